import type { Board } from '../../../schemas/board.ts';
import type { CaseHead, CaseStatus } from '../../../schemas/case.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { ownExtension } from '../waves/own-deadline.ts';

/** A case as the board knows it. */
export interface BoardCase extends Pick<Unit, 'ars' | 'name' | 'kind' | 'inhabitants'> {
  /** The district (AGS). */
  district: string;
  status: CaseStatus;
  /** How many answers of the last submission break a soft edit. */
  softEdits: number;
  correcting: CaseHead['correcting'];
  bounced: boolean;
  /** The instant of the last call. */
  lastCall: string | undefined;
  /** The date until which this unit alone may answer, if that is later than the deadline of all. */
  extendedUntil: string | undefined;
}

/** All cases of boards, district by district. */
export function casesOnBoards(boards: readonly Board[], wave: Pick<Wave, 'calendar'>): BoardCase[] {
  return boards.flatMap((board) =>
    Object.entries(board.units).flatMap(([ars, unit]): BoardCase[] => {
      const status = board.status[ars];
      if (!status) return [];
      return [
        {
          ars,
          ...unit,
          district: board.district,
          status,
          softEdits: board.softEdits[ars] ?? 0,
          correcting: board.correcting[ars],
          bounced: board.bounced[ars] ?? false,
          lastCall: board.lastCall[ars],
          extendedUntil: ownExtension(wave, board.extendedUntil[ars]),
        },
      ];
    }),
  );
}

/** Whether a coordinator has soft edits to look at: what was queried or accepted is decided. */
export function hasOpenSoftEdits({ softEdits, status }: BoardCase): boolean {
  return softEdits > 0 && (status === 'SUBMITTED' || status === 'RESUBMITTED');
}

/** The statuses in which a unit owes an answer, or the answer to a question. */
export const chasedStatuses: readonly CaseStatus[] = [
  'NOT_STARTED',
  'OPENED',
  'IN_PROGRESS',
  'READY_FOR_APPROVAL',
  'QUERIED',
];

/** Whether a unit owes an answer, or the answer to a question. */
export function owesAnswer({ status }: Pick<BoardCase, 'status'>): boolean {
  return chasedStatuses.includes(status);
}
