import { textWidth, wrapText } from '../../../../charts/text-metrics.ts';

export const pointsPerInch = 72;
/** From baseline to baseline, in font sizes. */
const leading = 1.22;

/** How high paragraphs are, in inches. */
export function heightOf(paragraphs: readonly string[], fontSize: number, width: number): number {
  const lines = paragraphs.flatMap((one) => wrapText(one, fontSize, width * pointsPerInch));
  return (lines.length * fontSize * leading) / pointsPerInch;
}

/** How wide the widest text is, in inches. */
export function widestOf(texts: readonly string[], fontSize: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, fontSize))) / pointsPerInch;
}

/** The largest size, within limits, in which paragraphs with gaps between them find room. */
export function fitFontSize(
  paragraphs: readonly string[],
  { w, h }: { w: number; h: number },
  { most, least, gap = 0 }: { most: number; least: number /** In font sizes. */; gap?: number },
): number {
  for (let size = most; size > least; size -= 1) {
    const gaps = (Math.max(0, paragraphs.length - 1) * gap * size) / pointsPerInch;
    if (heightOf(paragraphs, size, w) + gaps <= h) return size;
  }
  return least;
}
