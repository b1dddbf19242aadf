import type { Language } from '../../../schemas/text.ts';

const de = {
  /** Stands on every page, slide, sheet and file of the internal edition, and at the head of the public one. */
  editions: { internal: 'Intern – nicht veröffentlichen', public: 'Öffentliche Ausgabe' },
  hiddenNote:
    'Ein Punkt (.) heißt: Die Zahl wird nicht ausgewiesen, damit keine einzelne Verwaltung erkennbar wird.',
  denominators: {
    reported: (count: string, all: string) => `Gemeldet: ${count} von ${all} Verwaltungen`,
    confirmed: (count: string) => `davon als unverändert bestätigt: ${count}`,
    carried: (count: string) => `fortgeschrieben: ${count}`,
    base: (count: string) => `zusammen ${count} = 100\u00a0%`,
    missing: (count: string) => `ohne Angaben: ${count}`,
    hidden: (count: string) => `nicht ausgewiesen: ${count}`,
  },
  report: {
    file: 'bericht.pdf',
    title: 'Ergebnisbericht',
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
    contents: 'Inhalt',
    figure: 'Abbildung',
    figures: 'Abbildungen',
    table: 'Tabelle',
    tables: 'Tabellen',
    summary: 'Zusammenfassung',
    reading: {
      title: 'So lesen Sie diesen Bericht',
      base: 'Neben jeder Zahl steht, worauf sie sich bezieht: wie viele Verwaltungen gefragt waren und wie viele gemeldet haben.',
      carried:
        'Wo eine Verwaltung nicht gemeldet hat, zählt ihre letzte frühere Meldung, sofern sie nicht zu alt ist. Diese Angaben sind fortgeschrieben: In Diagrammen sind sie schraffiert, in Tabellen stehen sie in einer eigenen Spalte. Zum Rücklauf zählen sie nie.',
      noValue:
        'Ein Strich (–) heißt: Es gibt keinen Wert, zum Beispiel weil niemand gemeldet hat. Das ist etwas anderes als 0\u00a0%.',
      method: 'Wie gezählt wird, steht am Ende dieses Berichts.',
      internal:
        'Diese Ausgabe ist für die Koordinierung. Sie enthält Zahlen, an denen einzelne Verwaltungen zu erkennen sind. Geben Sie sie nicht weiter, und veröffentlichen Sie nichts daraus.',
    },
    tooLong: (chart: string, table: string) =>
      `Das Diagramm „${chart}“ ist für eine Seite zu lang. Seine Zahlen stehen in der Tabelle „${table}“.`,
    empty: 'Keine Einträge.',
    methods: 'So wird gezählt',
    imprint: {
      title: 'Impressum',
      representative: 'Vertreten durch',
      responsible: 'Verantwortlich für den Inhalt',
      more: 'Ausführliches Impressum',
    },
  },
  districtBrief: {
    kind: 'Kurzberichte der Kreise',
    path: (ags5: string) => `kreise/${ags5}.pdf`,
    title: (district: string) => `${district}: Kurzbericht`,
    office: 'Herausgegeben von',
    exampleData: 'Beispieldaten: Alle Angaben sind erfunden.',
    facts: {
      response: 'Meldungen',
      rate: 'Rücklaufquote',
      coverage: 'Abdeckung nach Einwohnern',
      referenceDate: 'Stichtag',
    },
    of: (part: string, whole: string) => `${part} von ${whole}`,
    main: 'Das Wichtigste',
    topics: 'Die Themen im Vergleich',
    more: 'Entwicklung und Einzelheiten',
    reading: 'So lesen Sie diese Zahlen',
    online: (url: string) => `Alle Ergebnisse und die Methode: ${url}`,
    page: (page: string) => `Seite ${page} von 2`,
  },
};
type DocumentTexts = typeof de;

const en: DocumentTexts = {
  editions: { internal: 'Internal – not for publication', public: 'Public edition' },
  hiddenNote:
    'A point (.) means: the count is not shown, so that no single administration can be recognised.',
  denominators: {
    reported: (count, all) => `Reported: ${count} of ${all} administrations`,
    confirmed: (count) => `of these confirmed as unchanged: ${count}`,
    carried: (count) => `carried forward: ${count}`,
    base: (count) => `together ${count} = 100%`,
    missing: (count) => `without answers: ${count}`,
    hidden: (count) => `not shown: ${count}`,
  },
  report: {
    file: 'report.pdf',
    title: 'Report of results',
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
    contents: 'Contents',
    figure: 'Figure',
    figures: 'Figures',
    table: 'Table',
    tables: 'Tables',
    summary: 'Summary',
    reading: {
      title: 'How to read this report',
      base: 'Beside every figure stands what it rests on: how many administrations were asked, and how many have reported.',
      carried:
        'Where an administration has not reported, its last earlier response counts, unless it is too old. These answers are carried forward: charts show them hatched, tables in a column of their own. They never count as response.',
      noValue:
        'A dash (–) means: there is no value, for instance because nobody has reported. That is not the same as 0%.',
      method: 'How we count stands at the end of this report.',
      internal:
        'This edition is for coordination. It has figures that single administrations can be recognised by. Do not pass it on, and publish nothing from it.',
    },
    tooLong: (chart, table) =>
      `The chart “${chart}” is too long for a page. Its figures stand in the table “${table}”.`,
    empty: 'No entries.',
    methods: 'How we count',
    imprint: {
      title: 'Imprint',
      representative: 'Represented by',
      responsible: 'Responsible for the content',
      more: 'Full imprint',
    },
  },
  districtBrief: {
    kind: 'Briefs of the districts',
    path: (ags5) => `districts/${ags5}.pdf`,
    title: (district) => `${district}: brief`,
    office: 'Published by',
    exampleData: 'Example data: all answers are made up.',
    facts: {
      response: 'Responses',
      rate: 'Response rate',
      coverage: 'Coverage by inhabitants',
      referenceDate: 'Reference date',
    },
    of: (part, whole) => `${part} of ${whole}`,
    main: 'The main points',
    topics: 'The topics compared',
    more: 'Development and details',
    reading: 'How to read these figures',
    online: (url) => `All results and the method: ${url}`,
    page: (page) => `Page ${page} of 2`,
  },
};

/** What documents say, by language; what several of them say comes first, then each has its own part. */
export const documentTexts: Record<Language, DocumentTexts> = { de, en };
