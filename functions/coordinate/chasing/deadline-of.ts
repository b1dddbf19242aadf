import type { Wave } from '../../../schemas/wave.ts';
import type { BoardCase } from '../../domain/board/board-case.ts';

/** The last day on which a unit answers in time: what it was given alone, if that is later. */
export function deadlineOf({ extendedUntil = '' }: BoardCase, { calendar }: Wave): string {
  const deadline = calendar.deadline.slice(0, 10);
  return extendedUntil > deadline ? extendedUntil : deadline;
}
