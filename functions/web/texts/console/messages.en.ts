import type { MessagesTexts } from './messages.de.ts';

/** What the preview of the mails of a wave says in English. */
export const messagesEn: MessagesTexts = {
  title: 'Preview and test',
  link: 'Preview and test of the mails',
  text: 'This is what the mails of this wave look like: with its dates, and one administration as an example. Links in the preview open no questionnaire, figures are examples.',
  sample: 'Mail',
  samples: {
    invitation: 'Invitation',
    reminder1: '1st reminder',
    reminder2: '2nd reminder',
    reminder3: '3rd reminder',
    lostLink: 'New link, asked for by the reader',
    newLink: 'New link from the coordinators',
    receipt: 'Confirmation of receipt',
    returned: 'Answers returned',
    query: 'Query',
    digest: 'Weekly report',
    summary: 'Final report',
    report: 'Notice of results',
  },
  language: 'Language',
  languages: { de: 'German', en: 'English' },
  show: 'Show',
  subject: 'Subject',
  from: 'Replies go to',
  html: 'What it looks like',
  frame: (subject) => `Preview of the mail “${subject}”`,
  alone: 'Look at the mail alone',
  plain: 'As plain text',
  plainText: 'Programs that show no formatted mails show this.',
  helpers: 'Who is named in the mails as help',
  test: {
    title: 'Send a test',
    text: (mailbox) =>
      `This mail goes once to the shared mailbox ${mailbox}, marked as a test. Save changes of the wave before.`,
    button: (mailbox) => `Send a test mail to ${mailbox}`,
  },
  sent: 'Test mails and how they stand',
  done: { test: 'The test mail goes out in the next minutes.' },
};
