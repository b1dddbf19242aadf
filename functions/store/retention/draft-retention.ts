import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { caseKeyOf } from '../../../schemas/case.ts';
import type { Retention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { draftsExpireAt } from '../../domain/retention/retention.ts';
import { listCases } from '../cases/cases.ts';
import { keys, prefixes } from '../keys.ts';
import { addItem, getEntity, queryKeys, type Table, toItem } from '../table.ts';
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
    if (isEmpty) await addItem(core, toItem(keys.draftsGone(wave.id), { at }));
  }
}

async function* draftsOf(core: Table, wave: Wave): AsyncGenerator<Deletion> {
  for await (const head of listCases(core, wave.id)) {
    const inCase = keys.ofCase(caseKeyOf(head));
    for (const prefix of [prefixes.draft, prefixes.approval]) {
      for await (const Key of queryKeys(core, inCase, prefix)) {
        yield { kind: 'drafts', writes: [{ Delete: { Key } }] };
      }
    }
  }
}
