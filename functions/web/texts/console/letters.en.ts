import type { LettersTexts } from './letters.de.ts';

/** What the pages where letters are printed say in English. */
export const lettersEn: LettersTexts = {
  title: 'Print letters',
  text: 'These administrations still have something to do and no mail reaches them: no mailbox is entered, or all mail to them came back.',
  none: 'No letter is needed at present.',
  notOpenYet: 'Letters can be printed as soon as the wave is open.',
  byDistrict: 'Letters by district',
  allDistricts: 'Letters for all districts',
  district: 'District',
  letters: 'Letters',
  chosen: (district, count) =>
    `${district ? `${district}: ` : ''}${count === '1' ? '1 letter' : `${count} letters`}`,
  codes:
    'Each letter holds a new code, which opens the case of the administration. The file is not stored: delete it when you have printed it. If you print again, there are new codes again. The old ones stay good until you revoke them in the case.',
  addresses:
    'Complete the addresses before you send the letters: the register of administrations knows no streets.',
  print: (count) => (count === '1' ? 'Print 1 letter (PDF)' : `Print ${count} letters (PDF)`),
  printPart: (part, parts, count) => `Part ${part} of ${parts}: print ${count} letters (PDF)`,
  caption: 'Administrations that get a letter',
  unit: 'Administration',
  reason: 'Why a letter',
  status: 'Status',
  printed: 'Last printed',
  notPrinted: 'not yet',
  reasons: {
    noContact: 'no mailbox entered',
    bounced: 'all mail came back',
    reached: 'mail arrives, as far as is known',
  },
  one: (unit) => `Letter to ${unit}`,
  mail: 'Mail',
  deadline: 'Deadline in the letter',
  printOne: 'Print the letter (PDF)',
  nothingToDo:
    'No letter can be printed for this administration at present: it has nothing to do any more, or the wave takes no answers.',
  toCase: 'To the case',
};
