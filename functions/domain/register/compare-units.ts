import { isDeepStrictEqual } from 'node:util';
import type { RegisteredUnit } from '../../../schemas/registry.ts';

/** What an issue of the register changes about the units that are known. */
export interface RegisterChanges {
  added: RegisteredUnit[];
  /** As they are from now on. */
  changed: RegisteredUnit[];
  /** As they were last. */
  ended: RegisteredUnit[];
  unchanged: number;
}

/** Compares units by their keys; the date since when a unit is like this is no change of it. */
export function compareUnits(
  known: readonly RegisteredUnit[],
  next: readonly RegisteredUnit[],
): RegisterChanges {
  const before = new Map(known.map((unit) => [unit.ars, unit]));
  const after = new Set(next.map(({ ars }) => ars));
  const changes: RegisterChanges = { added: [], changed: [], ended: [], unchanged: 0 };
  for (const unit of next) {
    const earlier = before.get(unit.ars);
    if (!earlier) changes.added.push(unit);
    else if (isDeepStrictEqual({ ...earlier, validFrom: unit.validFrom }, unit)) {
      changes.unchanged += 1;
    } else changes.changed.push(unit);
  }
  changes.ended = known.filter(({ ars }) => !after.has(ars));
  return changes;
}
