import { usePage } from '../web/page-context.ts';
import type { ConsoleTexts } from '../web/texts/console/de.ts';
import { consoleTexts } from '../web/texts/console/texts.ts';

/** The texts of the console in the language of the page. */
export function useConsoleTexts(): ConsoleTexts {
  return consoleTexts[usePage().language];
}
