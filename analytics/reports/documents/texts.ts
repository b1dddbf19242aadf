import type { Language } from '../../../schemas/text.ts';
import { dataTexts } from './data-texts.ts';

const de = {
  /** Stands on every page, slide, sheet and file of the internal edition, and at the head of the public one. */
  editions: { internal: 'Intern – nicht veröffentlichen', public: 'Öffentliche Ausgabe' },
  hiddenNote:
    'Ein Punkt (.) heißt: Die Zahl wird nicht ausgewiesen, damit keine einzelne Verwaltung erkennbar wird.',
  data: dataTexts.de,
  bundle: {
    group: 'Alles zusammen',
    archive: 'alles.zip',
    title: 'Alle Dateien in einem Archiv',
    checksums: 'Prüfsummen (SHA-256)',
  },
};
type DocumentTexts = typeof de;

const en: DocumentTexts = {
  editions: { internal: 'Internal – not for publication', public: 'Public edition' },
  hiddenNote:
    'A point (.) means: the count is not shown, so that no single administration can be recognised.',
  data: dataTexts.en,
  bundle: {
    group: 'All together',
    archive: 'all.zip',
    title: 'All files in one archive',
    checksums: 'Checksums (SHA-256)',
  },
};

/** What documents say, by language; what several of them say comes first, then each has its own part. */
export const documentTexts: Record<Language, DocumentTexts> = { de, en };
