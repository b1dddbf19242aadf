import type { Language } from '../../../schemas/text.ts';
import { slideTexts } from './slides/texts.ts';

const de = {
  /** Stands on every page, slide, sheet and file of the internal edition, and at the head of the public one. */
  editions: { internal: 'Intern – nicht veröffentlichen', public: 'Öffentliche Ausgabe' },
  slides: slideTexts.de,
};
type DocumentTexts = typeof de;

const en: DocumentTexts = {
  editions: { internal: 'Internal – not for publication', public: 'Public edition' },
  slides: slideTexts.en,
};

/** What documents say, by language; what several of them say comes first, then each has its own part. */
export const documentTexts: Record<Language, DocumentTexts> = { de, en };
