import type { Wave } from '../../../schemas/wave.ts';
import type { BoardCase } from '../../domain/board/board-case.ts';

/** The last day on which a unit answers in time. */
export function deadlineOf({ extendedUntil }: BoardCase, { calendar }: Wave): string {
  return extendedUntil ?? calendar.deadline.slice(0, 10);
}
