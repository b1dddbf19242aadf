import { cellOf, type District, type SubjectTable, state } from './table.ts';

/**
 * Another assignment of answers to units: a unit of `from` says `to.value` instead of its own, and a
 * unit of `to` says in exchange what that one said. Without a district, nobody says it instead.
 */
export interface Change {
  from: { district: District; value: number };
  to: { district: District | undefined; value: number };
}

/** The counts that are other ones after a change: those of both districts, or of one and the state. */
export function cellsOfChange(table: SubjectTable, { from, to }: Change): number[] {
  return [from.district.group, to.district?.group ?? state].flatMap((group) => [
    cellOf(table, group, from.value),
    cellOf(table, group, to.value),
  ]);
}
