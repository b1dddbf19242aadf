import { auditEn } from './audit.en.ts';
import { caseEn } from './case.en.ts';
import { caseWordsEn } from './case-words.en.ts';
import { consoleFrameEn } from './console.en.ts';
import type { ConsoleTexts } from './de.ts';
import { signInEn } from './sign-in.en.ts';

/** What the console says in English. */
export const consoleEn: ConsoleTexts = {
  frame: consoleFrameEn,
  caseWords: caseWordsEn,
  case: caseEn,
  audit: auditEn,
  signIn: signInEn,
};
