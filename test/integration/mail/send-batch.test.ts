import { inspect } from 'node:util';
import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { waitForSlot } from '../../../functions/mail/wait-for-slot.ts';
import { log } from '../../../functions/platform/log.ts';
import { listUnsettled, noteQueued } from '../../../functions/store/mail/unsettled.ts';
import { createMailer } from '../../support/functions/mail.ts';
import { erfurt, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness();
});
afterAll(() => harness.close());

const batchOf = (bodies: unknown[]) =>
  ({
    Records: bodies.map((body, index) => ({
      messageId: `id-${index}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })),
  }) as unknown as SQSEvent;

it('Of a batch, what is no message fails alone, and what failed comes again', async () => {
  const world = await harness.create();
  await world.contact(erfurt, 'amt@example.org');
  const place = await world.claimStage('amt@example.org', [erfurt]);
  const mailer = createMailer(world.dependencies);
  const gone = { wave: 'w', what: 'STAGE#invitation#k1.none#0' };
  const logged = vi.spyOn(log, 'error').mockReturnValue();
  const bodies = ['amt@example.org', { 'amt@example.org': 'w' }, gone, place];
  const { batchItemFailures } = await mailer(batchOf(bodies));
  expect(inspect(logged.mock.calls)).toContain('id-1');
  expect(inspect(logged.mock.calls)).not.toContain('example.org');
  logged.mockRestore();
  expect(batchItemFailures).toEqual([{ itemIdentifier: 'id-0' }, { itemIdentifier: 'id-1' }]);
  expect(world.sent).toHaveLength(1);
});

it('What has no time left waits for a later tick, and has not failed', async () => {
  const world = await harness.create();
  await world.contact(erfurt, 'amt@example.org');
  const place = await world.claimStage('amt@example.org', [erfurt]);
  const { contacts } = world.dependencies;
  await noteQueued(contacts, place, '2026-12-10T09:00:00Z');
  const mailer = createMailer(world.dependencies);
  expect(await mailer(batchOf([place]), 40_000)).toEqual({ batchItemFailures: [] });
  expect(await world.stateOf(place)).toBe('PENDING');
  const [waiting] = await Array.fromAsync(listUnsettled(contacts));
  expect(waiting).toBeDefined();
  expect(waiting?.queuedAt).toBeUndefined();
  await mailer(batchOf([place]), 120_000);
  expect(world.sent).toHaveLength(1);
});

it('However many send at once, no span has more messages than the account may send', async () => {
  const { dependencies } = await harness.create();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0.2, 0.7, 1, 2.5, 14),
      fc.integer({ min: 1, max: 4 }),
      async (perSecond, functions) => {
        // Each run has seconds of its own.
        const begins = 1_800_000_000_000 + run++ * 1_000_000;
        const times: number[] = [];
        const messages = 9;
        await Promise.all(
          Array.from({ length: functions }, async (_, index) => {
            let now = begins + index * 150;
            const wall = { now: () => now, sleep: async (ms: number) => (now += ms) };
            const sender = { ...dependencies.sender, perSecond: async () => perSecond };
            for (let sent = 0; sent < messages; sent++) {
              await waitForSlot({ ...dependencies, sender, wall }, Number.POSITIVE_INFINITY);
              times.push(now);
            }
          }),
        );
        expect(times).toHaveLength(functions * messages);
        const span = perSecond >= 1 ? 1000 : Math.ceil(1 / perSecond) * 1000;
        const spans = Map.groupBy(times, (time) => Math.floor(time / span));
        const most = Math.max(...[...spans.values()].map(({ length }) => length));
        expect(most).toBeLessThanOrEqual((perSecond * span) / 1000);
      },
    ),
    { numRuns: 8 },
  );
});

it('Who would wait too long for a slot does not', async () => {
  const { dependencies } = await harness.create();
  const slow = { ...dependencies.sender, perSecond: async () => 0.1 };
  const until = dependencies.wall.now() + 5000;
  const first = await waitForSlot({ ...dependencies, sender: slow }, until);
  const second = await waitForSlot({ ...dependencies, sender: slow }, until);
  expect([first, second]).toEqual([true, false]);
});
