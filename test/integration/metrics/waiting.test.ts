import { readFileSync } from 'node:fs';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { noBacklog, withUnsettled } from '../../../functions/calendar/backlog.ts';
import {
  begun,
  failed,
  noWork,
  settled,
} from '../../../functions/domain/documents/documents-work.ts';
import { documentsAge } from '../../../functions/report/documents-age.ts';
import { snapshotAge } from '../../../functions/snapshot/snapshot-age.ts';
import { noteDocumentsWork } from '../../../functions/store/documents/documents-work.ts';
import { keys } from '../../../functions/store/keys.ts';
import type { Table } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import {
  clearDirty,
  dirtyWrite,
  markDirty,
  readDirty,
} from '../../../functions/store/waves/dirty.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { startStores } from '../../support/stores.ts';
import { wave } from '../../support/technik-status.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

/** Does something at a time of the real clock. */
async function at<T>(time: string, doing: () => Promise<T>): Promise<T> {
  const now = Temporal.Instant.from(`2027-01-15T${time}Z`);
  const spy = vi.spyOn(Temporal.Now, 'instant').mockReturnValue(now);
  try {
    return await doing();
  } finally {
    spy.mockRestore();
  }
}

const instant = (time: string) => Temporal.Instant.from(`2027-01-15T${time}Z`);

describe('changes', () => {
  const age = (core: Table, time: string) => at(time, () => snapshotAge(core, [wave]));

  test('wait since the first of them that no snapshot holds', async () => {
    const { core } = await stores.create();
    expect(await age(core, '09:00')).toBe(0);
    await at('09:00', () => markDirty(core, wave.id));
    await at('09:10', () => transact(core, [dirtyWrite(wave.id)]));
    expect(await age(core, '09:15')).toBe(15 * 60);
  });

  test('wait no more once a snapshot holds them all', async () => {
    const { core } = await stores.create();
    const counter = await at('09:00', () => markDirty(core, wave.id));
    await clearDirty(core, wave.id, counter, instant('09:05'));
    expect(await age(core, '09:15')).toBe(0);
    expect(await readDirty(core, wave.id)).toEqual({ counter, dirty: false });
    await at('10:00', () => markDirty(core, wave.id));
    expect(await age(core, '10:01')).toBe(60);
  });

  test('wait, too, when an operator marks a wave with the command of the guide', async () => {
    const { core } = await stores.create();
    const counter = await at('09:00', () => markDirty(core, wave.id));
    await clearDirty(core, wave.id, counter, instant('09:05'));
    const [, update] =
      readFileSync('docs/operations.md', 'utf8').match(/--update-expression '([^']+)'/) ?? [];
    await core.client.send(
      new UpdateCommand({
        TableName: core.name,
        Key: keys.dirty(wave.id),
        UpdateExpression: update,
        ExpressionAttributeNames: { '#c': 'counter' },
        ExpressionAttributeValues: { ':one': 1, ':now': '2027-01-15T10:00:00Z' },
      }),
    );
    expect(await readDirty(core, wave.id)).toMatchObject({ counter: counter + 1, dirty: true });
    expect(await age(core, '10:15')).toBe(15 * 60);
  });

  test('that come during a snapshot wait since that has begun', async () => {
    const { core } = await stores.create();
    const counter = await at('09:00', () => markDirty(core, wave.id));
    await at('09:06', () => markDirty(core, wave.id));
    await clearDirty(core, wave.id, counter, instant('09:05'));
    expect(await age(core, '09:15')).toBe(10 * 60);
    // A snapshot that was slower takes nothing back.
    await clearDirty(core, wave.id, counter, instant('09:01'));
    expect(await age(core, '09:15')).toBe(10 * 60);
  });
});

describe('documents', () => {
  const claim = { run: '01JH0000000000000000000000', until: '2027-01-15T09:02:00Z' };
  const target = { name: 's1 m1 m2', snapshot: 's1' };
  const began = begun(noWork, target, claim, '2027-01-15T09:00:00Z', instant('09:00'));
  const again = begun(
    failed(began, 's1', instant('09:01')),
    ...([target, claim, '2027-01-15T09:10:00Z', instant('09:10')] as const),
  );

  test('are tried in vain since the first of several attempts, until they are made', () => {
    expect([began.triedSince, again.triedSince]).toEqual([
      '2027-01-15T09:00:00Z',
      '2027-01-15T09:00:00Z',
    ]);
    expect(settled(again).triedSince).toBeUndefined();
  });

  test('have an age while they are wanted', async () => {
    const { core } = await stores.create();
    const age = () => at('09:30', () => documentsAge(core));
    for (const [id, status] of [['a', 'PUBLISHED'] as const, ['b', 'LIVE'] as const]) {
      await addWave(core, { ...wave, id, status }, []);
      expect(await age(), id).toBe(0);
    }
    // Nobody asks for those of a wave that runs.
    await noteDocumentsWork(core, { wave: 'b', edition: 'internal' }, { version: 0 }, again);
    expect(await age()).toBe(0);
    await noteDocumentsWork(core, { wave: 'a', edition: 'public' }, { version: 0 }, again);
    expect(await age()).toBe(30 * 60);
  });
});

describe('messages', () => {
  const now = instant('10:00');
  const message = (created: string, queued?: string) => ({
    wave: 'w',
    what: 'STAGE#invitation#k1.x#0',
    createdAt: `2027-01-15T${created}Z`,
    ...(queued && { queuedAt: `2027-01-15T${queued}Z` }),
  });
  const all = [
    message('09:50:00'),
    message('08:00:00', '09:40:00'),
    message('07:00:00', '09:29:00'),
  ];
  const count = (isQueueEmpty: boolean) =>
    all.reduce((sofar, one) => withUnsettled(sofar, one, isQueueEmpty, now), noBacklog);

  test('that the queue has had for long and has no more are uncertain', () => {
    expect(count(true)).toEqual({
      ...{ waiting: 2, waitsSince: '2027-01-15T08:00:00Z', uncertain: 1 },
    });
  });

  test('all wait as long as the queue is being worked off', () => {
    expect(count(false)).toEqual({
      ...{ waiting: 3, waitsSince: '2027-01-15T07:00:00Z', uncertain: 0 },
    });
  });
});
