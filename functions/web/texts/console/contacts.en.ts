import type { ContactsTexts } from './contacts.de.ts';

/** What the pages about contacts say in English. */
export const contactsEn: ContactsTexts = {
  title: 'Contacts',
  of: (unit) => `Contacts: ${unit}`,
  text: 'We write to the administration at these mailboxes. Invitations and reminders go to all of them that nothing came back from.',
  none: 'There is no contact yet. Without a contact we cannot write to this administration.',
  mailbox: 'Mailbox',
  name: 'Name',
  phone: 'Telephone',
  language: 'Language of mail',
  languages: { de: 'German', en: 'English' },
  office: 'Function or office',
  confirmed: 'Last confirmed',
  actions: 'Actions',
  bounced: (date) => `E-mail came back on ${date}`,
  bouncedText:
    'Nothing goes to this mailbox any more. Correct it, or add another one. Choose “Write again” only once it works again.',
  worksAgain: 'Write again',
  cameBack: 'Mail came back',
  add: 'Add contact',
  change: 'Change',
  remove: 'Remove',
  ahead: (mail, wave, mailbox) =>
    `The ${mail} for “${wave}” goes to ${mailbox} in the next minutes.`,
  toCase: 'To the case',
  toUnreachable: 'Back to the administrations without a valid mailbox',
  import: 'Take contacts over from a file',
  newLinks: {
    text: 'What came back from there is not sent again by itself. The administration has not answered yet:',
    send: (wave) => `Send a new link: ${wave}`,
  },
  form: {
    add: 'Add contact',
    change: 'Change contact',
    text: 'Record only what you need to write and to call. A shared mailbox is best.',
    confirms:
      'If everything is right, save without a change: the contact then counts as confirmed.',
    bounced:
      'Mail to this mailbox came back, so that we no longer write to it. Another mailbox gets in the next minutes what is due. If the same one works again, choose “Write again” in the list of contacts; saving alone does not change that.',
    mailboxHint: 'For example poststelle@example.org.',
    nameHint: 'Only if the mailbox belongs to a person. At most 100 characters.',
    officeHint: 'For example “Main office”. At most 100 characters.',
    problems: {
      mailbox: 'Enter an e-mail address, for example poststelle@example.org.',
      name: 'Shorten the name to at most 100 characters.',
      office: 'Shorten the function to at most 100 characters.',
      phone: 'Shorten the telephone number to at most 50 characters.',
    },
    taken: 'The administration has this mailbox already. Change the contact that is there.',
    usedFor: (mailbox) =>
      `This form has already added ${mailbox}. Save again to add this mailbox as well.`,
    save: 'Save contact',
    stale: 'Somebody has changed this contact in the meantime',
    staleText:
      'Your change was not saved and is still below. If you save now, it replaces what is there:',
  },
  removal: {
    title: 'Remove the contact?',
    text: (mailbox, unit) => `We will no longer write to ${mailbox} for ${unit}.`,
    last: 'It is the only contact of this administration. Without a contact we cannot write to it.',
    button: 'Remove contact',
  },
  done: {
    added: 'The contact was added.',
    changed: 'The contact was saved and counts as confirmed.',
    bounced: 'We no longer write to this mailbox, until you say otherwise.',
    works: 'We write to this mailbox again.',
    removed: 'The contact was removed.',
  },
};
