import type { PrivacyTexts } from './privacy.de.ts';

/** What the pages about the rights of persons say in English. */
export const privacyEn: PrivacyTexts = {
  title: 'Access and erasure',
  text: 'Here you find what is stored about a mailbox and the person behind it. Each access and each erasure is recorded, without names and addresses.',
  mailbox: 'E-mail address',
  mailboxHint: 'Capitals make no difference.',
  problem: 'Enter an e-mail address, for example poststelle@example.org.',
  search: 'Search',
  found: (mailbox) => `Stored about ${mailbox}`,
  nothing: 'Nothing is stored about it.',
  contacts: 'Contacts',
  messages: 'Messages',
  message: 'Message',
  kinds: {
    receipt: 'Receipt',
    lostLink: 'New link',
    returned: 'Notice of returned answers',
    query: 'Notice of a query',
  },
  requests: 'Requests',
  notes: 'Notes that name the mailbox or the person',
  labels: 'Labels of links that name the mailbox or the person',
  submissions: 'Submissions that name the mailbox',
  submissionsText: 'Submissions are never changed. What they say is kept with them.',
  unit: 'Administration (key)',
  wave: 'Wave',
  at: 'Time',
  number: 'Number',
  textOf: 'Text',
  download: 'Download as JSON file',
  erase: 'Erase …',
  erasure: {
    title: 'Erase personal data?',
    text: (mailbox) => `What is erased about ${mailbox}:`,
    count: (what, count) => `${what}: ${count}`,
    remains:
      'The audit keeps only how much was erased. Links stay good, without their label. Submissions stay as they are. Backups can hold what was erased for up to 35 days.',
    button: 'Erase for good',
  },
  done: { erased: 'The data was erased.' },
};
