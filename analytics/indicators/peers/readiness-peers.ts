import type { Asked } from '../../../schemas/branching.ts';
import {
  districtGroup,
  type Group,
  isBrokenDown,
  isOf,
  wholeState,
} from '../../../schemas/breakdown.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { evaluateReadiness, type Readiness } from '../../../schemas/readiness.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Results } from '../../../schemas/results.ts';
import { sizeClassOf } from '../../../schemas/size-class.ts';
import { meanPoints } from '../rates.ts';

/** Units that one of them is compared with, by the level that they have reached. */
export interface LevelsOf {
  group: 'district' | 'sizeClass' | 'all';
  complete: number;
  /** By level; null where the count is hidden. */
  counts: Readonly<Record<string, number | null>>;
}

/** How ready a unit is for reuse, beside others. */
export interface ReadinessFeedback {
  /** Undefined where the unit has not answered. */
  own: Readiness | undefined;
  /** The most points that there are. */
  max: number;
  levels: NonNullable<Results['readiness']>['levels'];
  /** Mean points of all that have responded; null where it is not shown. */
  mean: number | null;
  /** Nobody before the results are public. */
  others: LevelsOf[];
}

/**
 * Puts the readiness score of a unit beside the mean of all and the levels of its district, its size
 * class and of all. Of others it shows what is public, by the breakdowns that are.
 *
 * @param asked what the unit was asked and has answered, undefined where it has not
 * @returns undefined where the questionnaire has no score
 */
export function readinessFeedback(
  results: Results,
  { scoring }: Questionnaire,
  unit: Unit,
  asked: Asked | undefined,
): ReadinessFeedback | undefined {
  const { readiness, edition } = results;
  if (!scoring || !readiness) return undefined;
  const isPublic = edition === 'public';
  const compared = (group: LevelsOf['group'], units: Group): LevelsOf[] =>
    isPublic && isBrokenDown(results.readinessLevels, units.by)
      ? [{ group, ...levelsOf(results, units) }]
      : [];
  return {
    own: asked && evaluateReadiness(scoring, asked),
    max: readiness.parts.reduce((sum, { max }) => sum + max, 0),
    levels: readiness.levels,
    mean: isPublic ? meanOf(results) : null,
    others: [
      ...(isAlone(results, unit) ? [] : compared('district', districtGroup(unit.ags5))),
      ...compared('sizeClass', { by: 'sizeClass', group: sizeClassOf(unit.inhabitants) }),
      ...compared('all', wholeState),
    ],
  };
}

function meanOf({ readinessParts }: Results): number | null {
  const whole = readinessParts.find((row) => row.part === '' && isOf(row, wholeState));
  if (!whole || whole.points === null || whole.units === null) return null;
  return meanPoints(whole.points, whole.units);
}

function levelsOf(
  { readiness, readinessLevels, responseRate }: Results,
  group: Group,
): Omit<LevelsOf, 'group'> {
  const rows = readinessLevels.filter((row) => isOf(row, group));
  const unitsAt = (level: string) => {
    const row = rows.find((one) => one.level === level);
    return row ? row.units : 0;
  };
  return {
    complete: responseRate.find((row) => isOf(row, group))?.complete ?? 0,
    counts: Object.fromEntries((readiness?.levels ?? []).map(({ id }) => [id, unitsAt(id)])),
  };
}

function isAlone({ responseRate }: Results, { ags5 }: Unit): boolean {
  const row = responseRate.find((one) => isOf(one, districtGroup(ags5)));
  return (row?.eligible ?? 0) <= 1;
}
