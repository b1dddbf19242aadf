import type { DocumentsTexts } from './documents.de.ts';

/** What pages with documents say in English. */
export const documentsEn: DocumentsTexts = {
  title: 'Documents',
  download: 'To download:',
  link: 'Report, slides, tables, open data',
  about: (wave) =>
    `Report, slides, tables and open data on “${wave}”. All files hold the same figures of the same snapshot.`,
  soon: 'The documents on these results are being made. Please load the page again in a few minutes.',
  failing:
    'The documents on these results cannot be made at the moment. The results themselves are not affected.',
  expired: {
    title: 'This link has expired',
    text: 'Links in mail are good for 30 days. You find the documents that are public now here:',
  },
  many: (title, count) => `${title} (${count} files)`,
};
