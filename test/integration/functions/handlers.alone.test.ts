import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent, Context, DynamoDBStreamEvent } from 'aws-lambda';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { resultsKey } from '../../../analytics/lake/keys.ts';
import { log } from '../../../functions/platform/log.ts';
import { keys } from '../../../functions/store/keys.ts';
import { connectObjects } from '../../../functions/store/objects.ts';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import { markDirty, readDirty } from '../../../functions/store/waves/dirty.ts';
import type { Variable } from '../../../infra/aws/functions/specs/function-spec.ts';
import { functionSpecs } from '../../../infra/aws/functions/specs/function-specs.ts';
import { type FunctionName, functions } from '../../../infra/functions.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import { provideMail } from '../../../infra/local/mail/provide-mail.ts';
import { pollQueue } from '../../../infra/local/queue/poller.ts';
import { startSecrets } from '../../../infra/local/secrets/server.ts';
import { signInSettings } from '../../../infra/local/sign-in/settings.ts';
import { temporaryFolder } from '../../support/local-pegel.ts';
import { flags } from '../../support/mail-events.ts';
import { erfurt, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { actAs, underSpec } from '../../support/under-spec/under-spec.ts';
import { withFolder } from '../../support/with-folder.ts';

let harness: MailHarness;
let world: Awaited<ReturnType<MailHarness['create']>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let secrets: Awaited<ReturnType<typeof startSecrets>>;
beforeAll(async () => {
  harness = await startMailHarness();
  world = await harness.create();
  folder = await temporaryFolder();
  const { keyring, linkKeyring } = world.dependencies;
  await writeFile(join(folder.path, 'keys'), JSON.stringify(keyring));
  await writeFile(join(folder.path, 'link-keys'), JSON.stringify(linkKeyring));
  for (const name of ['sign-in', 'mail']) await writeFile(join(folder.path, name), 'a password');
  const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  secrets = await startSecrets({
    region: String(AWS_REGION),
    credentials: {
      accessKeyId: String(AWS_ACCESS_KEY_ID),
      secretAccessKey: String(AWS_SECRET_ACCESS_KEY),
    },
    fileOf: (name) => join(folder.path, name),
  });
  process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = secrets.url;
});
afterAll(async () => {
  await harness?.close();
  await secrets?.close();
  await folder?.remove();
});
beforeEach(() => {
  vi.spyOn(log, 'info').mockReturnValue();
});

const modules = {
  assets: () => import('../../../functions/assets/handler.ts'),
  bounce: () => import('../../../functions/bounce/handler.ts'),
  calendar: () => import('../../../functions/calendar/handler.ts'),
  changes: () => import('../../../functions/changes/handler.ts'),
  coordinate: () => import('../../../functions/coordinate/handler.ts'),
  health: () => import('../../../functions/health/handler.ts'),
  jobs: () => import('../../../functions/jobs/handler.ts'),
  letters: () => import('../../../functions/letters/handler.ts'),
  mail: () => import('../../../functions/mail/handler.ts'),
  report: () => import('../../../functions/report/handler.ts'),
  respond: () => import('../../../functions/respond/handler.ts'),
  results: () => import('../../../functions/results/handler.ts'),
  retention: () => import('../../../functions/retention/handler.ts'),
  rotation: () => import('../../../functions/rotation/handler.ts'),
  site: () => import('../../../functions/site/handler.ts'),
  snapshot: () => import('../../../functions/snapshot/handler.ts'),
} satisfies Record<FunctionName, () => Promise<{ handler: object }>>;
type Handler<N extends FunctionName> = Awaited<ReturnType<(typeof modules)[N]>>['handler'];

/** The handler of a function as Lambda loads it: with the variables of its spec, and no other. */
async function load<N extends FunctionName>(name: N): Promise<Handler<N>> {
  const { core, contacts, url, from } = world.dependencies;
  const values: Record<Variable, string | undefined> = {
    // Nobody is told of figures.
    PEGEL_STAGE: undefined,
    PEGEL_CORE_TABLE: core.name,
    PEGEL_CONTACTS_TABLE: contacts.name,
    PEGEL_LAKE_BUCKET: 'lake-0',
    PEGEL_UPLOADS_BUCKET: 'uploads',
    PEGEL_ATHENA: undefined,
    PEGEL_KEYS_SECRET: 'keys',
    PEGEL_LINK_KEYS_SECRET: 'link-keys',
    PEGEL_OWNER: JSON.stringify(exampleOwner),
    PEGEL_RETENTION: '{}',
    PEGEL_SIGN_IN: JSON.stringify(signInSettings('http://127.0.0.1:9')),
    PEGEL_SIGN_IN_SECRET: 'sign-in',
    PEGEL_URL: url,
    PEGEL_MAIL: JSON.stringify({ from, via: { kind: 'ses', configurationSet: 'pegel' } }),
    PEGEL_MAIL_SECRET: 'mail',
    PEGEL_MAIL_QUEUE: 'http://127.0.0.1:9/0/mail',
  };
  const read: readonly string[] = functionSpecs[name].environment;
  const before = process.env;
  // What stands in for mail says itself where it is.
  const known = Object.entries({ ...values, ...before }).filter(
    ([key]) => !key.startsWith('PEGEL_') || read.includes(key),
  );
  process.env = Object.fromEntries(known.filter(([, value]) => value !== undefined));
  const module: () => Promise<{ handler: object }> = modules[name];
  const { handler } = await actAs(name, module);
  process.env = before;
  return underSpec(name, handler as Handler<N>);
}

it('A change of the table marks its wave, and one that concerns no wave does nothing', async () => {
  const changes = await load('changes');
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
  const health = await load('health');
  expect(await health()).toMatchObject({ statusCode: 200 });
});

it('Retention goes through everything, and mends what the board tells of contacts', async () => {
  await world.contact(erfurt, 'zurueck@example.org', { bouncedAt: '2026-12-01T09:00:00Z' });
  expect(await flags(world)).toEqual([]);
  await (await load('retention'))();
  expect(log.info).toHaveBeenCalledWith('Retention applied', { deleted: {} });
  expect(await flags(world)).toEqual([erfurt]);
});

it('The ticks of documents and of snapshots do what there is to do', async () => {
  await (await load('report'))();
  const { core } = world.dependencies;
  await addQuestionnaire(core, technikStatus);
  const leftByCrash = resultsKey('w', 'a'.repeat(24), 'internal');
  const dayAndHour = 25 * 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - dayAndHour });
  // Of another client each time: the SDK remembers how far its clock is from that of the store.
  await connectObjects('lake-0').put(leftByCrash, new Uint8Array([1]), 'application/json', {
    absent: true,
  });
  vi.useRealTimers();
  await (await load('snapshot'))();
  expect(await readDirty(core, 'w')).toMatchObject({ dirty: false });
  expect(await connectObjects('lake-0').head(leftByCrash)).toBeUndefined();
  expect(log.info).toHaveBeenCalledWith('Wave snapshotted', expect.anything());

  vi.mocked(log.info).mockClear();
  await markDirty(core, 'w');
  await (await load('snapshot'))();
  expect(await readDirty(core, 'w')).toMatchObject({ dirty: false });
  expect(log.info).toHaveBeenCalledExactlyOnceWith('Wave is as its snapshot', expect.anything());
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
    await (await load('calendar'))();
    closers.push(pollQueue(queues.addressOf('mail'), await load('mail')));
    closers.push(pollQueue(events.url, events.watch(await load('bounce'))));
    await expect.poll(() => world.stateOf(place), { timeout: 30_000 }).toBe('DELIVERED');
    expect(await store.list()).toMatchObject([{ to: mailbox }]);
    for (const close of closers.toReversed()) await close();
  });
});

