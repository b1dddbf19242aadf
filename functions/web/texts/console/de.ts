import { consoleFrameDe } from './console.de.ts';
import { differenceDe } from './difference.de.ts';
import { issuesDe } from './issues.de.ts';
import { questionnairesDe } from './questionnaires.de.ts';
import { wavesDe } from './waves.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  waves: wavesDe,
  issues: issuesDe,
  questionnaires: questionnairesDe,
  difference: differenceDe,
};
export type ConsoleTexts = typeof consoleDe;
