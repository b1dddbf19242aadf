import type { AdoptionStatus } from '../../schemas/adoption.ts';
import { formatDate, formatNumber } from '../../schemas/format.ts';
import type { Language } from '../../schemas/text.ts';
import type { FixedBreakdown, PeerGroup } from './group-names.ts';
import type { Direction } from './transition-figures.ts';

/** Every word that a chart says by itself, in one language. */
export interface ChartTexts {
  statuses: Record<AdoptionStatus, string>;
  noReport: string;
  notAsked: string;
  empty: string;
  stateWide: string;
  byDistrict: string;
  districtMap: string;
  besideAll: string;
  districtCount: (count: number) => string;
  response: string;
  shareReported: string;
  groupedBy: Record<FixedBreakdown, string>;
  trend: string;
  /** Stands at a line that breaks a series. */
  break: string;
  breakBefore: (wave: string) => string;
  topicNotAsked: string;
  topicNotAskedNote: string;
  changeSince: (wave: string) => string;
  before: string;
  now: string;
  moved: (from: string, to: string) => string;
  stayed: (status: string) => string;
  reportedTwice: (count: number) => string;
  /** How many went which way. */
  directions: (units: Record<Direction, number>) => string;
  readiness: {
    title: string;
    subtitle: string;
    levels: string;
    parts: string;
    points: (mean: string, max: string) => string;
  };
  peers: {
    subtitle: string;
    groups: Record<PeerGroup, string>;
    own: (status: string) => string;
    withoutOwn: string;
  };
  /** What the numbers on a map are. */
  shareInProduction: string;
  progress: {
    deadline: (date: string) => string;
    inFrame: (eligible: number) => string;
    /** What a day has brought: so many, and all until then. */
    onDay: (date: string, units: number, untilThen: string) => string;
    untilDeadline: (date: string, untilThen: string) => string;
    /** Answers that came on a day that nobody knows. */
    withoutDay: (units: number) => string;
  };
  reportedColumn: string;
  /** What the denominator in short means, by one of the chart's own. */
  readingAid: (short: string, reported: string) => string;
  firstChoice: string;
  secondChoice: string;
  choices: string;
  reported: (complete: number, eligible: number) => string;
  ofReports: (count: number, complete: number) => string;
  withoutFirst: (count: number) => string;
  /** Labels what is carried forward, in legends. */
  carriedForward: string;
  /** What a sign beside a value on a map means. */
  withCarried: string;
  carried: (count: number) => string;
  /** Labels what is hidden: a point. */
  hidden: string;
  hiddenNote: string;
  referenceDate: (date: string) => string;
  snapshot: (id: string) => string;
  /** Stands beside the snapshot where later releases leave figures as they are. */
  kept: string;
  /** Stands before the snapshot where all answers are made up. */
  exampleData: string;
  /** Stands above what is not for the public. */
  internal: string;
}

