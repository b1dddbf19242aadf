import { consoleFrameDe } from './console.de.ts';
import { jobsDe } from './jobs.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  jobs: jobsDe,
};
export type ConsoleTexts = typeof consoleDe;
