import type { Language } from '../../../../schemas/text.ts';

const de = {
  file: 'bericht.pdf',
  title: 'Ergebnisbericht',
  internal:
    'Diese Ausgabe ist für die Koordinierung. Sie enthält Zahlen, an denen einzelne Verwaltungen zu erkennen sind. Geben Sie sie nicht weiter, und veröffentlichen Sie nichts daraus.',
  exampleData: 'Beispieldaten: Alle Angaben in diesem Bericht sind erfunden.',
  facts: {
    edition: 'Ausgabe',
    referenceDate: 'Stichtag',
    response: 'Rücklauf',
    published: 'Veröffentlicht am',
    taken: 'Stand vom',
    snapshot: 'Auswertungsstand',
    site: 'Im Netz',
  },
  labels: {
    contents: 'Inhalt',
    figure: 'Abbildung',
    figures: 'Abbildungen',
    table: 'Tabelle',
    tables: 'Tabellen',
  },
  summary: 'Zusammenfassung',
  reading: {
    title: 'So lesen Sie diesen Bericht',
    base: 'Neben jeder Zahl steht, worauf sie sich bezieht: wie viele Verwaltungen gefragt waren und wie viele gemeldet haben.',
    carried:
      'Wo eine Verwaltung nicht gemeldet hat, zählt ihre letzte frühere Meldung, sofern sie nicht zu alt ist. Diese Angaben sind fortgeschrieben: In Diagrammen sind sie schraffiert, in Tabellen stehen sie in einer eigenen Spalte. Zum Rücklauf zählen sie nie.',
    noValue:
      'Ein Strich (–) heißt: Es gibt keinen Wert, zum Beispiel weil niemand gemeldet hat. Das ist etwas anderes als 0\u00a0%.',
    method: 'Wie gezählt wird, steht am Ende dieses Berichts.',
  },
  tooLong: (chart: string) =>
    `Das Diagramm „${chart}“ ist für eine Seite zu lang. Seine Zahlen stehen in der Tabelle, die ebenso heißt.`,
  empty: 'Keine Einträge.',
  methods: 'So wird gezählt',
  glossary: 'Begriffe',
  imprint: {
    title: 'Impressum',
    representative: 'Vertreten durch',
    responsible: 'Verantwortlich für den Inhalt',
    more: 'Ausführliches Impressum',
  },
};
export type ReportTexts = typeof de;

const en: ReportTexts = {
  file: 'report.pdf',
  title: 'Report of results',
  internal:
    'This edition is for coordination. It has figures that single administrations can be recognised by. Do not pass it on, and publish nothing from it.',
  exampleData: 'Example data: all answers in this report are made up.',
  facts: {
    edition: 'Edition',
    referenceDate: 'Reference date',
    response: 'Response',
    published: 'Published on',
    taken: 'As of',
    snapshot: 'Snapshot',
    site: 'Online',
  },
  labels: {
    contents: 'Contents',
    figure: 'Figure',
    figures: 'Figures',
    table: 'Table',
    tables: 'Tables',
  },
  summary: 'Summary',
  reading: {
    title: 'How to read this report',
    base: 'Beside every figure stands what it rests on: how many administrations were asked, and how many have reported.',
    carried:
      'Where an administration has not reported, its last earlier response counts, unless it is too old. These answers are carried forward: charts show them hatched, tables in a column of their own. They never count as response.',
    noValue:
      'A dash (–) means: there is no value, for instance because nobody has reported. That is not the same as 0%.',
    method: 'How we count stands at the end of this report.',
  },
  tooLong: (chart) =>
    `The chart “${chart}” is too long for a page. Its figures stand in the table of the same name.`,
  empty: 'No entries.',
  methods: 'How we count',
  glossary: 'Terms',
  imprint: {
    title: 'Imprint',
    representative: 'Represented by',
    responsible: 'Responsible for the content',
    more: 'Full imprint',
  },
};

/** What the report says by itself. */
export const reportTexts: Record<Language, ReportTexts> = { de, en };
