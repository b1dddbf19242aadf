import type { DocumentIndex } from '../../../schemas/documents.ts';

/** What tells an internal file by its name, wherever it is kept. */
const internal = { de: 'intern', en: 'internal' };

/**
 * What a document is called where somebody saves it.
 *
 * @example `kreise/16051.pdf`: pegel-2026-2-kreise-16051.pdf, or pegel-2026-2-intern-kreise-16051.pdf
 */
export function documentFileName(
  { wave, edition, language }: Pick<DocumentIndex, 'wave' | 'edition' | 'language'>,
  path: string,
): string {
  const marks = edition === 'internal' ? [internal[language]] : [];
  return ['pegel', wave, ...marks, ...path.split('/')].join('-');
}
