import type { Asked } from '../../../schemas/branching.ts';
import { type Group, isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { evaluateReadiness, type Readiness } from '../../../schemas/readiness.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Results } from '../../../schemas/results.ts';
import { sizeClassOf } from '../../../schemas/size-class.ts';
import { keptOf } from '../basis.ts';
import { meanPoints } from '../rates.ts';

/** Units that one of them is compared with, by the level that they have reached. */
export interface LevelsOf {
  group: 'sizeClass' | 'all';
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
  /** Mean points of all that have responded; null where it is not shown. */
  mean: number | null;
  /** Nobody before the results are public. */
  others: LevelsOf[];
}

/**
 * Puts the readiness score of a unit beside the mean of all and the levels of its size class and of all.
 * Of others it shows what is public: means of single size classes are not.
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
  const sizeClass = { by: 'sizeClass', group: sizeClassOf(unit.inhabitants) } as const;
  return {
    own: asked && evaluateReadiness(scoring, asked),
    kept: keptOf(results, { about: 'readiness', id: '' })?.snapshot,
    max: readiness.parts.reduce((sum, { max }) => sum + max, 0),
    levels: readiness.levels,
    mean: isPublic ? meanOf(results) : null,
    others: isPublic
      ? [
          // What is not published by size class has no rows: that is not 0.
          ...(results.readinessLevels.some((row) => isOf(row, sizeClass))
            ? [{ group: 'sizeClass' as const, ...levelsOf(results, sizeClass) }]
            : []),
          { group: 'all', ...levelsOf(results, wholeState) },
        ]
      : [],
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