const de: ChartTexts = {
  statuses: {
    inProduction: 'Im Einsatz',
    rollingOut: 'In Einführung',
    planned: 'Geplant mit Termin',
    none: 'Nicht im Einsatz',
    unknown: 'Unbekannt',
  },
  noReport: 'Keine Meldung',
  notAsked: 'Nicht befragt',
  empty: 'Noch keine Meldung: kein Wert',
  stateWide: 'Alle Verwaltungen',
  byDistrict: 'Nach Landkreisen und kreisfreien Städten',
  districtMap: 'Karte der Landkreise und kreisfreien Städte',
  besideAll: 'Alle Themen, neben allen Verwaltungen',
  districtCount: (count) => `${formatNumber(count, 'de')} Landkreise und kreisfreie Städte`,
  response: 'Rücklauf bisher',
  shareReported: 'Anteil der Verwaltungen, die gemeldet haben',
  groupedBy: { kind: 'Nach Art der Verwaltung', sizeClass: 'Nach Größenklasse' },
  trend: 'Zeitverlauf, alle Verwaltungen; Anteile an allen Meldungen',
  break: 'Zeitreihenbruch',
  breakBefore: (wave) =>
    `Zeitreihenbruch vor „${wave}“: Die Frage hat seitdem eine andere Bedeutung`,
  topicNotAsked: 'nach dem Thema nicht gefragt',
  topicNotAskedNote: '–: nach dem Thema wurde nicht gefragt',
  changeSince: (wave) => `Veränderung seit „${wave}“`,
  before: 'Vorher',
  now: 'Jetzt',
  moved: (from, to) => `Von „${from}“ zu „${to}“`,
  stayed: (status) => `Weiterhin „${status}“`,
  reportedTwice: (count) =>
    `${formatNumber(count, 'de')} ${
      count === 1 ? 'Verwaltung hat' : 'Verwaltungen haben'
    } beide Male gemeldet.`,
  directions: ({ further, same, back, unknown }) =>
    `Davon weiter als vorher: ${formatNumber(further, 'de')}, gleich: ${formatNumber(same, 'de')}, weniger weit: ${formatNumber(back, 'de')}, mindestens einmal unbekannt: ${formatNumber(unknown, 'de')}.`,
  readiness: {
    title: 'Nachnutzungsbereitschaft',
    subtitle: 'Alle Verwaltungen, nach Stufen und Teilen',
    levels: 'Verwaltungen nach Stufe',
    parts: 'Punkte im Mittel',
    points: (mean, max) => `${mean} von ${max}`,
  },
  peers: {
    subtitle: 'Ihre Verwaltung im Vergleich',
    groups: {
      district: 'Ihr Kreis',
      kind: 'Ihre Art',
      sizeClass: 'Ihre Größenklasse',
      all: 'Alle',
    },
    own: (status) => `Ihre Verwaltung: ${status}`,
    withoutOwn: 'Ihre Verwaltung hat nicht gemeldet',
  },
  shareInProduction: 'Anteil „Im Einsatz“ in Prozent der ausgewerteten Verwaltungen',
  progress: {
    deadline: (date) => `Frist ${formatDate(date, 'de')}`,
    inFrame: (eligible) =>
      `${formatNumber(eligible, 'de')} ${eligible === 1 ? 'Verwaltung' : 'Verwaltungen'} im Berichtskreis`,
    onDay: (date, units, untilThen) =>
      `${formatDate(date, 'de')}: ${formatNumber(units, 'de')} neu, bis dahin ${untilThen}`,
    untilDeadline: (date, untilThen) => `Bis zur Frist am ${formatDate(date, 'de')}: ${untilThen}`,
    withoutDay: (units) =>
      `Ohne Tag, weil aus einer Tabelle übernommen: ${formatNumber(units, 'de')}`,
  },
  reportedColumn: 'gemeldet',
  readingAid: (short, reported) => `Lesehilfe: ${short} heißt: ${reported}`,
  firstChoice: '1. Wahl',
  secondChoice: '2. Wahl',
  choices: 'Erste und zweite Wahl, alle Verwaltungen; Anteile an allen Meldungen',
  reported: (complete, eligible) =>
    `${formatNumber(complete, 'de')} von ${formatNumber(eligible, 'de')} ${
      eligible === 1 ? 'Verwaltung' : 'Verwaltungen'
    } ${complete === 1 || eligible === 1 ? 'hat' : 'haben'} gemeldet`,
  ofReports: (count, complete) =>
    `${formatNumber(count, 'de')} von ${formatNumber(complete, 'de')}`,
  withoutFirst: (count) => `Ohne Angabe zur 1. Wahl: ${formatNumber(count, 'de')}`,
  carriedForward: 'Fortgeschrieben',
  withCarried: 'enthält fortgeschriebene Angaben',
  carried: (count) =>
    `${formatNumber(count, 'de')} aus einer früheren Erhebung fortgeschrieben (schraffiert)`,
  hidden: 'Nicht ausgewiesen',
  hiddenNote: 'Nicht ausgewiesen (.), damit keine einzelne Verwaltung erkennbar wird',

  referenceDate: (date) => `Stichtag ${formatDate(date, 'de')}`,
  snapshot: (id) => `Auswertungsstand ${id}`,
  kept: 'Stand der ersten Veröffentlichung',
  exampleData: 'Beispieldaten',
  internal: 'Intern – nicht veröffentlichen',
};

