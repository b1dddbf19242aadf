import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { followPointer } from '../../analytics/lake/read-pointer.ts';
import { standingOf } from '../../analytics/lake/read-results.ts';
import type { DocumentSource } from '../../analytics/reports/documents/document-source.ts';
import {
  type DocumentsProgress,
  makeDocuments,
} from '../../analytics/reports/documents/make-documents.ts';
import { readConfig } from '../../functions/platform/config.ts';
import {
  readDocumentSettings,
  readDocumentSource,
} from '../../functions/store/documents/document-source.ts';
import { getWave } from '../../functions/store/waves/definitions.ts';
import { ConfigurationError, NotFoundError } from '../../schemas/errors.ts';
import { nonEmptySchema } from '../../schemas/primitives.ts';
import type { Edition } from '../../schemas/results.ts';
import { type Language, languages } from '../../schemas/text.ts';
import * as z from '../../schemas/zod.ts';
import type { Command } from './command.ts';
import { makeEmptyFolder } from './empty-folder.ts';
import { progressOf } from './report-progress.ts';
import type { Stores } from './stores.ts';

/** Writes all documents of a wave into a folder. */
export const report: Command = {
  words: ['report'],
  parameters: 'WAVE --out FOLDER [--public] [--lang en]',
  summary: 'makes all documents of a wave: of the latest snapshot, or of what is public',
  async run(args, context) {
    const { wave, out, edition, language } = readArguments(args);
    await makeEmptyFolder(out);
    const source = await readSource(await context.connect(), wave, edition, language);
    let last: DocumentsProgress | undefined;
    const show = (progress: DocumentsProgress) => {
      last = progress;
      context.progress(progressOf(progress));
    };
    for await (const { path, body } of makeDocuments(source, show)) {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await writeFile(join(out, path), body);
    }
    const bytes = (last?.bytes ?? 0).toLocaleString('en');
    const { snapshot } = source.results;
    context.print(`Snapshot ${snapshot}: ${last?.files} files, ${bytes} bytes, are in ${out}.`);
    if (edition === 'internal') {
      context.print('They hold figures that are not published: do not pass them on.');
    }
  },
};

/** @throws NotFoundError if there is no such wave, or nothing of it is counted, or public */
async function readSource(
  { core, lake }: Stores,
  id: string,
  edition: Edition,
  language: Language,
): Promise<DocumentSource> {
  const wave = await getWave(core, id);
  const owner = readConfig('PEGEL_OWNER').PEGEL_OWNER;
  const url = process.env['PEGEL_URL'] ? readConfig('PEGEL_URL').PEGEL_URL : undefined;
  const settings = await readDocumentSettings(core, { owner, url });
  const source = await followPointer(lake, id, async (pointer) => {
    const standing = standingOf(pointer, edition);
    return standing && readDocumentSource({ core, lake }, settings, wave, standing, edition);
  });
  if (source) return { ...source, language };
  const what = edition === 'public' ? 'public snapshot' : 'snapshot';
  throw new NotFoundError(`There is no ${what} of a wave ${id}.`);
}

const argumentsSchema = z.object({
  wave: z.tuple([nonEmptySchema]),
  out: nonEmptySchema,
  public: z._default(z.boolean(), false),
  lang: z._default(z.enum(languages), 'de'),
});

function readArguments(args: string[]) {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, public: { type: 'boolean' }, lang: { type: 'string' } },
  });
  const read = argumentsSchema.safeParse({ wave: positionals, ...values });
  if (!read.success) {
    throw new ConfigurationError(
      'Name a wave and a folder: npm run pegel -- report WAVE --out FOLDER [--public]; --lang is de or en.',
    );
  }
  const { wave, out, public: isPublic, lang } = read.data;
  const edition: Edition = isPublic ? 'public' : 'internal';
  return { wave: wave[0], out: resolve(out), edition, language: lang };
}
