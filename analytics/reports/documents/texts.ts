import type { Language } from '../../../schemas/text.ts';

const de = {
  bundle: {
    group: 'Alles zusammen',
    archive: 'alles.zip',
    title: 'Alle Dateien in einem Archiv',
    checksums: 'Prüfsummen (SHA-256)',
  },
};

const en: typeof de = {
  bundle: {
    group: 'All together',
    archive: 'all.zip',
    title: 'All files in one archive',
    checksums: 'Checksums (SHA-256)',
  },
};

/** What documents say, by language; the texts of each document stand under its name. */
export const documentTexts: Record<Language, typeof de> = { de, en };
