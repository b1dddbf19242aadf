import { auditDe } from './audit.de.ts';
import { caseDe } from './case.de.ts';
import { caseWordsDe } from './case-words.de.ts';
import { consoleFrameDe } from './console.de.ts';
import { signInDe } from './sign-in.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  caseWords: caseWordsDe,
  case: caseDe,
  audit: auditDe,
  signIn: signInDe,
};
export type ConsoleTexts = typeof consoleDe;
