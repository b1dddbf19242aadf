import type { DynamoDBStreamEvent } from 'aws-lambda';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { log } from '../../../functions/platform/log.ts';
import { keys } from '../../../functions/store/keys.ts';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import { readDirty } from '../../../functions/store/waves/dirty.ts';
import { functionSpecs } from '../../../infra/aws/specs/function-specs.ts';
import type { FunctionName } from '../../../infra/functions.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import { provideMail } from '../../../infra/local/mail/provide-mail.ts';
import { pollQueue } from '../../../infra/local/queue/poller.ts';
import { flags } from '../../support/mail-events.ts';
import { erfurt, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { underSpec } from '../../support/under-spec/under-spec.ts';
import { withFolder } from '../../support/with-folder.ts';

let harness: MailHarness;
let world: Awaited<ReturnType<MailHarness['create']>>;
beforeAll(async () => {
  harness = await startMailHarness();
  world = await harness.create();
});
afterAll(() => harness?.close());
beforeEach(() => {
  vi.spyOn(log, 'info').mockReturnValue();
});

/** The handler of a function as Lambda loads it: with the variables of its spec, and no other. */
async function load<H extends object>(
  name: FunctionName,
  module: () => Promise<{ handler: H }>,
): Promise<H> {
  const { core, contacts, keyring, url } = world.dependencies;
  const before = process.env;
  const given: Partial<Record<string, string>> = {
    ...before,
    PEGEL_CORE_TABLE: core.name,
    PEGEL_CONTACTS_TABLE: contacts.name,
    PEGEL_LAKE_BUCKET: 'lake-0',
    PEGEL_KEYS: JSON.stringify(keyring),
    PEGEL_OWNER: JSON.stringify(exampleOwner),
    PEGEL_URL: url,
  };
  const read: readonly string[] = functionSpecs[name].environment;
  process.env = Object.fromEntries(
    Object.entries(given).filter(([key]) => !key.startsWith('PEGEL_') || read.includes(key)),
  );
  const { handler } = await module();
  process.env = before;
  return underSpec(name, handler);
}

const loaders = {
  bounce: () => load('bounce', () => import('../../../functions/bounce/handler.ts')),
  calendar: () => load('calendar', () => import('../../../functions/calendar/handler.ts')),
  changes: () => load('changes', () => import('../../../functions/changes/handler.ts')),
  health: () => load('health', () => import('../../../functions/health/handler.ts')),
  mail: () => load('mail', () => import('../../../functions/mail/handler.ts')),
  report: () => load('report', () => import('../../../functions/report/handler.ts')),
  retention: () => load('retention', () => import('../../../functions/retention/handler.ts')),
  snapshot: () => load('snapshot', () => import('../../../functions/snapshot/handler.ts')),
};

it('A change of the table marks its wave, and one that concerns no wave does nothing', async () => {
  const changes = await loaders.changes();
  const { core } = world.dependencies;
  const changed = (pk: string, sk: string): DynamoDBStreamEvent => ({
    Records: [{ dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }],
  });
  const { counter } = await readDirty(core, 'w');
  await changes(changed(keys.jobs, 'j1'));
  expect(await readDirty(core, 'w')).toMatchObject({ counter });
  const { pk, sk } = keys.caseHead({ wave: 'w', ars: erfurt });
  await changes(changed(pk, sk));
  expect(await readDirty(core, 'w')).toMatchObject({ counter: counter + 1 });
});

it('Who watches Pegel is told that it reaches its data', async () => {
  const health = await loaders.health();
  expect(await health()).toMatchObject({ statusCode: 200 });
});

it('Retention goes through everything, and mends what the board tells of contacts', async () => {
  await world.contact(erfurt, 'zurueck@example.org', { bouncedAt: '2026-12-01T09:00:00Z' });
  expect(await flags(world)).toEqual([]);
  await (await loaders.retention())();
  expect(log.info).toHaveBeenCalledWith('Retention applied', { deleted: {} });
  expect(await flags(world)).toEqual([erfurt]);
});

it('The ticks of documents and of snapshots do what there is to do', async () => {
  await (await loaders.report())();
  const { core } = world.dependencies;
  await addQuestionnaire(core, technikStatus);
  await (await loaders.snapshot())();
  expect(await readDirty(core, 'w')).toMatchObject({ dirty: false });
});

it('A message goes from the tick over the queue to the provider, and what became of it comes back', async () => {
  await withFolder(async (folder) => {
    const closers: (() => Promise<void>)[] = [];
    const { store, queues, events } = await provideMail(
      folder,
      'https://pegel.example.org',
      closers,
    );
    const mailbox = 'amt@example.org';
    const place = await world.claim({
      kind: 'test',
      wave: 'w',
      sample: 'invitation',
      language: 'de',
      mailbox,
      request: ulid(),
    });
    await (await loaders.calendar())();
    closers.push(pollQueue(queues.addressOf('mail'), await loaders.mail()));
    closers.push(pollQueue(events.url, events.watch(await loaders.bounce())));
    await expect.poll(() => world.stateOf(place), { timeout: 30_000 }).toBe('DELIVERED');
    expect(await store.list()).toMatchObject([{ to: mailbox }]);
    for (const close of closers.toReversed()) await close();
  });
});
