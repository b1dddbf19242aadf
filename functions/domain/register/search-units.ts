import type { RegisteredUnit } from '../../../schemas/registry.ts';

/** A unit that was found, and the municipality of it by which it was. */
export interface FoundUnit {
  unit: RegisteredUnit;
  municipality?: string;
}

/**
 * Finds units by a part of their name or the beginning of their key, or by those of municipalities
 * that they speak for. Umlauts can be typed as they are, without dots, or with an e. Names that begin
 * with what is looked for come first.
 *
 * @param query all units are found where it is empty
 */
export function searchUnits(units: readonly RegisteredUnit[], query: string): FoundUnit[] {
  const text = query.trim();
  if (text === '') return units.map((unit) => ({ unit }));
  const digits = text.replace(/\s/g, '');
  return /^\d+$/.test(digits) ? searchByKey(units, digits) : searchByName(units, text);
}

function searchByKey(units: readonly RegisteredUnit[], digits: string): FoundUnit[] {
  return units.flatMap((unit): FoundUnit[] => {
    if (unit.ars.startsWith(digits)) return [{ unit }];
    const member = unit.members.find(({ ags }) => ags.startsWith(digits));
    return member ? [{ unit, municipality: member.name }] : [];
  });
}

function searchByName(units: readonly RegisteredUnit[], text: string): FoundUnit[] {
  const isIn = matcher(text);
  const ranked = units.flatMap((unit): (FoundUnit & { rank: number })[] => {
    const position = isIn(unit.name);
    if (position !== undefined) return [{ unit, rank: position === 0 ? 0 : 1 }];
    const member = unit.members.find(({ name }) => isIn(name) !== undefined);
    return member ? [{ unit, municipality: member.name, rank: 2 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ rank, ...found }) => found);
}

/** Tells where a text stands in a name, in either way to write umlauts; undefined if it does not. */
function matcher(text: string): (name: string) => number | undefined {
  const [plain, spelled] = [withoutDots(text), withE(text)];
  return (name) => {
    const found = [withoutDots(name).indexOf(plain), withE(name).indexOf(spelled)];
    return found.find((position) => position >= 0);
  };
}

const spellings = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
]);
const withE = (text: string) =>
  withoutDots(small(text).replace(/[äöü]/g, (letter) => spellings.get(letter) ?? letter));
const withoutDots = (text: string) =>
  small(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
const small = (text: string) =>
  text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replace(/\s+/g, ' ');
