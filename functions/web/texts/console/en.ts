import { consoleFrameEn } from './console.en.ts';
import { contactsEn } from './contacts.en.ts';
import type { ConsoleTexts } from './de.ts';
import { requestsEn } from './requests.en.ts';

/** What the console says in English. */
export const consoleEn: ConsoleTexts = {
  frame: consoleFrameEn,
  contacts: contactsEn,
  requests: requestsEn,
};
