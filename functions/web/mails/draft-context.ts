import type { Language } from '../../../schemas/text.ts';
import type { MailTexts } from '../texts/mails.de.ts';
import type { MailOwner } from './mail-content.ts';

/** What a draft is made with, beside its content. */
export interface DraftContext {
  texts: MailTexts;
  owner: MailOwner;
  language: Language;
}
