import type { Language } from '../../../../schemas/text.ts';

const de = {
  file: 'bericht.pdf',
  title: 'Ergebnisbericht',
  internal:
    'Diese Ausgabe ist für die Koordinierung. Sie enthält Zahlen, an denen einzelne Verwaltungen zu erkennen sind. Geben Sie sie nicht weiter, und veröffentlichen Sie nichts daraus.',
  labels: {
    contents: 'Inhalt',
    figure: 'Abbildung',
    figures: 'Abbildungen',
    table: 'Tabelle',
    tables: 'Tabellen',
  },
  summary: 'Zusammenfassung',
  method: 'Wie gezählt wird, steht am Ende dieses Berichts.',
  tooLong: (chart: string) =>
    `Das Diagramm „${chart}“ ist für eine Seite zu lang. Seine Zahlen stehen in der Tabelle, die ebenso heißt.`,
  goesOn: (shown: string, all: string) =>
    `Hier stehen die ersten ${shown} von ${all} Zeilen. Alle stehen in der Arbeitsmappe und als CSV.`,
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
  labels: {
    contents: 'Contents',
    figure: 'Figure',
    figures: 'Figures',
    table: 'Table',
    tables: 'Tables',
  },
  summary: 'Summary',
  method: 'How we count stands at the end of this report.',
  tooLong: (chart) =>
    `The chart “${chart}” is too long for a page. Its figures stand in the table of the same name.`,
  goesOn: (shown, all) =>
    `These are the first ${shown} of ${all} rows. All are in the workbook and as CSV.`,
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
