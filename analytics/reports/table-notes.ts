import type { Language } from '../../schemas/text.ts';
import { chartTexts } from '../charts/texts.ts';
import { documentTexts } from './documents/texts.ts';
import { hasHidden, type Table } from './table.ts';

/** What must be known of a table, and what a point in it means: stands below it wherever it is shown. */
export function tableNotes(table: Table, language: Language): string[] {
  const { kept, snapshot } = chartTexts[language];
  return [
    ...(table.note ? [table.note[language]] : []),
    ...(table.kept ? [`${kept}: ${snapshot(table.kept)}`] : []),
    ...(hasHidden(table) ? [documentTexts[language].hiddenNote] : []),
  ];
}
