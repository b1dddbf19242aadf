import { type BaseCell, cellOf, type SubjectTable, state } from './table.ts';

/**
 * Another assignment of answers to units: a unit of `from` says `to.value` instead of its own, and a
 * unit of `to` says in exchange what that one said. Without a base cell, nobody says it instead.
 */
export interface Change {
  from: { cell: BaseCell; value: number };
  to: { cell: BaseCell | undefined; value: number };
}

/** The counts that are other ones after a change: of the groups that only one of the units is in. */
export function cellsOfChange(table: SubjectTable, { from, to }: Change): number[] {
  const groups = [state, ...from.cell.groups];
  const others = to.cell ? [state, ...to.cell.groups] : [];
  return [...groups, ...others]
    .filter((group) => !(groups.includes(group) && others.includes(group)))
    .flatMap((group) => [cellOf(table, group, from.value), cellOf(table, group, to.value)]);
}
