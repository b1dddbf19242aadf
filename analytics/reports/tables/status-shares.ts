import { type AdoptionStatus, adoptionStatuses } from '../../../schemas/adoption.ts';
import { sharesOf } from '../../charts/describe.ts';
import { type StatusFigures, wholeOf } from '../../charts/figures.ts';
import { toPercent } from '../../indicators/rates.ts';
import { hiddenCell } from '../table.ts';

/** How many units have a status, unless it is hidden. */
export function countCell({ counts, hidden }: StatusFigures, status: AdoptionStatus) {
  return hidden.includes(status) ? hiddenCell : counts[status];
}

/** What part of the units has each status, unless it is hidden; null where there are no units. */
export function shareCells(figures: StatusFigures): Record<AdoptionStatus, number | string | null> {
  const shares = sharesOf(figures);
  return byStatus((status) =>
    figures.hidden.includes(status)
      ? hiddenCell
      : shareCell(figures.counts[status], wholeOf(figures), shares?.[status] ?? null),
  );
}

/**
 * A whole percentage; but what is there never reads 0 %, and what is incomplete never 100 %: it gets its
 * decimal.
 *
 * @param share as it is rounded together with others; null where there is no value
 */
export function shareCell(part: number, whole: number, share: number | null): number | null {
  const isAtBorder = (share === 0 && part > 0) || (share === 100 && part < whole);
  return isAtBorder ? toPercent(part / whole) : share;
}

/** A value for each status. */
export function byStatus<Value>(read: (status: AdoptionStatus) => Value) {
  const entries = adoptionStatuses.map((status) => [status, read(status)] as const);
  return Object.fromEntries(entries) as Record<AdoptionStatus, Value>;
}
