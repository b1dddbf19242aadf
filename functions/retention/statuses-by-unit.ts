import type { CaseStatus } from '../../schemas/case.ts';
import { readBoard } from '../store/cases/board.ts';
import type { Table } from '../store/table.ts';

/** Reads how far each unit (ARS) came in a wave, once a wave. */
export function statusesByUnit(
  core: Table,
): (wave: string) => Promise<ReadonlyMap<string, CaseStatus>> {
  const read = new Map<string, Promise<ReadonlyMap<string, CaseStatus>>>();
  return (wave) => {
    const statuses =
      read.get(wave) ??
      readBoard(core, wave).then(
        (boards) => new Map(boards.flatMap(({ status }) => Object.entries(status))),
      );
    read.set(wave, statuses);
    return statuses;
  };
}
