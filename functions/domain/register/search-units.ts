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
  const wanted = spell(text);
  const ranked = units.flatMap((unit): (FoundUnit & { rank: number })[] => {
    const { name, members } = spellingsOf(unit);
    const position = positionIn(name, wanted);
    if (position >= 0) return [{ unit, rank: position === 0 ? 0 : 1 }];
    const member = unit.members[members.findIndex((one) => positionIn(one, wanted) >= 0)];
    return member ? [{ unit, municipality: member.name, rank: 2 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ rank, ...found }) => found);
}

/** A name in small letters, in both ways to write it without umlauts. */
interface Spelling {
  /** Schmolln */
  plain: string;
  /** Schmoelln */
  withE: string;
}

function positionIn(name: Spelling, wanted: Spelling): number {
  const position = name.plain.indexOf(wanted.plain);
  return position >= 0 ? position : name.withE.indexOf(wanted.withE);
}

/** Lists of units are kept from one search to the next, and so is how their names are spelled. */
const known = new WeakMap<RegisteredUnit, { name: Spelling; members: Spelling[] }>();

function spellingsOf(unit: RegisteredUnit) {
  const found = known.get(unit) ?? {
    name: spell(unit.name),
    members: unit.members.map(({ name }) => spell(name)),
  };
  known.set(unit, found);
  return found;
}

const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

function spell(text: string): Spelling {
  const small = text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replace(/\s+/g, ' ');
  const withE = small.replace(/[äöü]/g, (letter) => letters[letter] ?? letter);
  return { plain: withoutMarks(small), withE: withoutMarks(withE) };
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '');
