import type { Box } from '../template/slide-template.ts';
import { fitFontSize, heightOf, pointsPerInch } from './fit-text.ts';

/** In points: what is smaller cannot be read from the last row. */
const readable = 16;
const largest = 20;
/** For a first sentence that is longer than its box. */
const smallest = 11;
/** Between sentences, in font sizes. */
export const sentenceGap = 0.6;
/** Of bullets. */
const indent = 0.35;

/** What is said on a slide, and what whoever speaks says. */
interface DividedText {
  shown: string[];
  spoken: string[];
  /** Of what is shown, in points. */
  fontSize: number;
}

/** Shows as many sentences, from the first, as can be read from afar. */
export function divideText(
  sentences: readonly string[],
  { w, h }: Pick<Box, 'w' | 'h'>,
): DividedText {
  const room = { w: w - indent, h };
  const fits = (count: number) => readableHeight(sentences.slice(0, count), w) <= h;
  let count = Math.min(1, sentences.length);
  while (count < sentences.length && fits(count + 1)) count += 1;
  const shown = sentences.slice(0, count);
  return {
    shown,
    spoken: sentences.slice(count),
    fontSize: fitFontSize(shown, room, { most: largest, least: smallest, gap: sentenceGap }),
  };
}

/** How high sentences below each other are where they can be read from afar, in inches. */
export function readableHeight(sentences: readonly string[], w: number): number {
  const gaps = Math.max(0, sentences.length - 1) * ((sentenceGap * readable) / pointsPerInch);
  return heightOf(sentences, readable, w - indent) + gaps;
}
