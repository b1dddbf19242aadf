import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { languages } from '../../schemas/text.ts';
import * as z from '../../schemas/zod.ts';

const description = z.looseObject({
  shortDescription: z.string().check(z.maxLength(150)),
  longDescription: z.string().check(z.minLength(150), z.maxLength(10_000)),
  features: z.array(z.string()).check(z.minLength(1)),
});

/** What version 0.4 of the standard wants, with the lengths that it gives. */
const schema = z.object({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.literal('Pegel'),
  url: z.url(),
  softwareVersion: z.literal(manifest.version),
  platforms: z.array(z.string()).check(z.minLength(1)),
  categories: z.array(z.string()).check(z.minLength(1)),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  description: z.strictObject({ de: description, en: description }),
  legal: z.object({ license: z.literal(manifest.license) }),
  maintenance: z.object({
    type: z.literal('community'),
    contacts: z.array(z.object({ name: z.string(), email: z.email() })).check(z.minLength(1)),
  }),
  localisation: z.object({
    localisationReady: z.literal(true),
    availableLanguages: z.array(z.string()),
  }),
});

test('publiccode.yml has what the standard wants, and says the same as the code', () => {
  const file: unknown = parse(readFileSync('publiccode.yml', 'utf8'));
  const { localisation } = schema.parse(file);
  expect(localisation.availableLanguages).toEqual(languages);
});
