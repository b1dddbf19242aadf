import type { DistrictContactsTexts } from './district-contacts.de.ts';

/** What the pages about who helps in the districts say in English. */
export const districtContactsEn: DistrictContactsTexts = {
  title: 'Contacts of the districts',
  of: (district) => `Contact: ${district}`,
  text: (office) =>
    `Every mail to an administration names who helps with questions in the district. Where nobody is named here, it names ${office}.`,
  none: 'No districts are known yet. Import the register of municipalities first.',
  district: 'District',
  name: 'Name',
  phone: 'Phone',
  mailbox: 'Mailbox',
  nobody: 'nobody named',
  actions: 'Actions',
  add: 'Name somebody',
  change: 'Change',
  remove: 'Remove the contact',
  form: {
    text: 'Name only who agrees to it: all mails to the administrations of the district show what you enter.',
    nameHint: 'A person or an office, for example “Kim Muster, main office”.',
    phoneHint: 'With it, the second reminder offers to take the answers by phone.',
    mailboxHint: 'Replies to our mails go to the shared mailbox all the same.',
    problems: {
      name: 'Enter a name of at most 100 characters.',
      phone: 'Shorten the phone number to at most 50 characters.',
      mailbox: 'Enter a mail address, for example poststelle@example.org.',
    },
    save: 'Save',
    stale: 'Somebody has changed this in the meantime',
    staleText:
      'Your change was not saved and is still below. If you save now, it replaces what is here:',
    staleRemoved:
      'The entry was removed. What you entered is still below. If you save now, it counts.',
  },
  removal: {
    title: 'Remove whoever helps in the district?',
    text: (name, district) =>
      `Mails to the administrations in ${district} do not name ${name} any more then.`,
    button: 'Remove the contact',
  },
  done: {
    saved: 'The contact is saved.',
    removed: 'The contact is removed.',
  },
};
