import { noHistory } from '../../analytics/lake/history.ts';
import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import type { SnapshotInput } from '../../analytics/lake/snapshot.ts';
import { exampleAnswers } from '../../infra/example-data/answers.ts';
import { syntheticFrame } from '../../infra/example-data/frame.ts';
import { questionsOf } from '../../schemas/questionnaire.ts';
import { lakeCase } from '../support/lake-cases.ts';
import { technikStatus, wave } from '../support/technik-status.ts';

/** As many units make up answers; in a larger frame, they serve several units each. */
const answeringUnits = 1000;

/**
 * All of a snapshot of an invented frame where everybody has answered. The cases are made one by
 * one, as a database gives them, so that the memory measured is not theirs.
 */
export function benchInput(size: number): SnapshotInput {
  const { registry, units } = syntheticFrame(size);
  async function* cases(): AsyncGenerator<LakeCase> {
    for (const [i, unit] of units.entries()) {
      yield lakeCase({
        unit,
        answers: answerSets[i % answerSets.length],
        confirmed: i % 2 === 0 ? facts : [],
      });
    }
  }
  return { wave, questionnaire: technikStatus, registry, cases: cases(), history: noHistory };
}

/** Every second unit confirms all facts of the wave before. */
const facts = questionsOf(technikStatus)
  .filter(({ nature }) => nature === 'fact')
  .map(({ id }) => id);
const { referenceDate } = wave;
const answerSets = syntheticFrame(answeringUnits).units.map((unit) =>
  exampleAnswers(technikStatus, { unit, referenceDate, round: 2 }),
);
