import {
  type Crosswalk,
  type CrosswalkEntry,
  checkCrosswalk,
  crosswalkIdOf,
} from '../../../schemas/crosswalk.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { compareKeys } from '../../../schemas/order.ts';
import type { CrosswalkRow } from './crosswalk-table.ts';

/**
 * Adds the rows of a file to the changes that are known. What a row says about an old key and a day
 * takes the place of what was known about them.
 *
 * @throws InvalidFileError if they contradict each other, or those that are known
 */
export function addRows(crosswalk: Crosswalk, rows: readonly CrosswalkRow[]): CrosswalkEntry[] {
  const endings = new Set(rows.map(({ entry }) => endingOf(entry)));
  const kept = crosswalk.filter((entry) => !endings.has(endingOf(entry)));
  const entries = [...kept, ...rows.map(({ entry }) => entry)];
  const issues = checkCrosswalk(entries).map(({ path, message }) => {
    const row = rows[Number(path) - kept.length]?.row;
    return { path: row === undefined ? 'file' : `row ${row}`, message };
  });
  if (issues.length > 0) throw new InvalidFileError('The table of changes', issues);
  return sorted(entries);
}

/** Adds one change; one of the same old key and day is replaced. */
export function addEntry(crosswalk: Crosswalk, entry: CrosswalkEntry): CrosswalkEntry[] {
  return addRows(crosswalk, [{ row: 1, entry }]);
}

/** The changes without one of them, and without the other parts where it is part of a split. */
export function withoutEntry(crosswalk: Crosswalk, id: string): CrosswalkEntry[] {
  const removed = crosswalk.find((entry) => crosswalkIdOf(entry) === id);
  return crosswalk.filter((entry) => !removed || endingOf(entry) !== endingOf(removed));
}

const endingOf = ({ from, on }: CrosswalkEntry) => `${from} ${on}`;

/** The latest first. */
function sorted(entries: CrosswalkEntry[]): CrosswalkEntry[] {
  return entries.toSorted((a, b) => compareKeys(b.on, a.on) || compareKeys(a.from, b.from));
}
