import { consoleFrameDe } from './console.de.ts';
import { signInDe } from './sign-in.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  signIn: signInDe,
};
export type ConsoleTexts = typeof consoleDe;
