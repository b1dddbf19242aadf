import { boardDe } from './board.de.ts';
import { caseWordsDe } from './case-words.de.ts';
import { consoleFrameDe } from './console.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  caseWords: caseWordsDe,
  board: boardDe,
};
export type ConsoleTexts = typeof consoleDe;
