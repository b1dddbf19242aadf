import { type BaseCell, cellOf, type SubjectTable, state } from './table.ts';

/**
 * Another assignment of answers to units: a unit of `from` says `to.value` instead of its own, and a
 * unit of `to` says in exchange what that one said. Without a base cell, nobody says it instead.
 */
export interface Change {
  from: { cell: BaseCell; value: number };
  to: { cell: BaseCell | undefined; value: number };
}

/** The groups in which a change is seen: those that only one of the two units is in. */
export function groupsOfChange({ from, to }: Change): number[] {
  const { cell } = to;
  if (!cell) return [state, ...from.cell.groups];
  return from.cell.groups.flatMap((group, axis) => {
    const other = cell.groups[axis];
    return other === undefined || other === group ? [] : [group, other];
  });
}

/** The counts that are other ones after a change. */
export function cellsOfChange(table: SubjectTable, change: Change): number[] {
  return groupsOfChange(change).flatMap((group) => [
    cellOf(table, group, change.from.value),
    cellOf(table, group, change.to.value),
  ]);
}
