/** Where the table of a font begins that says which characters it has. */
const cmapTag = 'cmap';
/** The offsets of what is read of a font (OpenType: the table directory, `cmap`, its format 4). */
const directory = { count: 4, first: 12, entry: 16 };

/**
 * The characters that a font can show, of the Basic Multilingual Plane.
 *
 * @param font as a TTF or OTF file
 * @throws TypeError if it has no table of characters in format 4, which all but old fonts have
 */
export function charactersOf(font: Buffer): Set<number> {
  const table = tableOf(font);
  const count = table.readUInt16BE(2);
  const found = new Set<number>();
  for (let i = 0; i < count; i++) {
    const format = table.subarray(table.readUInt32BE(4 + i * 8 + 4));
    if (format.readUInt16BE(0) === 4) addSegments(format, found);
  }
  if (found.size === 0) throw new TypeError('The font has no table of characters in format 4');
  return found;
}

/** Matches each character that is not among these. */
export function patternOutside(characters: ReadonlySet<number>): RegExp {
  const ranges: [number, number][] = [];
  for (const one of [...characters].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === one - 1) last[1] = one;
    else ranges.push([one, one]);
  }
  const named = ranges.map(
    ([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`,
  );
  return new RegExp(`[^${named.join('')}]`, 'gu');
}

function tableOf(font: Buffer): Buffer {
  for (let i = 0; i < font.readUInt16BE(directory.count); i++) {
    const entry = font.subarray(directory.first + i * directory.entry);
    if (entry.toString('latin1', 0, 4) === cmapTag) return font.subarray(entry.readUInt32BE(8));
  }
  throw new TypeError('The font has no table of characters');
}

/** Format 4: the ends of all segments, a blank, their beginnings; what follows says which glyphs. */
function addSegments(format: Buffer, found: Set<number>): void {
  const bytes = format.readUInt16BE(6);
  for (let at = 0; at < bytes; at += 2) {
    const last = format.readUInt16BE(14 + at);
    const first = format.readUInt16BE(16 + bytes + at);
    const delta = format.readUInt16BE(16 + 2 * bytes + at);
    const rangeAt = 16 + 3 * bytes + at;
    const range = format.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        range === 0
          ? (code + delta) & 0xffff
          : format.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (glyph !== 0) found.add(code);
    }
  }
}
