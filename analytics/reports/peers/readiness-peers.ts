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
import { basisOf, keptOf } from '../../indicators/basis.ts';

/** Units that one of them is compared with, by the level that they have reached. */
export interface LevelsOf {
  group: 'district' | 'sizeClass' | 'all';
  complete: number;
  /** By level; null where the count is hidden. */
  counts: Readonly<Record<string, number | null>>;
}

/** How ready a unit is for reuse, beside others. */
export interface ReadinessFeedback {
  /** The snapshot that the figures of others are of, where they stay as they were first released. */
  kept: string | undefined;
  /** Undefined where the unit has not answered. */
  own: Readiness | undefined;
  /** The most points that there are. */
  max: number;
  levels: NonNullable<Results['readiness']>['levels'];
  /** Nobody before the results are public. */
  others: LevelsOf[];
}

/**
 * Puts the readiness score of a unit beside the levels of its district, its size class and of all.
 * Of others it shows what is public, by the breakdowns that are: means of the whole score are not.
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
    kept: keptOf(results, { about: 'readiness', id: '' })?.snapshot,
    max: readiness.parts.reduce((sum, { max }) => sum + max, 0),
    levels: readiness.levels,
    others: [
      ...(isAlone(results, unit) ? [] : compared('district', districtGroup(unit.ags5))),
      ...compared('sizeClass', { by: 'sizeClass', group: sizeClassOf(unit.inhabitants) }),
      ...compared('all', wholeState),
    ],
  };
}

function levelsOf(results: Results, group: Group): Omit<LevelsOf, 'group'> {
  const { readiness, readinessLevels } = results;
  const rows = readinessLevels.filter((row) => isOf(row, group));
  const unitsAt = (level: string) => {
    const row = rows.find((one) => one.level === level);
    return row ? row.units : 0;
  };
  return {
    complete: basisOf(results, { about: 'readiness', id: '' }, group).complete,
    counts: Object.fromEntries((readiness?.levels ?? []).map(({ id }) => [id, unitsAt(id)])),
  };
}

function isAlone({ responseRate }: Results, { ags5 }: Unit): boolean {
  const row = responseRate.find((one) => isOf(one, districtGroup(ags5)));
  return (row?.eligible ?? 0) <= 1;
}
