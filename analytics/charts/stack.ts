import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import type { StatusCounts } from './figures.ts';

/** White between two segments, because neighbours in the sequence are no 3:1 apart. */
const gap = 1.5;

/** One status within a stacked bar. */
export interface StackSegment {
  status: AdoptionStatus;
  count: number;
  /** Distance from the start of the bar. */
  offset: number;
  width: number;
}

/** Divides a bar of a width among the statuses that occur, in proportion, with gaps between them. */
export function stackSegments(counts: StatusCounts, width: number): StackSegment[] {
  const present = adoptionStatuses.filter((status) => counts[status] > 0);
  const total = present.reduce((sum, status) => sum + counts[status], 0);
  const inked = width - gap * (present.length - 1);
  let offset = 0;
  return present.map((status) => {
    const count = counts[status];
    const segment = { status, count, offset, width: (inked * count) / total };
    offset += segment.width + gap;
    return segment;
  });
}
