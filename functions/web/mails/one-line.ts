/** Steers how text is shown: with it, a name could turn around what stands beside it. */
const steering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A text that somebody has written, as one line: a line break in a name ends no line of a message, and
 * no header of it.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(steering, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
    .trim();
}

/** A line of at most so many characters, with an ellipsis where something is left out. */
export function cutLine(line: string, length: number): string {
  const characters = [...line];
  if (characters.length <= length) return line;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
