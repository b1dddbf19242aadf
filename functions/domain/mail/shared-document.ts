import type { Temporal } from 'temporal-polyfill';
import { positiveSchema } from '../../../schemas/primitives.ts';
import { type Language, languages } from '../../../schemas/text.ts';
import * as z from '../../../schemas/zod.ts';
import type { Keyring } from '../access/keyed-hash.ts';
import { readSigned, signValue } from '../access/signed-value.ts';

/** The documents that a report mail leads to. */
export const sharedDocuments = ['report', 'slides', 'workbook', 'bundle'] as const;
export type SharedDocumentKind = (typeof sharedDocuments)[number];

/** So long a link of a report mail leads to the document of exactly that release. */
export const daysShared = 30;

const sharedDocumentSchema = z.strictObject({
  wave: z.string(),
  snapshot: z.string(),
  document: z.enum(sharedDocuments),
  language: z.enum(languages),
  /** By the real clock, in seconds since 1970. */
  until: positiveSchema,
});

/** A public document of one release that a link leads to until it expires. */
export type SharedDocument = z.infer<typeof sharedDocumentSchema>;

/** The document of a release as a word that stands in an address and that nobody else can make up. */
export function shareDocument(
  shared: { wave: string; snapshot: string; document: SharedDocumentKind; language: Language },
  linkKeyring: Keyring,
  now: Temporal.Instant,
): string {
  const until = Math.floor(now.add({ hours: 24 * daysShared }).epochMilliseconds / 1000);
  return signValue({ ...shared, until } satisfies SharedDocument, linkKeyring, 'shared-document');
}

/**
 * What such a word names.
 *
 * @returns undefined if we have not made it; whether it has expired, `hasExpired` tells
 */
export function readShared(word: string, linkKeyring: Keyring): SharedDocument | undefined {
  return readSigned(word, linkKeyring, 'shared-document', sharedDocumentSchema);
}

/** Whether a link has had its time. */
export function hasExpired({ until }: SharedDocument, now: Temporal.Instant): boolean {
  return now.epochMilliseconds >= until * 1000;
}
