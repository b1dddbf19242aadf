import type { CaseHead } from '../../../schemas/case.ts';
import { isPlanned, type Wave } from '../../../schemas/wave.ts';

/**
 * How many waves ago earlier answers were given, seen from a wave: 1 in the wave after, however long that
 * is. It counts what was asked: not the waves that are only planned or were cancelled, and among made-up
 * waves only made-up ones.
 *
 * @param waves all there are, of any survey
 */
export function carryAge(
  waves: readonly Wave[],
  earlier: Pick<NonNullable<CaseHead['previous']>, 'referenceDate'>,
  wave: Pick<Wave, 'id' | 'survey' | 'referenceDate' | 'exampleData'>,
): number {
  const between = waves.filter(
    (one) =>
      one.id !== wave.id &&
      one.survey === wave.survey &&
      one.exampleData === wave.exampleData &&
      !isPlanned(one) &&
      one.status !== 'CANCELLED' &&
      one.referenceDate > earlier.referenceDate &&
      one.referenceDate <= wave.referenceDate,
  );
  return between.length + 1;
}
