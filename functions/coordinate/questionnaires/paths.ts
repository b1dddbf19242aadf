import { consolePathOf } from '../paths.ts';

export const questionnairesPath = consolePathOf('questionnaires');
export const uploadPath = consolePathOf('questionnaires', 'upload');

/** The path of a version of a questionnaire, or of a page below it. */
export function versionPath(
  { survey, version }: { survey: string; version: string },
  page?: 'preview' | 'branching.css' | 'difference' | 'file' | 'replace' | 'delete' | 'publish',
): string {
  return consolePathOf('questionnaires', survey, version, ...(page ? [page] : []));
}

/** What a page says was done right before; addresses name it by `done`. */
export const doneWords = ['uploaded', 'replaced', 'deleted', 'published'] as const;
export type Done = (typeof doneWords)[number];

/** The path of a page that says what was done. */
export function afterwards(path: string, done: Done): string {
  return `${path}?done=${done}`;
}
