import type { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { getCase } from '../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../functions/store/cases/commit-submission.ts';
import type { Table } from '../../functions/store/table.ts';
import { markDirty } from '../../functions/store/waves/dirty.ts';
import type { Answers } from '../../schemas/answer.ts';
import { reported, type Submission } from '../../schemas/submission.ts';
import { completeAnswers } from './complete-answers.ts';
import { technikStatus } from './technik-status.ts';

/**
 * Submits the first answers of a unit, by default as coordinators enter them.
 *
 * @returns whether they were taken
 */
export async function submitFirst(
  { core, clock }: { core: Table; clock: { now: () => Temporal.Instant } },
  key: { wave: string; ars: string },
  answers: Answers = completeAnswers,
  mode: Submission['mode'] = 'PROXY',
): Promise<boolean> {
  const taken = await commitSubmission(core, {
    head: await getCase(core, key),
    submission: {
      ...key,
      number: 1,
      mode,
      questionnaireVersion: technikStatus.version,
      submittedAt: clock.now().round('second').toString(),
      ...reported(answers),
      receipt: 'AAAAA-AAAAA',
    },
    by: { actor: 'staff', person: 'c-1' },
    revisions: {},
    idempotencyKey: ulid(),
    alongside: [],
  });
  if (taken) await markDirty(core, key.wave);
  return taken;
}
