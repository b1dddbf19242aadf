/**
 * Widths in em, somewhat above those of Fira Sans: in an <img> the page's font is out of reach, and
 * the fallback fonts of Linux run up to 14 % wider.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;·'"()|!ijlI]/, 0.34],
  [/[ftrszJ1?\-/]/, 0.46],
  [/[mMW%…]/, 0.92],
  [/[wDGHNOQUÄÖÜ&]/, 0.76],
];
const otherWidth = 0.63;

/** How wide a text is at most, in the units of the font size. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const char of text) em += widthOf(char);
  return em * fontSize;
}

/** Of the characters that were measured: charts measure the same few again and again. */
const measured = new Map<string, number>();

function widthOf(char: string): number {
  const known = measured.get(char);
  if (known !== undefined) return known;
  const width = widths.find(([chars]) => chars.test(char))?.[1] ?? otherWidth;
  measured.set(char, width);
  return width;
}

/**
 * Breaks a text into lines at spaces and after hyphens, but not before a short end such as that of
 * 2026-II. A single word that is wider than the width stays whole.
 */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<= )|(?<=-)(?=[^ -]{4})/)) {
    if (line !== '' && textWidth((line + part).trim(), fontSize) > width) {
      lines.push(line.trim());
      line = part;
    } else {
      line += part;
    }
  }
  return [...lines, line.trim()];
}
