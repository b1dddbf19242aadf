import { type History, noHistory } from '../../analytics/lake/history.ts';
import type { SnapshotInput } from '../../analytics/lake/snapshot-input.ts';
import { exampleAnswers } from '../../infra/example-data/answers.ts';
import { syntheticFrame } from '../../infra/example-data/frame.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { Wave } from '../../schemas/wave.ts';
import { exampleCases } from '../support/example-cases.ts';
import { technikStatus, wave } from '../support/technik-status.ts';

/** As many units make up answers; in a larger frame, they serve several units each. */
const answeringUnits = 1000;

/** The wave whose snapshot is measured, and the one before it. */
export const benchWaves = {
  current: wave,
  previous: { ...wave, id: 'before', referenceDate: '2026-06-30', status: 'PUBLISHED' },
} as const satisfies Record<string, Wave>;
export type BenchWave = keyof typeof benchWaves;

/**
 * All of a snapshot of an invented frame. The cases are made one by
 * one, as a database gives them, so that the memory measured is not theirs.
 */
export function benchInput(
  size: number,
  which: BenchWave = 'current',
  history: History = noHistory,
): SnapshotInput {
  const { registry, units } = syntheticFrame(size);
  const asked = benchWaves[which];
  const cases = exampleCases(asked.id, units, benchAnswers(which));
  return { wave: asked, questionnaire: technikStatus, registry, cases, history };
}

const made: Partial<Record<BenchWave, Answers[]>> = {};

/** Answers that the units of a wave give in turn. */
export function benchAnswers(which: BenchWave): Answers[] {
  const { referenceDate } = benchWaves[which];
  const round = which === 'current' ? 2 : 1;
  made[which] ??= syntheticFrame(answeringUnits).units.map((unit) =>
    exampleAnswers(technikStatus, { unit, referenceDate, round }),
  );
  return made[which];
}
