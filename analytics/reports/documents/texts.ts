import type { Edition } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import { type DataTexts, dataTexts } from './data-texts.ts';
import { type DistrictBriefTexts, districtBriefTexts } from './district-brief/texts.ts';
import { type ReportTexts, reportTexts } from './report/texts.ts';
import { type SlideTexts, slideTexts } from './slides/texts.ts';

/** Every word that documents say by themselves, in one language. */
interface DocumentTexts {
  /** What every page and sheet of an edition says of itself. */
  editions: Record<Edition, string>;
  /** What a point in a table means. */
  hiddenNote: string;
  /** How shares are rounded. */
  rounding: string;
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
    editions: { internal: 'Intern – nicht veröffentlichen', public: 'Veröffentlichte Ergebnisse' },
    hiddenNote:
      'Ein Punkt (.) heißt: Die Zahl wird nicht ausgewiesen, damit keine einzelne Verwaltung erkennbar wird.',
    rounding:
      'Anteile nach Stand und Anteile der ersten Wahl sind ganze Prozente, die gemeinsam so gerundet sind, dass sie zusammen 100 ergeben. Ein einzelner kann deshalb um einen Prozentpunkt von dem Wert abweichen, den er für sich gerundet hätte. Gleiche Zahlen haben gleiche Anteile; dann kann die Summe auch unter 100 liegen. Anteile mit einer Nachkommastelle sind einzeln gerundet.',
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
    editions: { internal: 'Internal – not for publication', public: 'Published results' },
    hiddenNote:
      'A point (.) means: the count is not shown, so that no single administration can be recognised.',
    rounding:
      'Shares by status and shares of first choices are whole percentages that are rounded together so that they add up to 100. A single one may therefore differ by a percentage point from what it would be if rounded on its own. Equal counts have equal shares, and then the sum may be less than 100. Shares with a decimal are each rounded on their own.',
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