it.for(Object.keys(functions) as FunctionName[])(
  '%s starts with the variables of its spec, and with the secrets that it reads then',
  async (name) => {
    expect(await load(name)).toBeInstanceOf(Function);
  },
);

it('The keys of links in mail are read when somebody comes by one, and again if they could not be', async () => {
  const nobody = 'http://127.0.0.1:9';
  process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = nobody;
  const results = await load('results');
  const open = async () => {
    const request = { httpMethod: 'GET', headers: { host: 'pegel.example.org' } };
    const event: unknown = { ...request, path: '/results/shared/word', requestContext: {} };
    return (await results(event as APIGatewayProxyEvent, {} as Context)).statusCode;
  };
  const failed = vi.spyOn(log, 'error').mockReturnValue();
  expect(await open()).toBe(500);
  expect(failed).toHaveBeenCalledOnce();
  process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = secrets.url;
  expect(await open()).toBe(404);
  process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = nobody;
  expect(await open()).toBe(404);
  process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = secrets.url;
});

it.for(['calendar', 'report', 'snapshot'] as const)(
  'A tick of %s that has waited for half an hour leaves everything to those that came after it',
  async (name) => {
    const tick: (event?: unknown) => Promise<void> = await load(name);
    const asked = vi.spyOn(DynamoDBDocumentClient.prototype, 'send');
    const scheduledAt = new Date(Date.now() - 30 * 60_000).toISOString();
    await tick({ scheduledAt, everyMinutes: 1 });
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  },
);
