import type { methodDe } from './method.de.ts';

/** What the page about the method says in English. */
export const methodEn: typeof methodDe = {
  title: 'Method',
  about:
    'This page says how every figure is made, what a point, a dash and hatching mean, and how you can check figures.',
  link: 'Method and terms',
  contents: 'On this page',
  indicators: 'What is counted',
  readiness: {
    title: 'Points of readiness for reuse',
    caption: 'Most points of each part',
  },
  rounding: {
    title: 'Rounding',
    shares:
      'Shares by status are whole percentages. They are rounded together so that they add up to 100; equal counts always have equal shares, and then the sum may be less. A single share may therefore differ by a percentage point from what it would be if rounded on its own. Where a share stands beside that of others (on maps, in the profile of a district, in comparisons), it is rounded on its own.',
    rates:
      'Rates have one decimal. What is there never reads 0%, and what is incomplete never 100%: at the borders stand 0.1 and 99.9.',
  },
  missing: {
    title: 'Without an answer',
    noReport:
      'Who has not responded is in no share. That is why beside each figure stands how many administrations were asked and how many have responded.',
    unknown:
      '“I cannot answer this” and “no answer” count as “unknown” and never as “no”. Who was not shown a question, because it does not apply, does not count there.',
    noValue:
      'A dash (–) means: there is no value, because there is nothing to count. A district without a response has no status (not 0%); its response rate is 0%.',
  },
  carried: {
    title: 'Carried forward',
    how: 'Where an administration has not responded, its last earlier response counts if the question still means the same. Charts show such answers hatched, tables in a column of their own, and they never count as response. Preferred variants are never carried forward. A switch on each page leaves them out.',
    limit: (waves) =>
      waves === 0
        ? 'In this wave, nothing is carried forward.'
        : waves === 1
          ? 'In this wave, the earlier response may be one wave old at most.'
          : `In this wave, the earlier response may be ${waves} waves old at most.`,
  },
  hidden: {
    title: 'Not shown',
    classes:
      'Each question has a publication class, which stands beside it in the form. “Open”: everything is public. “Aggregated”: counts for all and for each district are public. “Internal”: nothing is public.',
    primary:
      'In aggregated tables a point (.) stands in place of a count that is 1 or 2, or that holds all administrations of a group. More counts are hidden where the first could be computed from totals or other tables.',
    releases:
      'Aggregated tables stay as they were first released. Otherwise the difference would tell what was reported later.',
    internal: 'In this internal edition nothing is hidden. Do not publish figures from it.',
  },
  recompute: {
    title: 'Checking figures',
    snapshot: (id) =>
      `All figures of these pages come from the snapshot ${id}. The same data always give the same snapshot and the same figures.`,
    files:
      'Each table can be downloaded as a CSV file. Each of its rows names the reference date and the snapshot, so that even a single copied row can be traced.',
    operators:
      'Who runs Pegel gets the data of a snapshot by “npm run pegel -- snapshot export” and recomputes every figure.',
  },
  glossary: 'Terms',
};
