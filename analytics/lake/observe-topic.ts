import type { Adoption } from '../../schemas/adoption.ts';
import type { Asked } from '../../schemas/branching.ts';
import { evaluateAdoption, type TopicStatus } from '../../schemas/evaluation.ts';
import type { Observation } from '../../schemas/lake.ts';

/** The adoption status of one topic, and whether the status unknown was said or is a gap. */
export interface TopicReading extends TopicStatus {
  observation: Observation;
}

/** Reads the status of one topic from what was asked and answered. */
export function observeTopic(adoption: Adoption, asked: Asked): TopicReading {
  const status = evaluateAdoption(adoption, asked.answers);
  return { ...status, observation: observationOf(adoption, status, asked) };
}

function observationOf(
  adoption: Adoption,
  { status }: TopicStatus,
  { shown, answers }: Asked,
): Observation {
  if (status !== 'unknown') return 'OBSERVED';
  if (!shown.some(({ id }) => id === adoption.question)) return 'NOT_APPLICABLE';
  const answer = answers[adoption.question];
  if (answer === undefined) return 'MISSING';
  if (adoption.kind === 'status') return 'UNKNOWN';
  const cells = answer.kind === 'cells' ? answer.cells : {};
  const saidUnknown = adoption.automated.some((row) => {
    const column = cells[row];
    return column !== undefined && (adoption.statuses[column] ?? 'unknown') === 'unknown';
  });
  return saidUnknown ? 'UNKNOWN' : 'MISSING';
}
