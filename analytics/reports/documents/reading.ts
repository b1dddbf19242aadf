import type { Language } from '../../../schemas/text.ts';
import { documentTexts } from './texts.ts';

/** How to read figures where a cell without a value is empty, sentence by sentence. */
export function readingOfCells(language: Language): string[] {
  const { reading, hiddenNote } = documentTexts[language];
  const { base, carried, noValue, rounding } = reading;
  return [base, carried, noValue.emptyCell, hiddenNote, rounding];
}
