import { functionSpecs } from '../../../infra/aws/functions/specs/function-specs.ts';
import { type FunctionName, functions, type Trigger } from '../../../infra/functions.ts';
import { assumed, counted } from './assumptions.ts';
import { prices } from './prices.ts';

/** What is paid for whether it is used or not, as the templates have it. */
export interface Standing {
  keys: number;
  secrets: number;
  firewallRules: number;
  alarmedMetrics: number;
  ownMetrics: number;
  dashboards: number;
}

/** What is paid for, in the order of the table. */
export const groups = [
  'firewall',
  'watching',
  'keys',
  'functions',
  'tables',
  'pages',
  'lake',
  'backups',
  'mail',
] as const;
/** US dollars a month. */
export type Costs = Record<(typeof groups)[number], number>;

const million = 1e6;
const kilobytesOfGigabyte = 1e6;
const minutesOfMonth = 30 * 24 * 60;

/**
 * What a month costs by the list prices.
 *
 * @param units of a wave
 * @param isOpen whether units answer in it
 */
export function costsOf(units: number, isOpen: boolean, standing: Standing): Costs {
  const work = workOf(units, isOpen);
  const { perMillion, perGigabyte, perGigabyteMonth, perMonth } = prices;
  const stored = (assumed.wavesKept * units * counted.kilobytesPerCase) / kilobytesOfGigabyte;
  const { kilobytes, kilobytesPerUnit } = counted.snapshot;
  const versions =
    (work.snapshots * (kilobytes + kilobytesPerUnit * units) * assumed.monthsOfVersions) /
    kilobytesOfGigabyte;
  const logged = ((work.starts + work.requests) * assumed.kilobytesLogged) / kilobytesOfGigabyte;
  const ticks = countTicks();
  return {
    firewall:
      perMonth.firewall +
      standing.firewallRules * perMonth.firewallRule +
      (work.requests / million) * perMillion.firewallRequests,
    watching:
      standing.alarmedMetrics * perMonth.alarmedMetric +
      standing.ownMetrics * perMonth.ownMetric +
      standing.dashboards * perMonth.dashboard +
      logged * (perGigabyte.logsTakenIn + perGigabyteMonth.logs),
    keys:
      standing.keys * perMonth.key +
      standing.secrets * perMonth.secret +
      (assumed.keyRequests / million) * perMillion.keyRequests,
    functions:
      (work.starts / million) * perMillion.lambdaRequests +
      (ticks / million) * perMillion.scheduledStarts +
      work.compute,
    tables:
      (work.reads / million) * perMillion.tableReads +
      (work.writes / million) * perMillion.tableWrites +
      stored * (perGigabyteMonth.table + perGigabyteMonth.pointInTime),
    pages:
      (work.requests / million) * perMillion.apiRequests +
      (work.kilobytesSent / kilobytesOfGigabyte) * perGigabyte.toTheInternet,
    lake:
      ((work.snapshots * counted.snapshot.objectWrites) / million) * perMillion.objectWrites +
      ((work.snapshots * counted.snapshot.objectReads) / million) * perMillion.objectReads +
      versions * perGigabyteMonth.objects,
    backups:
      stored * assumed.tableCopies * perGigabyteMonth.tableBackup +
      versions * perGigabyteMonth.objectBackup,
    mail:
      (work.mails / million) * perMillion.mails +
      ((work.mails * 6) / million) * perMillion.queueRequests,
  };
}

/** US dollars a month of all together. */
export const totalOf = (costs: Costs): number =>
  groups.reduce((sum, group) => sum + costs[group], 0);

/** US dollars a year. */
export function yearOf(units: number, standing: Standing): number {
  const open = assumed.wavesAYear * assumed.monthsOfWave;
  const month = (isOpen: boolean) => totalOf(costsOf(units, isOpen, standing));
  return open * month(true) + (12 - open) * month(false);
}

/** What is done in a month. */
function workOf(units: number, isOpen: boolean) {
  const { seconds } = assumed;
  const answered = isOpen ? (units * assumed.responding) / assumed.monthsOfWave : 0;
  const opened = isOpen ? units / assumed.monthsOfWave : 0;
  const mails = isOpen ? (units * assumed.mailsPerUnit) / assumed.monthsOfWave : 0;
  const pagesOfStaff = assumed.staff(units) * assumed.pagesOfStaff * (isOpen ? 1 : 0.1);
  const resultPages = assumed.resultPages(units);
  const snapshots = isOpen ? snapshotsOfWave(units) / assumed.monthsOfWave : 0;
  const documentSets = isOpen ? assumed.documentSets : 0;
  const visits = answered + resultPages / 3;
  const { answering, message, opening, snapshot, consolePage, tick } = counted;
  const pages = answered * answering.requests + pagesOfStaff + resultPages;
  const changes = answered * assumed.changesPerUnit;
  const ticks = countTicks();
  return {
    mails,
    snapshots,
    requests: pages + visits * assumed.firstVisit.requests,
    starts: pages + visits * assumed.firstVisit.requests + mails * 2 + changes + ticks,
    kilobytesSent:
      answered * answering.kilobytesSent +
      pagesOfStaff * consolePage.kilobytesSent +
      resultPages * assumed.kilobytesOfResultPage +
      visits * assumed.firstVisit.kilobytes,
    reads:
      answered * answering.reads +
      mails * message.reads +
      ticks * tick.reads +
      snapshots * units * snapshot.readsPerUnit +
      pagesOfStaff * (consolePage.reads + consolePage.readsPerUnit * units) +
      resultPages * 2,
    writes: answered * answering.writes + mails * message.writes + opened * opening.writesPerUnit,
    compute:
      computing('respond', pages * seconds.page) +
      computing('assets', visits * assumed.firstVisit.requests * seconds.page) +
      computing('mail', mails * seconds.message) +
      computing('bounce', mails * seconds.change) +
      computing('changes', changes * seconds.change) +
      computing('snapshot', snapshots * seconds.snapshot(units)) +
      computing('report', documentSets * seconds.documents(units)) +
      scheduled().reduce((sum, name) => sum + computing(name, ticksOf(name) * seconds.tick), 0),
  };
}

/**
 * Every minute in which a case changes wants a snapshot, as long as the one before has ended. Changes come
 * at any minute of work, so that with few of them hardly two share one.
 */
function snapshotsOfWave(units: number): number {
  const changes = units * assumed.responding * assumed.changesPerUnit;
  const minutes = assumed.workingMinutes;
  const wanted = minutes * (1 - Math.exp(-changes / minutes));
  const possible = (minutes * 60) / Math.max(60, assumed.seconds.snapshot(units));
  return Math.min(wanted, possible);
}

/** US dollars for so many seconds of a function. */
function computing(name: FunctionName, seconds: number): number {
  const { architecture, memoryMiB } = functionSpecs[name];
  return (memoryMiB / 1024) * seconds * prices.perGigabyteSecond[architecture];
}

const names = Object.keys(functions) as FunctionName[];
const scheduled = () => names.filter((name) => ticksOf(name) > 0);
const countTicks = () => names.reduce((sum, name) => sum + ticksOf(name), 0);

function ticksOf(name: FunctionName): number {
  const { trigger }: { trigger: Trigger } = functions[name];
  return trigger.kind === 'schedule' ? minutesOfMonth / trigger.everyMinutes : 0;
}
