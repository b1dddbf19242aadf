import { boardEn } from './board.en.ts';
import { caseWordsEn } from './case-words.en.ts';
import { consoleFrameEn } from './console.en.ts';
import type { ConsoleTexts } from './de.ts';

/** What the console says in English. */
export const consoleEn: ConsoleTexts = {
  frame: consoleFrameEn,
  caseWords: caseWordsEn,
  board: boardEn,
};
