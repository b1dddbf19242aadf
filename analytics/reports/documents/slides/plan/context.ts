import { formatDate } from '../../../../../schemas/format.ts';
import type { Language, Text } from '../../../../../schemas/text.ts';
import type { WaveBasis } from '../../../../charts/figures.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import type { Method } from '../../../../indicators/indicator.ts';
import type { Slide } from './slide.ts';

/** The line at the foot of a slide: reference date, so many of so many, and the snapshot. */
export function footOf(basis: WaveBasis, language: Language): string {
  const texts = chartTexts[language];
  return [
    ...(basis.exampleData ? [texts.exampleData] : []),
    `${texts.referenceDate(basis.referenceDate)}`,
    texts.reported(basis.complete, basis.eligible),
    texts.snapshot(basis.snapshot) + (basis.isKept ? ` (${texts.kept})` : ''),
  ].join(' · ');
}

/** A slide of a section, with what all of them have. */
export function contentSlide(
  parts: Pick<Slide, 'title' | 'foot'> & Partial<Omit<Slide, 'kind'>>,
): Slide {
  const { charts = [], ...others } = parts;
  // Where all is hidden there is nothing to draw.
  const drawn = charts.filter(({ series }) => series.length > 0);
  return { kind: 'content', text: [], captions: [], notes: [], ...others, charts: drawn };
}

/** How something is counted, for whoever speaks. */
export function methodNotes(methods: readonly Method[], language: Language): string[] {
  return methods.map(({ title, method }) => `${title[language]}: ${method[language]}`);
}

/** What a text says in the language of the document. */
export function wordsOf(text: Text | string | number | null, language: Language): string {
  return typeof text === 'object' ? (text?.[language] ?? '') : String(text);
}

/** A wave with its reference date. */
export function waveLabel(
  { title, referenceDate }: { title: Text; referenceDate: string },
  language: Language,
): string {
  return `${title[language]} (${formatDate(referenceDate, language)})`;
}
