import type { KeyKind } from '../../../../schemas/mapping.ts';
import { type Cell, folded, textOf } from '../cell.ts';

/** What keys look like; one that lost its leading zero is still meant as one. */
const patterns: [KeyKind, RegExp][] = [
  ['ars', /^(0?[1-9]|1[0-6])\d{10}$/],
  ['ags8', /^(0?[1-9]|1[0-6])\d{6}$/],
  ['ags5', /^(0?[1-9]|1[0-6])\d{3}$/],
];
const postcode = /plz|postleitzahl|postcode/;
const nameHeader =
  /\b(name|verwaltung|behörde|kommune|gebietskörperschaft|gemeinde|stadt|kreis|landkreis|district|authority)\b/;

/** The share of cells that must look like keys. */
const leastShare = 0.8;

/** The column that names the unit, by what stands in it or, failing that, by its header. */
export function guessKey(
  columns: { header: string; cells: Cell[] }[],
): { column: string; holds: KeyKind } | undefined {
  for (const [holds, pattern] of patterns) {
    const found = columns.find(
      ({ header, cells }) => !postcode.test(folded(header)) && areKeys(cells, pattern),
    );
    if (found) return { column: found.header, holds };
  }
  const named = columns.find(
    ({ header, cells }) => nameHeader.test(folded(header)) && distinctShare(cells) === 1,
  );
  return named && { column: named.header, holds: 'name' };
}

function areKeys(cells: Cell[], pattern: RegExp): boolean {
  const filled = cells.filter((cell) => cell !== null);
  const keys = filled.filter((cell) => pattern.test(textOf(cell).replace(/\s/g, '')));
  return (
    filled.length > 0 &&
    keys.length / filled.length >= leastShare &&
    distinctShare(filled) >= leastShare
  );
}

function distinctShare(cells: Cell[]): number {
  const texts = cells.map(textOf).filter((text) => text !== '');
  return texts.length === 0 ? 0 : new Set(texts).size / texts.length;
}
