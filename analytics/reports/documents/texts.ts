import type { Edition } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import { type SlideTexts, slideTexts } from './slides/texts.ts';

/** Every word that documents say by themselves, in one language. */
export interface DocumentTexts {
  /** What every page and sheet of an edition says of itself. */
  editions: Record<Edition, string>;
  slides: SlideTexts;
}

/** The words of the documents by language. */
export const documentTexts: Record<Language, DocumentTexts> = {
  de: {
    editions: { internal: 'Intern – nicht veröffentlichen', public: 'Veröffentlichte Ergebnisse' },
    slides: slideTexts.de,
  },
  en: {
    editions: { internal: 'Internal – not for publication', public: 'Published results' },
    slides: slideTexts.en,
  },
};
