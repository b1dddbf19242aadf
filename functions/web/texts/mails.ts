import type { Language } from '../../../schemas/text.ts';
import { type MailTexts, mailsDe } from './mails.de.ts';
import { mailsEn } from './mails.en.ts';

/** The texts of mails by language. */
export const mailTexts: Record<Language, MailTexts> = { de: mailsDe, en: mailsEn };
