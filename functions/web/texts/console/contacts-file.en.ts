import type { ContactsFileTexts } from './contacts-file.de.ts';

/** What the pages that take over contacts from a file say in English. */
export const contactsFileEn: ContactsFileTexts = {
  title: 'Take contacts over from a file',
  text: 'Upload your list as it is. You then see what would be taken over. Nothing is changed until then.',
  file: 'File with contacts',
  fileHint:
    'CSV or XLSX, at most 4 MB. The first row names the columns. It needs a key (AGS or ARS) or the name of the administration, and a mailbox.',
  missing: 'Choose a file.',
  upload: 'Upload file',
  unreadable: 'The file cannot be read',
  nothing: 'Nothing was taken over.',
  wrongOnes: 'What is wrong',
  busy: 'Contacts are being taken over from a file',
  busyText: 'No contact can be changed until that is done.',
  interrupted: 'Taking over contacts was interrupted',
  interruptedText:
    'It was begun several times and did not end. No contact can be changed meanwhile. Please resume it: it is then carried out as a whole or not at all.',
  interruptedElsewhere:
    'Somebody else has brought the file. Until it goes on, no contact can be changed. Please tell the coordination office: it can resume it.',
  resume: 'Resume',
  done: {
    imported: 'The contacts were taken over.',
    released: 'Taking over was cancelled. Nothing was changed.',
  },
  preview: 'Preview',
  sheet: 'Sheet',
  chooseSheet: 'Show sheet',
  mapping: 'Which column holds what?',
  mappingText: 'This is what was recognised. Correct it where it is wrong.',
  none: 'not in the file',
  apply: 'Renew preview',
  fields: {
    key: 'Key (AGS or ARS)',
    unit: 'Name of the administration',
    mailbox: 'Mailbox',
    givenName: 'Given name',
    name: 'Name of the person',
    phone: 'Telephone',
    office: 'Function or office',
  },
  noUnitColumn: 'Choose the column with the key or the name of the administration.',
  noMailboxColumn: 'Choose the column with the mailbox.',
  twice: 'Choose each column at most once.',
  problems: (count) => (count === 1 ? 'One entry is wrong' : `${count} entries are wrong`),
  problemsText:
    'That is why nothing is taken over. Correct the file and upload it again, or choose other columns.',
  row: 'Row',
  column: 'Column',
  says: 'It says',
  problem: 'What to do',
  more: (count) => `And ${count} more.`,
  problemOf: ({ problem, names = [], otherRow }) => {
    switch (problem) {
      case 'noUnit':
        return 'Enter the key or the name of the administration, or delete the row.';
      case 'unknown':
        return 'There is no such administration in the register. Correct it, or delete the row.';
      case 'several':
        return names.length === 0
          ? 'The names fit several states. Use keys.'
          : `It fits several administrations: ${names.join('; ')}. Use the key, or write Landkreis or Stadt with it.`;
      case 'noKey':
        return 'It is no key of 5, 8 or 12 digits. Format the column as text and enter it again.';
      case 'lostZero':
        return 'The key seems to have lost its leading zero. Format the column as text and enter it again.';
      case 'failed':
        return 'The cell cannot be read, for example because of a formula with an error.';
      case 'noMailbox':
        return 'It is no e-mail address. Correct it, or empty the cell.';
      case 'tooLong':
        return 'It is too long: names and functions have at most 100 characters, telephone numbers 50.';
      case 'contradiction':
        return `Row ${otherRow} names the same mailbox for the same administration and says something else. Delete one of the rows.`;
    }
  },
  counts: 'What would be taken over',
  added: 'New contacts',
  changed: 'Changed contacts',
  confirmed: 'Unchanged contacts, which are confirmed by that',
  others: 'Other contacts of these administrations, which stay as they are',
  withoutMailbox: 'Rows without a mailbox, from which nothing is taken',
  silent: 'What is empty in the file stays as it is in contacts that are there.',
  unit: 'Administration',
  empty: 'The file has no contact that could be taken over.',
  take: (count) => `Take over ${count} contacts`,
  takeOne: 'Take over 1 contact',
};
