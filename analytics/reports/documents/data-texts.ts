/** What data files say by themselves, in German. */
const de = {
  facts: {
    edition: 'Ausgabe',
    wave: 'Erhebung',
    referenceDate: 'Stichtag',
    snapshot: 'Auswertungsstand',
    takenAt: 'Stand vom',
    office: 'Herausgeber',
    contact: 'Kontakt',
    site: 'Im Netz',
    exampleData: 'Beispieldaten: Alle Angaben sind erfunden.',
  },
  reading: {
    title: 'So lesen Sie die Zahlen',
    base: 'Neben den Zahlen steht, worauf sie sich beziehen: wie viele Verwaltungen gefragt waren und wie viele gemeldet haben.',
    carried:
      'Wo eine Verwaltung nicht gemeldet hat, zählt ihre letzte frühere Meldung, sofern sie nicht zu alt ist. Wie viele das sind, steht in der Spalte „fortgeschrieben“. Zum Rücklauf zählen sie nie.',
    noValue:
      'Eine leere Zelle heißt: Es gibt keinen Wert, zum Beispiel weil niemand gemeldet hat. Das ist etwas anderes als 0.',
  },
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
  methods: 'So wird gezählt',
  contents: 'Inhalt',
  empty: 'Keine Einträge.',
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
  facts: {
    edition: 'Edition',
    wave: 'Wave',
    referenceDate: 'Reference date',
    snapshot: 'Snapshot',
    takenAt: 'As of',
    office: 'Publisher',
    contact: 'Contact',
    site: 'Online',
    exampleData: 'Example data: all answers are made up.',
  },
  reading: {
    title: 'How to read the figures',
    base: 'Beside the figures stands what they rest on: how many administrations were asked, and how many have reported.',
    carried:
      'Where an administration has not reported, its last earlier response counts, unless it is too old. How many these are stands in the column “carried forward”. They never count as response.',
    noValue:
      'An empty cell means: there is no value, for instance because nobody has reported. That is not the same as 0.',
  },
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
  methods: 'How we count',
  contents: 'Contents',
  empty: 'No entries.',
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
