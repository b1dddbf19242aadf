import { formatDate } from '../../../../schemas/format.ts';
import { inAll, type Language } from '../../../../schemas/text.ts';
import type { DocumentFile, DocumentKind } from '../document.ts';
import type { DocumentSource } from '../document-source.ts';
import { documentTexts } from '../texts.ts';
import { coloursOf, repaint } from './draw/colours.ts';
import { inDrawingOrder } from './draw/draw-chart.ts';
import { drawSlides } from './draw/draw-slides.ts';
import { writeContentTypes } from './finish/content-types.ts';
import { listSlides, placeNotesMaster } from './finish/list-slides.ts';
import { placeSlides } from './finish/place-slides.ts';
import { writeProperties } from './finish/properties.ts';
import { openPackage, type Parts, sealPackage } from './package/package.ts';
import { deckOf } from './plan/deck.ts';
import { houseTemplate } from './template/house-template.ts';
import { readTemplate, templateOf } from './template/read-template.ts';
import type { SlideTemplate } from './template/slide-template.ts';
import { slideTexts } from './texts.ts';

/** The language of texts, as office programs name it. */
const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** The results as slides with charts that can be edited, in the template of the office where it has one. */
export const slides: DocumentKind = {
  id: 'slides',
  title: inAll((language) => slideTexts[language].file),
  write: writeSlides,
};

async function* writeSlides(source: DocumentSource): AsyncIterable<DocumentFile> {
  const { language } = source;
  const office = await inOfficeTemplate(source);
  const inHouse = { de: slideTexts.de.inHouseTemplate, en: slideTexts.en.inHouseTemplate };
  yield {
    path: language === 'de' ? 'folien.pptx' : 'slides.pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    title: source.slideTemplate && !office ? inHouse : slides.title,
    body: office ?? (await presentationOf(source, templateOf(houseTemplate()))),
  };
}

/**
 * The slides in the template of the office; undefined where it has none, or one that slides cannot be put
 * into: what is wrong with one file that somebody has brought must not keep all documents from everybody.
 */
async function inOfficeTemplate(source: DocumentSource): Promise<Uint8Array | undefined> {
  if (!source.slideTemplate) return undefined;
  try {
    return await presentationOf(source, readTemplate(source.slideTemplate));
  } catch {
    return undefined;
  }
}

async function presentationOf(
  source: DocumentSource,
  template: SlideTemplate,
): Promise<Uint8Array> {
  const { results, language, owner, takenAt } = source;
  const texts = documentTexts[language];
  const locale = locales[language];
  const colours = coloursOf(template.colours);
  const deck = deckOf(source, (svg) => repaint(svg, colours)).map((slide) => ({
    ...slide,
    charts: slide.charts.map(inDrawingOrder),
  }));
  const { names } = texts.slides;
  const mark = results.edition === 'internal' ? texts.editions.internal : undefined;
  const drawn = openPackage(await drawSlides(deck, { mark, locale, template, names }));
  const parts: Parts = new Map(template.parts);
  const notesMaster = placeNotesMaster(drawn, parts, template);
  const placing = { template, notesMaster, colours, locale, names };
  listSlides(parts, template, await placeSlides(deck, drawn, parts, placing), notesMaster);
  const { title, referenceDate } = results.wave;
  writeProperties(parts, template.presentation, {
    title: `${title[language]} (${formatDate(referenceDate, language)})`,
    creator: owner.office,
    subject: texts.editions[results.edition],
    locale,
    createdAt: takenAt,
  });
  writeContentTypes(parts, template.presentation);
  return sealPackage(parts);
}
