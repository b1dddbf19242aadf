import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { mintReceipt } from '../../functions/domain/cases/receipt.ts';
import { prepareSubmission } from '../../functions/domain/cases/submit.ts';
import { getCase } from '../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../functions/store/cases/commit-submission.ts';
import { listDraft } from '../../functions/store/cases/drafts.ts';
import type { Table } from '../../functions/store/table.ts';
import { dateOf } from '../../schemas/wave.ts';
import { technikStatus } from '../support/technik-status.ts';
import type { ReadyCase, RespondSite } from './respond-site.ts';

/** The transaction that submits a case, as `commitSubmission` makes it, without sending it. */
export async function submissionInput(
  { core, wave }: RespondSite,
  { key }: ReadyCase,
): Promise<TransactWriteCommandInput> {
  const [head, draft] = await Promise.all([getCase(core, key), listDraft(core, key)]);
  const now = Temporal.Now.instant();
  const context = { today: dateOf(now), referenceDate: wave.referenceDate };
  const { recorder, inputs } = recordingTable(core.name);
  await commitSubmission(recorder, {
    head,
    submission: prepareSubmission(wave, technikStatus, head, draft, context, now, {
      mode: 'SELF',
      receipt: mintReceipt(),
    }),
    by: { actor: 'respondent' },
    revisions: Object.fromEntries(draft.map(({ section, revision }) => [section, revision])),
    idempotencyKey: ulid(),
    alongside: [],
  });
  const [input] = inputs;
  if (!input) throw new TypeError('no transaction was sent');
  return input;
}

/** A table that takes every transaction and writes nothing. */
function recordingTable(name: string) {
  const inputs: TransactWriteCommandInput[] = [];
  const send = async ({ input }: { input: TransactWriteCommandInput }) => {
    inputs.push(input);
  };
  return { recorder: { name, client: { send } as unknown as Table['client'] }, inputs };
}
