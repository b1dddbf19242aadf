import type { CrosswalkTexts } from './crosswalk.de.ts';

/** What the pages about changes of territory say in English. */
export const crosswalkEn: CrosswalkTexts = {
  title: 'Changes of territory',
  text: 'The register of municipalities does not tell what became of keys that have ended. It stands here: by it, earlier answers are offered to successors, and reports can be made for the territory of another day.',
  list: 'Known changes',
  from: 'Old municipality key',
  to: 'New municipality key',
  on: 'Valid from',
  kind: 'Kind',
  share: 'Share in percent',
  actions: 'Actions',
  kinds: {
    renumbered: 'renumbered',
    merged: 'merged',
    split: 'split',
  },
  remove: 'Remove',
  add: 'Enter a change',
  addText: 'All parts of a municipality that was divided are entered together: as a file.',
  fromHint: 'The 8 digits of the municipality, for example 16056000.',
  toHint: 'The 8 digits of the municipality that it belongs to since.',
  onHint: 'For example 01.07.2021.',
  save: 'Enter',
  problems: {
    from: 'State the 8 digits of the old key.',
    to: 'State the 8 digits of the new key. It must be another one.',
    on: 'State a date, for example 01.07.2021.',
    kind: 'Choose what has happened.',
  },
  contradicts: 'This does not agree with the other changes',
  import: 'Take over from a file',
  importText:
    'A CSV file with the columns old key; new key; date; kind; share. The kind is renumbered, merged or split; a share in percent stands with "split" only, and the parts add up to 100. What is entered already stays, or is replaced where old key and date are the same.',
  file: 'File',
  fileHint: 'CSV, at most 4 MB.',
  missing: 'Choose a file.',
  importButton: 'Take over the changes',
  errors: (count) =>
    count === 1 ? 'There is an error in the file' : `There are ${count} errors in the file`,
  nothingChanged: 'Nothing was taken over.',
  download: 'Download as CSV',
  removal: {
    title: 'Remove the change?',
    text: (from, to, on) => `${from} → ${to}, from ${on}.`,
    button: 'Remove the change',
  },
  done: {
    added: 'The change is entered.',
    imported: 'The changes are taken over.',
    removed: 'The change is removed.',
  },
};