const en: ChartTexts = {
  statuses: {
    inProduction: 'In production',
    rollingOut: 'Rolling out',
    planned: 'Planned with a date',
    none: 'Not in use',
    unknown: 'Unknown',
  },
  noReport: 'No report',
  notAsked: 'Not asked',
  empty: 'No report yet: no value',
  stateWide: 'All administrations',
  byDistrict: 'By district and district-free city',
  districtMap: 'Map of districts and district-free cities',
  besideAll: 'All topics, beside all administrations',
  districtCount: (count) => `${formatNumber(count, 'en')} districts and district-free cities`,
  response: 'Response so far',
  shareReported: 'Share of administrations that reported',
  groupedBy: { kind: 'By kind of administration', sizeClass: 'By size class' },
  trend: 'Trend, all administrations; shares of all responses',
  break: 'Break in series',
  breakBefore: (wave) =>
    `Break in series before “${wave}”: the question has meant something else since`,
  topicNotAsked: 'the topic was not asked for',
  topicNotAskedNote: '–: the topic was not asked for',
  changeSince: (wave) => `Change since “${wave}”`,
  before: 'Before',
  now: 'Now',
  moved: (from, to) => `From “${from}” to “${to}”`,
  stayed: (status) => `Still “${status}”`,
  reportedTwice: (count) =>
    `${formatNumber(count, 'en')} ${
      count === 1 ? 'administration' : 'administrations'
    } reported both times.`,
  directions: ({ further, same, back, unknown }) =>
    `Of these further than before: ${formatNumber(further, 'en')}, the same: ${formatNumber(same, 'en')}, less far: ${formatNumber(back, 'en')}, unknown at least once: ${formatNumber(unknown, 'en')}.`,
  readiness: {
    title: 'Readiness for reuse',
    subtitle: 'All administrations, by level and part',
    levels: 'Administrations by level',
    parts: 'Mean points',
    points: (mean, max) => `${mean} of ${max}`,
  },
  peers: {
    subtitle: 'Your administration compared',
    groups: {
      district: 'Your district',
      kind: 'Your kind',
      sizeClass: 'Your size class',
      all: 'All',
    },
    own: (status) => `Your administration: ${status}`,
    withoutOwn: 'Your administration has not reported',
  },
  shareInProduction: 'Share “In production” in per cent of the administrations evaluated',
  progress: {
    deadline: (date) => `Deadline ${formatDate(date, 'en')}`,
    inFrame: (eligible) =>
      `${formatNumber(eligible, 'en')} ${eligible === 1 ? 'administration' : 'administrations'} in the frame`,
    onDay: (date, units, untilThen) =>
      `${formatDate(date, 'en')}: ${formatNumber(units, 'en')} new, ${untilThen} until then`,
    untilDeadline: (date, untilThen) =>
      `Until the deadline on ${formatDate(date, 'en')}: ${untilThen}`,
    withoutDay: (units) =>
      `Without a day, because from a spreadsheet: ${formatNumber(units, 'en')}`,
  },
  reportedColumn: 'reported',
  readingAid: (short, reported) => `How to read: ${short} means: ${reported}`,
  firstChoice: '1st choice',
  secondChoice: '2nd choice',
  choices: 'First and second choice, all administrations; shares of all responses',
  reported: (complete, eligible) =>
    `${formatNumber(complete, 'en')} of ${formatNumber(eligible, 'en')} ${
      eligible === 1 ? 'administration' : 'administrations'
    } reported`,
  ofReports: (count, complete) => `${formatNumber(count, 'en')} of ${formatNumber(complete, 'en')}`,
  withoutFirst: (count) => `No answer for the 1st choice: ${formatNumber(count, 'en')}`,
  carriedForward: 'Carried forward',
  withCarried: 'contains answers carried forward',
  carried: (count) => `${formatNumber(count, 'en')} carried forward from an earlier wave (hatched)`,
  hidden: 'Not shown',
  hiddenNote: 'Not shown (.), so that no single administration can be recognised',

  referenceDate: (date) => `Reference date ${formatDate(date, 'en')}`,
  snapshot: (id) => `Snapshot ${id}`,
  kept: 'As first released',
  exampleData: 'Example data',
  internal: 'Internal – not for publication',
};

/** The words of the charts by language. Tables beside them use the same labels. */
export const chartTexts: Record<Language, ChartTexts> = { de, en };
