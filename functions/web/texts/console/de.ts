import { consoleFrameDe } from './console.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
};
export type ConsoleTexts = typeof consoleDe;
