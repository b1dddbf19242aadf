import { consoleFrameDe } from './console.de.ts';
import { wavesDe } from './waves.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  waves: wavesDe,
};
export type ConsoleTexts = typeof consoleDe;
