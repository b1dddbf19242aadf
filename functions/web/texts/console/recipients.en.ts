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
  kept: 'Add only those who want it. Each mail has a link to sign off. If a mail cannot be delivered for good, or is reported as spam, Pegel removes the address. After two years the address is deleted unless you add it again.',
  problems: {
    mailbox: 'Enter an email address, for example board@example.org.',
    language: 'Choose a language.',
  },
  done: {
    added: 'Added.',
    renewed:
      'The address was on the list already. From today it stays for two years again and gets mail in the chosen language.',
    removed: 'Removed.',
  },
};
