import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import type { Answers } from '../../schemas/answer.ts';
import { questionsOf } from '../../schemas/questionnaire.ts';
import type { Unit } from '../../schemas/registry.ts';
import { lakeCase } from './lake-cases.ts';
import { technikStatus } from './technik-status.ts';

/** One unit of so many has not answered: its answers of the wave before stand for it. */
const silent = 10;

/** Every second unit confirms all facts of the wave before. */
const facts = questionsOf(technikStatus)
  .filter(({ nature }) => nature === 'fact')
  .map(({ id }) => id);

/**
 * The cases of a wave of invented units, one by one, as a database gives them, so that memory that is
 * measured is not theirs.
 *
 * @param answerSets what the units answer in turn
 */
export async function* exampleCases(
  wave: string,
  units: readonly Unit[],
  answerSets: readonly Answers[],
): AsyncGenerator<LakeCase> {
  for (const [i, unit] of units.entries()) {
    const answers = answerSets[i % answerSets.length];
    const confirmed = i % 2 === 0 ? facts : [];
    const made = lakeCase({ unit, answers, confirmed });
    const head = { ...made.head, wave };
    if (i % silent > 0 || !made.submission) {
      yield { ...made, head };
      continue;
    }
    const earlier = { submission: made.submission, questionnaire: technikStatus, age: 1 };
    yield { ...lakeCase({ unit }), head: { ...head, status: 'NOT_STARTED' }, earlier };
  }
}
