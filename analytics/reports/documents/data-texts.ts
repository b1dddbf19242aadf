/** What data files say by themselves, in German. */
const de = {
  denominators: {
    title: 'Worauf sich die Zahlen zu den Themen beziehen',
    topic: 'Thema',
    eligible: 'Verwaltungen',
    reported: 'Gemeldet',
    confirmed: 'Davon als unverändert bestätigt',
    carried: 'Dazu fortgeschrieben',
    base: 'Zusammen (100\u00a0%)',
    missing: 'Ohne Angaben',
    hidden: 'Nicht ausgewiesen',
  },
  contents: 'Inhalt',
  workbook: {
    file: 'tabellen.xlsx',
    title: 'Alle Tabellen als Arbeitsmappe',
    notes: 'Hinweise',
    districts: 'Kreise',
    answers: 'Antworten',
    sheet: 'Blatt',
    about: 'Thema',
  },
  csvExcel: (table: string) => `${table} (CSV für Excel)`,
  csv: (table: string) => `${table} (CSV nach RFC 4180)`,
  parquet: (table: string) => `${table} (Parquet)`,
  json: {
    results: 'Alle Kennzahlen (JSON)',
    answers: 'Alle Antworten, ausgezählt (JSON)',
    guide: 'Felder der JSON-Dateien',
  },
  wiki: { title: 'Alle Tabellen für ein Wiki (Markdown)', heading: 'Ergebnisse' },
  charts: {
    folder: 'diagramme',
    svg: (chart: string) => `${chart} (SVG)`,
    png: (chart: string) => `${chart} (PNG)`,
  },
  readme: {
    file: 'LIESMICH.txt',
    title: 'Was in diesem Ordner liegt',
    heading: 'Ergebnisse als Dateien',
    files: 'Dateien',
    folders: {
      csvExcel: 'csv-excel: Tabellen für Excel (Semikolon, Dezimalkomma)',
      csv: 'csv: dieselben Tabellen für Programme (RFC 4180: Komma, Dezimalpunkt)',
      parquet: 'parquet: dieselben Tabellen mit Datentypen',
    },
    checksums: 'Prüfsummen: sha256sum --check SHA256SUMS',
    licence: (name: string) => `Lizenz: ${name}`,
  },
  openData: {
    title: 'Eintrag für Datenportale (DCAT-AP.de)',
    missing: {
      internal: 'Eine Datei dcat.ttl für Datenportale gibt es nur zur öffentlichen Ausgabe.',
      notSet:
        'Eine Datei dcat.ttl für Datenportale fehlt, weil Lizenz und Herausgeber nicht eingestellt sind (openData, siehe docs/owner.md).',
      inGerman: 'Die Datei dcat.ttl für Datenportale liegt bei der deutschen Fassung.',
    },
    seriesTitle: (topics: string) => `Stand in Verwaltungen: ${topics}`,
    seriesDescription:
      'Ergebnisse einer regelmäßigen Erhebung bei Landkreisen, Städten und Gemeinden, zusammengefasst und ohne Angaben zu Personen.',
    datasetTitle: (topics: string, wave: string) => `Stand in Verwaltungen: ${topics} (${wave})`,
    datasetDescription: (wave: string) =>
      `Ergebnisse der Erhebung „${wave}“ bei Landkreisen, Städten und Gemeinden, zusammengefasst nach Kreis, Art und Größenklasse, ohne Angaben zu Personen. Zahlen, an denen eine einzelne Verwaltung zu erkennen wäre, sind nicht enthalten.`,
  },
};
export type DataTexts = typeof de;

const en: DataTexts = {
  denominators: {
    title: 'What the figures of the topics rest on',
    topic: 'Topic',
    eligible: 'Administrations',
    reported: 'Reported',
    confirmed: 'Of these confirmed as unchanged',
    carried: 'Also carried forward',
    base: 'Together (100%)',
    missing: 'Without answers',
    hidden: 'Not shown',
  },
  contents: 'Contents',
  workbook: {
    file: 'tables.xlsx',
    title: 'All tables as a workbook',
    notes: 'Notes',
    districts: 'Districts',
    answers: 'Answers',
    sheet: 'Sheet',
    about: 'Topic',
  },
  csvExcel: (table) => `${table} (CSV for Excel)`,
  csv: (table) => `${table} (CSV as RFC 4180 has it)`,
  parquet: (table) => `${table} (Parquet)`,
  json: {
    results: 'All indicators (JSON)',
    answers: 'All answers, counted (JSON)',
    guide: 'Fields of the JSON files',
  },
  wiki: { title: 'All tables for a wiki (Markdown)', heading: 'Results' },
  charts: {
    folder: 'charts',
    svg: (chart) => `${chart} (SVG)`,
    png: (chart) => `${chart} (PNG)`,
  },
  readme: {
    file: 'README.txt',
    title: 'What is in this folder',
    heading: 'Results as files',
    files: 'Files',
    folders: {
      csvExcel: 'csv-excel: tables for a German Excel (semicolon, decimal comma)',
      csv: 'csv: the same tables for programs (RFC 4180: comma, decimal point)',
      parquet: 'parquet: the same tables with types',
    },
    checksums: 'Checksums: sha256sum --check SHA256SUMS',
    licence: (name) => `Licence: ${name}`,
  },
  openData: {
    title: 'Entry for data portals (DCAT-AP.de)',
    missing: {
      internal: 'A file dcat.ttl for data portals comes with the public edition only.',
      notSet:
        'A file dcat.ttl for data portals is missing, because licence and publisher are not set (openData, see docs/owner.md).',
      inGerman: 'The file dcat.ttl for data portals is with the German version.',
    },
    seriesTitle: (topics) => `Status of administrations: ${topics}`,
    seriesDescription:
      'Results of a periodic survey of districts, cities and municipalities, aggregated and without data on persons.',
    datasetTitle: (topics, wave) => `Status of administrations: ${topics} (${wave})`,
    datasetDescription: (wave) =>
      `Results of the survey wave “${wave}” among districts, cities and municipalities, aggregated by district, kind and size class, without data on persons. Counts by which a single administration could be recognised are left out.`,
  },
};

export const dataTexts = { de, en };
