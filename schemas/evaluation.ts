import type { Adoption, AdoptionStatus } from './adoption.ts';
import { type Answers, chosenOptions } from './answer.ts';

/** How far one unit is with one topic. */
export interface TopicStatus {
  topic: string;
  status: AdoptionStatus;
  /** Whether a route without automation is in production; always false where none is asked for. */
  basicInProduction: boolean;
}

/**
 * The adoption status of one topic. `answers` must hold no hidden ones (see `followBranches`).
 *
 * The best automated route counts; a planned one only with its date. "None" needs all automated
 * routes to be known, otherwise the status is unknown.
 */
export function evaluateAdoption(adoption: Adoption, answers: Answers): TopicStatus {
  const { topic } = adoption;
  if (adoption.kind === 'status') {
    const [option = ''] = chosenOptions(answers[adoption.question]);
    return { topic, status: adoption.statuses[option] ?? 'unknown', basicInProduction: false };
  }
  const answer = answers[adoption.question];
  const cells = answer?.kind === 'cells' ? answer.cells : {};
  const statusOf = (row: string) => adoption.statuses[cells[row] ?? ''] ?? 'unknown';
  const automated = adoption.automated.map(statusOf);
  const dated = answers[adoption.date] !== undefined;
  const best =
    (['inProduction', 'rollingOut'] as const).find((status) => automated.includes(status)) ??
    (dated && automated.includes('planned') ? 'planned' : undefined);
  return {
    topic,
    status: best ?? (automated.includes('unknown') ? 'unknown' : 'none'),
    basicInProduction: adoption.basic.some((row) => statusOf(row) === 'inProduction'),
  };
}
