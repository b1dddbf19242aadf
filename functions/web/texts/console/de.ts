import { consoleFrameDe } from './console.de.ts';
import { differenceDe } from './difference.de.ts';
import { issuesDe } from './issues.de.ts';
import { jobsDe } from './jobs.de.ts';
import { questionnairesDe } from './questionnaires.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  jobs: jobsDe,
  issues: issuesDe,
  questionnaires: questionnairesDe,
  difference: differenceDe,
};
export type ConsoleTexts = typeof consoleDe;
