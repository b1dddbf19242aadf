import { comparisonsOf } from '../../schemas/condition.ts';
import type { LakeRow } from '../../schemas/lake.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { evaluateReadiness } from '../../schemas/readiness.ts';
import type { Scoring } from '../../schemas/scoring.ts';
import type { RowKey, Said } from './said.ts';

/** The part of the rows of the whole score. */
const whole = '';

/**
 * Prepares the rows of the readiness score: one a part, and one of the whole. None where the
 * questionnaire has no score, or nothing is said about a question that it looks at: the score of a part
 * of the questions would be lower without any reason in the unit.
 */
export function prepareReadinessRows({
  scoring,
}: Questionnaire): (key: RowKey, said: Said) => LakeRow<'readiness'>[] {
  if (!scoring) return () => [];
  const questions = questionsOfScore(scoring);
  return (key, { asked, isAbout, source, age }) => {
    if (!questions.every(isAbout)) return [];
    const { parts, level, ...sums } = evaluateReadiness(scoring, asked);
    const rows = [{ id: whole, level, ...sums }, ...parts.map((part) => ({ ...part, level: '' }))];
    return rows.map(({ id, points, known, items, level }) => ({
      ...key,
      part: id,
      points,
      known,
      items,
      level,
      source,
      age_waves: age,
    }));
  };
}

/** The questions that give points, and those that levels look at. */
function questionsOfScore({ parts, levels }: Scoring): string[] {
  return [
    ...parts.flatMap(({ items }) => items.map(({ question }) => question)),
    ...levels.flatMap(({ requires }) =>
      requires ? comparisonsOf(requires).map(({ comparison }) => comparison.question) : [],
    ),
  ];
}
