import type { Temporal } from 'temporal-polyfill';
import { approvalSchema } from '../../../schemas/approval.ts';
import { caseKeyOf } from '../../../schemas/case.ts';
import type { Retention } from '../../../schemas/retention.ts';
import { isOver, type Wave } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import { draftsExpireAt } from '../../domain/retention/retention.ts';
import { listCases } from '../cases/cases.ts';
import { listDraft } from '../cases/drafts.ts';
import { type Key, keys } from '../keys.ts';
import { addItem, getEntity, type Table, toItem } from '../table.ts';
import type { Write } from '../transact.ts';
import type { Deletion } from './delete-counted.ts';

const goneSchema = z.strictObject({ at: z.iso.datetime() });

/**
 * What deletes the drafts and the comments of approvers of all waves whose time for them is over. A
 * wave of which nothing is left is noted: its cases are looked through once.
 */
export async function* deleteDrafts(
  core: Table,
  waves: readonly Wave[],
  retention: Retention,
  now: Temporal.Instant,
): AsyncGenerator<Deletion> {
  for (const wave of waves) {
    if (draftsExpireAt(wave, retention) * 1000 > now.epochMilliseconds) continue;
    if (await getEntity(core, keys.draftsGone(wave.id), goneSchema)) continue;
    let isEmpty = true;
    for await (const deletion of draftsOf(core, wave)) {
      isEmpty = false;
      yield deletion;
    }
    const at = now.round('second').toString();
    // Of a wave that has still to be opened there is nothing yet.
    const isFinal = isOver(wave, now) || wave.status === 'CANCELLED';
    if (isEmpty && isFinal) await addItem(core, toItem(keys.draftsGone(wave.id), { at }));
  }
}

/** What was saved or put forward again since it was read stays. */
async function* draftsOf(core: Table, wave: Wave): AsyncGenerator<Deletion> {
  for await (const head of listCases(core, wave.id)) {
    const key = caseKeyOf(head);
    for (const { section, revision } of await listDraft(core, key)) {
      yield deletionOf(keys.draft(key, section), {
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': revision },
      });
    }
    const approval = await getEntity(core, keys.approval(key), approvalSchema);
    if (approval) yield deletionOf(keys.approval(key), isPutForwardBy(approval.request?.id));
  }
}

type DeleteCondition = Omit<Extract<Write, { Delete: unknown }>['Delete'], 'Key'>;

function deletionOf(Key: Key, condition: DeleteCondition): Deletion {
  return { kind: 'drafts', writes: [{ Delete: { Key, ...condition } }] };
}

function isPutForwardBy(form: string | undefined): DeleteCondition {
  const names = { ExpressionAttributeNames: { '#request': 'request' } };
  return form === undefined
    ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#request)', ...names }
    : {
        ConditionExpression: '#request.id = :form',
        ...names,
        ExpressionAttributeValues: { ':form': form },
      };
}
