import type { DocumentsTexts } from './documents.de.ts';

/** What pages with documents say in English. */
export const documentsEn: DocumentsTexts = {
  title: 'Documents',
  about: (wave) =>
    `Report, slides, tables and open data on “${wave}”. All files hold the same figures of the same snapshot.`,
  soon: 'The documents on these results are being made. Please load the page again in a few minutes.',
  many: (title, count) => `${title} (${count} files)`,
};
