import type { Language } from '../../../../schemas/text.ts';

const de = {
  kind: 'Kurzberichte der Kreise',
  path: (ags5: string) => `kreise/${ags5}.pdf`,
  title: (district: string) => `${district}: Kurzbericht`,
  facts: {
    response: 'Meldungen',
    rate: 'Rücklaufquote',
    coverage: 'Abdeckung nach Einwohnern',
  },
  of: (part: string, whole: string) => `${part} von ${whole}`,
  main: 'Das Wichtigste',
  topics: 'Die Themen im Vergleich',
  more: 'Entwicklung und Einzelheiten',
  rounding: 'Anteile haben hier eine Nachkommastelle und sind einzeln gerundet.',
  online: (url: string) => `Alle Ergebnisse und die Methode: ${url}`,
  page: (page: string) => `Seite ${page} von 2`,
};
export type DistrictBriefTexts = typeof de;

const en: DistrictBriefTexts = {
  kind: 'Briefs of the districts',
  path: (ags5) => `districts/${ags5}.pdf`,
  title: (district) => `${district}: brief`,
  facts: {
    response: 'Responses',
    rate: 'Response rate',
    coverage: 'Coverage by inhabitants',
  },
  of: (part, whole) => `${part} of ${whole}`,
  main: 'The main points',
  topics: 'The topics compared',
  more: 'Development and details',
  rounding: 'Shares have a decimal here and are each rounded on their own.',
  online: (url) => `All results and the method: ${url}`,
  page: (page) => `Page ${page} of 2`,
};

/** What the briefs of the districts say by themselves. */
export const districtBriefTexts: Record<Language, DistrictBriefTexts> = { de, en };
