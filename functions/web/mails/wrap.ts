/**
 * Breaks a text of one line at its spaces, into lines of at most `width` characters; a word that is
 * longer than a line is cut. Spaces that do not break hold what belongs together.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const characters = [...word];
    if (line.length > 0 && line.length + 1 + characters.length <= width) {
      line.push(' ', ...characters);
      continue;
    }
    if (line.length > 0) lines.push(line.join(''));
    for (; characters.length > width; ) lines.push(characters.splice(0, width).join(''));
    line = characters;
  }
  return line.length > 0 ? [...lines, line.join('')] : lines;
}
