import { type MadeFile, putDocuments } from '../../analytics/lake/documents/put-documents.ts';
import { makeDocuments } from '../../analytics/reports/documents/make-documents.ts';
import { languages } from '../../schemas/text.ts';
import type { Wave } from '../../schemas/wave.ts';
import { readDocumentSource } from '../store/documents/document-source.ts';
import type { ReportDependencies } from './dependencies.ts';
import type { DocumentsRun } from './documents-run.ts';
import type { Target } from './target.ts';

/** Makes documents in all languages, and puts them beside their snapshot. */
export async function makeDocumentsOf(
  dependencies: ReportDependencies,
  asked: Wave,
  { wave, snapshot, edition, takenAt, settings, makes }: Target,
  run: DocumentsRun,
): Promise<void> {
  const standing = { snapshot, takenAt };
  const source = await readDocumentSource(dependencies, settings, asked, standing, edition);
  const making = (language: (typeof languages)[number]) =>
    makeDocuments({ ...source, language }, undefined, dependencies.kinds);
  for (const language of languages) {
    const place = { wave, snapshot, edition, language, make: makes[language] };
    await putDocuments(dependencies.lake, place, takenAt, () => goingOn(making(language), run));
  }
}

async function* goingOn(
  files: AsyncIterable<MadeFile>,
  run: DocumentsRun,
): AsyncGenerator<MadeFile> {
  await run.goOn();
  for await (const file of files) {
    yield file;
    await run.goOn();
  }
}
