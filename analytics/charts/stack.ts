import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import { type StatusFigures, wholeOf } from './figures.ts';

/** White between two segments, because neighbours in the sequence are no 3:1 apart. */
const gap = 1.5;

/** One status within a stacked bar: of units that answered, or of those carried forward. */
export interface StackSegment {
  status: AdoptionStatus;
  isCarried: boolean;
  count: number;
  /** Distance from the start of the bar. */
  offset: number;
  width: number;
}

/**
 * Divides a bar of a width among the statuses that occur, in proportion, with gaps between them; what is
 * carried forward follows what was answered. Hidden counts leave their part of the bar empty.
 */
export function stackSegments(figures: StatusFigures, width: number): StackSegment[] {
  const { counts, carriedCounts } = figures;
  const present = adoptionStatuses.flatMap((status) => [
    { status, isCarried: false, count: counts[status] - carriedCounts[status] },
    { status, isCarried: true, count: carriedCounts[status] },
  ]);
  const shown = present.filter(({ count }) => count > 0);
  const inked = width - gap * (shown.length - 1);
  let offset = 0;
  return shown.map((one) => {
    const segment = { ...one, offset, width: (inked * one.count) / wholeOf(figures) };
    offset += segment.width + gap;
    return segment;
  });
}

/** The part of a bar that hidden counts leave empty, behind all others; null where nothing is hidden. */
export function hiddenPart(
  figures: StatusFigures,
  width: number,
): Pick<StackSegment, 'offset' | 'width'> | null {
  if (figures.hidden.length === 0) return null;
  const last = stackSegments(figures, width).at(-1);
  const offset = last ? last.offset + last.width : 0;
  return { offset, width: width - offset };
}
