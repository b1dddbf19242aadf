import { waveBasis } from '../../../../charts/figures.ts';
import type { Section } from '../../../outline/section.ts';
import type { DocumentSource } from '../../document-source.ts';
import { sectionsOf } from '../../document-tables.ts';
import { footOf } from './context.ts';
import { methodSlide, summarySlide, titleSlide } from './frame-slides.ts';
import type { Paint } from './map-slide.ts';
import { preferenceSlide } from './preference-slide.ts';
import { readinessSlide } from './readiness-slide.ts';
import { responseSlide } from './response-slide.ts';
import type { Slide } from './slide.ts';
import { answersSlide } from './table-slide.ts';
import { topicSlides } from './topic-slides.ts';

/** The theme of what holds administrations up; the other ones have their tables elsewhere. */
const obstacles = 'theme-obstacles';

/**
 * All slides of a source, in the order of the outline.
 *
 * @param paint gives pictures the colours of the template
 */
export function deckOf(source: DocumentSource, paint: Paint): Slide[] {
  const { results, language } = source;
  const sections = sectionsOf(source);
  const foot = footOf(waveBasis(results, undefined), language);
  return [
    titleSlide(source, foot),
    summarySlide(source, foot),
    ...sections.flatMap((section) => slidesOf(source, section, foot, paint)),
    methodSlide(source, sections, foot),
  ];
}

function slidesOf(source: DocumentSource, section: Section, foot: string, paint: Paint): Slide[] {
  const { id, topic, tables } = section;
  if (topic !== undefined) return topicSlides(source, section, topic, paint);
  if (id === 'response') return [responseSlide(source, section, foot)];
  if (id === 'preference') return preferenceSlide(source, section);
  if (id === 'readiness-levels') return readinessSlide(source, section, foot);
  if (id !== obstacles) return [];
  return tables
    .filter(({ name }) => name.startsWith(obstacles))
    .map((table) => answersSlide(source, section, table, foot));
}
