import type { Language } from '../../../../schemas/text.ts';
import { type ConsoleTexts, consoleDe } from './de.ts';
import { consoleEn } from './en.ts';

/** The texts of the console by language; pages for respondents do not load them. */
export const consoleTexts: Record<Language, ConsoleTexts> = { de: consoleDe, en: consoleEn };
