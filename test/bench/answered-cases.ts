import type { NewCase } from '../../functions/store/waves/new-wave.ts';
import type { Unit } from '../../schemas/registry.ts';
import { reported } from '../../schemas/submission.ts';
import { technikStatus } from '../support/technik-status.ts';
import { benchAnswers } from './cases.ts';

/** Every so many units have not answered. */
const silent = 5;

/** The cases of a wave in which most units have answered. */
export function answeredCases(wave: string, units: readonly Unit[]): NewCase[] {
  const answerSets = benchAnswers('current');
  return units.map((unit, index) => {
    const answers = answerSets[index % answerSets.length];
    if (!answers || index % silent === 0) return { unit };
    const submission = {
      wave,
      ars: unit.ars,
      number: 1,
      mode: 'SELF' as const,
      questionnaireVersion: technikStatus.version,
      submittedAt: '2026-12-09T09:00:00Z',
      ...reported(answers),
      receipt: `BENCH-${index}`,
    };
    return { unit, submission };
  });
}
