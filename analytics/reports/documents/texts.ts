import type { Edition } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import { chartTexts } from '../../charts/texts.ts';
import { responseTitle } from '../outline/response-title.ts';
import { type DataTexts, dataTexts } from './data-texts.ts';
import { type DistrictBriefTexts, districtBriefTexts } from './district-brief/texts.ts';
import { type ReportTexts, reportTexts } from './report/texts.ts';
import { type SlideTexts, slideTexts } from './slides/texts.ts';

/** Every word that documents say by themselves, in one language. */
interface DocumentTexts {
  /** What every page and sheet of an edition says of itself. */
  editions: Record<Edition, string>;
  /** Stands where all answers are made up. */
  exampleData: string;
  /** What names the facts about an edition. */
  facts: Record<
    | 'edition'
    | 'referenceDate'
    | 'response'
    | 'published'
    | 'takenAt'
    | 'snapshot'
    | 'office'
    | 'contact'
    | 'site',
    string
  >;
  /** How to read figures, wherever they stand. */
  reading: {
    title: string;
    base: string;
    carried: string;
    /** What stands where there is no value: a dash in documents for people, nothing in data files. */
    noValue: Record<'dash' | 'emptyCell', string>;
    rounding: string;
  };
  /** What stands in place of the rows of a table without any. */
  empty: string;
  /** The heading of how everything is counted. */
  methods: string;
  /** What a point in a table means. */
  hiddenNote: string;
  /** What the figures of a topic rest on. */
  denominators: {
    reported(count: string, all: string): string;
    confirmed(count: string): string;
    carried(count: string): string;
    base(count: string): string;
    missing(count: string): string;
    hidden(count: string): string;
  };
  /** The archive of all, and what lies beside the documents. */
  bundle: { group: string; archive: string; title: string; checksums: string };
  data: DataTexts;
  districtBrief: DistrictBriefTexts;
  report: ReportTexts;
  slides: SlideTexts;
}

/** The words of the documents by language. */
export const documentTexts: Record<Language, DocumentTexts> = {
  de: {
    editions: { internal: chartTexts.de.internal, public: 'Veröffentlichte Ergebnisse' },
    exampleData: 'Beispieldaten: Alle Angaben sind erfunden.',
    facts: {
      edition: 'Ausgabe',
      referenceDate: 'Stichtag',
      response: responseTitle.de,
      published: 'Veröffentlicht am',
      takenAt: 'Stand vom',
      snapshot: 'Auswertungsstand',
      office: 'Herausgeber',
      contact: 'Kontakt',
      site: 'Im Netz',
    },
    reading: {
      title: 'So lesen Sie die Zahlen',
      base: 'Neben den Zahlen steht, worauf sie sich beziehen: wie viele Verwaltungen gefragt waren und wie viele gemeldet haben.',
      carried:
        'Wo eine Verwaltung nicht gemeldet hat, zählt ihre letzte frühere Meldung, sofern sie nicht zu alt ist. Diese Angaben sind fortgeschrieben: In Diagrammen sind sie schraffiert, in Tabellen stehen sie in einer eigenen Spalte. Zum Rücklauf zählen sie nie.',
      noValue: {
        dash: 'Ein Strich (–) heißt: Es gibt keinen Wert, zum Beispiel weil niemand gemeldet hat. Das ist etwas anderes als 0.',
        emptyCell:
          'Eine leere Zelle heißt: Es gibt keinen Wert, zum Beispiel weil niemand gemeldet hat. Das ist etwas anderes als 0.',
      },
      rounding:
        'Anteile nach Stand und Anteile der ersten Wahl sind ganze Prozente, die gemeinsam so gerundet sind, dass sie zusammen 100 ergeben. Ein einzelner kann deshalb um einen Prozentpunkt von dem Wert abweichen, den er für sich gerundet hätte. Gleiche Zahlen haben gleiche Anteile; dann kann die Summe auch unter 100 liegen. Anteile mit einer Nachkommastelle sind einzeln gerundet.',
    },
    empty: 'Keine Einträge.',
    methods: 'So wird gezählt',
    hiddenNote:
      'Ein Punkt (.) heißt: Die Zahl wird nicht ausgewiesen, damit keine einzelne Verwaltung erkennbar wird.',
    denominators: {
      reported: (count, all) => `Gemeldet: ${count} von ${all} Verwaltungen`,
      confirmed: (count) => `davon als unverändert bestätigt: ${count}`,
      carried: (count) => `fortgeschrieben: ${count}`,
      base: (count) => `zusammen ${count} = 100\u00a0%`,
      missing: (count) => `ohne Angaben: ${count}`,
      hidden: (count) => `nicht ausgewiesen: ${count}`,
    },
    bundle: {
      group: 'Alles zusammen',
      archive: 'alles.zip',
      title: 'Alle Dateien in einem Archiv',
      checksums: 'Prüfsummen (SHA-256)',
    },
    data: dataTexts.de,
    districtBrief: districtBriefTexts.de,
    report: reportTexts.de,
    slides: slideTexts.de,
  },
  en: {
    editions: { internal: chartTexts.en.internal, public: 'Published results' },
    exampleData: 'Example data: all answers are made up.',
    facts: {
      edition: 'Edition',
      referenceDate: 'Reference date',
      response: responseTitle.en,
      published: 'Published on',
      takenAt: 'As of',
      snapshot: 'Snapshot',
      office: 'Publisher',
      contact: 'Contact',
      site: 'Online',
    },
    reading: {
      title: 'How to read the figures',
      base: 'Beside the figures stands what they rest on: how many administrations were asked, and how many have reported.',
      carried:
        'Where an administration has not reported, its last earlier response counts, unless it is too old. These answers are carried forward: charts show them hatched, tables in a column of their own. They never count as response.',
      noValue: {
        dash: 'A dash (–) means: there is no value, for instance because nobody has reported. That is not the same as 0.',
        emptyCell:
          'An empty cell means: there is no value, for instance because nobody has reported. That is not the same as 0.',
      },
      rounding:
        'Shares by status and shares of first choices are whole percentages that are rounded together so that they add up to 100. A single one may therefore differ by a percentage point from what it would be if rounded on its own. Equal counts have equal shares, and then the sum may be less than 100. Shares with a decimal are each rounded on their own.',
    },
    empty: 'No entries.',
    methods: 'How we count',
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
    bundle: {
      group: 'All together',
      archive: 'all.zip',
      title: 'All files in one archive',
      checksums: 'Checksums (SHA-256)',
    },
    data: dataTexts.en,
    districtBrief: districtBriefTexts.en,
    report: reportTexts.en,
    slides: slideTexts.en,
  },
};
