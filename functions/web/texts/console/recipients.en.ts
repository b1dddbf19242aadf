import type { RecipientsTexts } from './recipients.de.ts';

export const recipientsEn: RecipientsTexts = {
  title: 'List for results',
  text: 'Whoever stands here gets mail when results are published or corrected, with links to report, slides and tables. The files are the public ones.',
  staff: 'The shared mailbox and all who have ordered mail in the console get it anyway.',
  none: 'The list is still empty.',
  mailbox: 'Email address',
  mailboxHint: 'For example board@example.org.',
  language: 'Language of the mail',
  languages: { de: 'German', en: 'English' },
  addedAt: 'Added',
  actions: 'Change',
  remove: 'Remove',
  adding: 'Add an address',
  add: 'Add',
  kept: 'Add only those who want it. Each mail has a link to sign off. After two years the address is deleted unless you add it again.',
  problems: {
    mailbox: 'Enter an email address, for example board@example.org.',
    language: 'Choose a language.',
    known: 'This address is on the list already.',
  },
  done: {
    added: 'Added.',
    removed: 'Removed.',
  },
};
