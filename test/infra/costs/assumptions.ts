/**
 * What one unit or one run of a function takes, as counted on the stand-ins of DynamoDB and S3: see
 * test/integration/costs/counted-work.test.ts, which counts anew. Reads are units of 4 kB, writes of 1 kB.
 */
export const counted = {
  /** A wave is opened: a case for each unit. */
  opening: { writesPerUnit: 9 },
  /** A unit opens its link, answers all sections and submits. */
  answering: { requests: 18, reads: 193, writes: 72, kilobytesSent: 25 },
  /** A message to a mailbox: claimed, queued, taken, sent. */
  message: { reads: 8, writes: 24 },
  /** The calendar looks whether something is due, and finds nothing. */
  tick: { reads: 4 },
  /** All cases are read, and all figures written. */
  snapshot: {
    readsPerUnit: 1,
    objectWrites: 12,
    objectReads: 3,
    kilobytes: 200,
    kilobytesPerUnit: 1.2,
  },
  /** The board of a wave. */
  consolePage: { reads: 5, readsPerUnit: 0.024, kilobytesSent: 10 },
  /** What the core table holds of a case that was answered, in kB. */
  kilobytesPerCase: 8,
} as const;

/** How Pegel is used. */
export const assumed = {
  /** In a year; each takes answers for eight weeks, and so makes two months with a wave. */
  wavesAYear: 2,
  monthsOfWave: 2,
  /** Waves whose answers are kept. */
  wavesKept: 10,
  /** The share of units that answer. */
  responding: 0.8,
  /** Invitation, three reminders to those who have not answered, a receipt. */
  mailsPerUnit: 4,
  /** Changes of a case: opened, six sections saved, submitted. Each wants a snapshot. */
  changesPerUnit: 8,
  /** The minutes of a wave in which people work: 40 days of 9 hours. */
  workingMinutes: 40 * 9 * 60,
  /** Stylesheet, fonts and script, which a browser keeps: requests and kB of a first visit. */
  firstVisit: { requests: 6, kilobytes: 110 },
  /** People who work with the console, and pages that each opens in a month with a wave. */
  staff: (units: number) => 3 + units / 100,
  pagesOfStaff: 300,
  /** Pages of results that are opened in any month, and what one weighs compressed. */
  resultPages: (units: number) => 2000 + 2 * units,
  kilobytesOfResultPage: 40,
  /** Sets of documents that are made in a month with a wave: by hand for the coordinators, and the public one. */
  documentSets: 6,
  /** How long functions run, in seconds; the rest follows from their memory. */
  seconds: {
    page: 0.12,
    tick: 0.2,
    message: 0.3,
    change: 0.1,
    snapshot: (units: number) => 2 + units / 400,
    documents: (units: number) => 6 + units / 300,
  },
  /** What a run of a function or a request writes to a log, in kB. */
  kilobytesLogged: 0.7,
  /** For how long superseded snapshots are kept as versions, in months. */
  monthsOfVersions: 1,
  /** Copies of the core table among the backups: 35 daily, 12 monthly. */
  tableCopies: 47,
  /** Requests for keys in a month: tables and buckets ask once in five minutes for each function. */
  keyRequests: 200_000,
} as const;
