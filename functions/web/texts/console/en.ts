import { consoleFrameEn } from './console.en.ts';
import type { ConsoleTexts } from './de.ts';
import { signInEn } from './sign-in.en.ts';

/** What the console says in English. */
export const consoleEn: ConsoleTexts = {
  frame: consoleFrameEn,
  signIn: signInEn,
};
