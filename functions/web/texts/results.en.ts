import type { ResultsTexts } from './results.de.ts';

/** What pages with results say in English. */
export const resultsEn: ResultsTexts = {
  title: 'Results',
  runningTitle: 'Interim figures',
  running: 'The survey is still running. The figures change with every new response.',
  responses: 'Responses',
  of: (part: string, whole: string) => `${part} of ${whole}`,
  rr1: 'Response rate',
  coverage: 'Coverage by inhabitants',
  referenceDate: 'Reference date',
  snapshot: (id: string, time: string) => `Snapshot ${id} of ${time}`,
  noValue: 'no value',
  asTable: 'As a table',
  csv: 'CSV for Excel',
  svg: 'Chart as SVG',
  byDistrict: 'By district and district-free city',
  stateWide: 'All administrations',
  map: 'Map',
  back: 'All results',
  method: 'How we count',
  responseCaption: 'Response by district and district-free city',
  otherWaves: 'Other waves',
  notYetCounted:
    'There are no figures of this wave yet. They appear here shortly after the first response.',
  nothingPublished: 'No wave has been published yet.',
  newerTitle: 'Newer than what is published',
  newer: (id, time) => `The public still sees snapshot ${id} of ${time}.`,
  internalTitle: 'Internal edition',
  internal: 'You see all figures, including those that are not published.',
  internalOf: { before: 'None of it is public yet.', after: 'What the public sees:' },
  toPublic: 'published results',
  revisedTitle: 'Revised results',
  revised: (time) =>
    `These results were revised on ${time}: answers have been added or have changed.`,
  releases: 'Published snapshots',
  carried: {
    with: 'Answers carried forward are included: where an administration has not responded, its last earlier response counts. They are hatched, and never count as response.',
    without: 'Answers carried forward are left out: only responses of this wave count.',
    leaveOut: 'Show without answers carried forward',
    putIn: 'Show with answers carried forward',
  },
  denominators: {
    reported: (count, all) => `Reported: ${count} of ${all} administrations`,
    confirmed: (count) => `of these confirmed as unchanged: ${count}`,
    carried: (count) => `carried forward: ${count}`,
    missing: (count) => `without answers: ${count}`,
    hidden: (count) => `not shown: ${count}`,
  },
  indicators: {
    link: 'More indicators as tables',
    title: 'Indicators',
    none: 'There are no other indicators of this wave.',
    empty: 'No entries.',
  },
  hiddenNote:
    'A point (.) means: the count is not shown, so that no single administration can be recognised.',
};
