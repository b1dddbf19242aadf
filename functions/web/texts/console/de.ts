import { consoleFrameDe } from './console.de.ts';
import { contactsDe } from './contacts.de.ts';
import { requestsDe } from './requests.de.ts';
import { signInDe } from './sign-in.de.ts';

/** What the console says in German; English has exactly the same keys. */
export const consoleDe = {
  frame: consoleFrameDe,
  signIn: signInDe,
  contacts: contactsDe,
  requests: requestsDe,
};
export type ConsoleTexts = typeof consoleDe;
