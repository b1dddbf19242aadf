import type { DocumentsConsoleTexts } from './documents.de.ts';

const within = (minutes: number) => {
  if (minutes <= 1) return 'within a minute';
  return minutes < 100 ? `within ${minutes} minutes` : `within ${Math.ceil(minutes / 60)} hours`;
};

/** What the page about the documents of a wave says in English. */
export const waveDocumentsEn: DocumentsConsoleTexts = {
  title: 'Documents',
  settings: 'Settings of the documents',
  edition: { public: 'Public edition', internal: 'Internal edition' },
  about: {
    public: 'Everybody who looks at the public results can download these files.',
    internal:
      'These files hold figures that are not published, and say so on every page. Do not pass them on.',
    brief: 'The brief of your district holds figures that are not published. Do not pass it on.',
  },
  notForYou: 'The internal files are for the coordination.',
  notPublished: 'Nothing is published yet. The files are made with the publication.',
  notCounted: 'Nothing was counted yet. The first snapshot is taken within two minutes.',
  made: (snapshot, time) => `Snapshot ${snapshot}, made on ${time}.`,
  newer: 'Something has changed since: there is a newer snapshot.',
  removed: 'The files that were made last were removed with their snapshot.',
  states: {
    underWay: 'The files are being made.',
    due: 'The files are about to be made; that begins by itself within a minute.',
    notAsked:
      'While the wave runs, these files are made only if somebody asks for them. They stay for an hour after newer answers have come in.',
  },
  waiting: (minutes) =>
    `An error has occurred on our side at the last attempt. The next one begins by itself ${within(minutes)}.`,
  failed: {
    title: 'The files could not be made',
    text: (time, minutes) =>
      `Several attempts in a row have failed, the last one on ${time}. The next one begins by itself ${within(minutes)}. You can also try at once. If that does not help, please turn to the operators.`,
  },
  create: 'Make the files',
  again: 'Try once more',
};
