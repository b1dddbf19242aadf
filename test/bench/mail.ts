import { connectTables } from '../../functions/store/table.ts';
import { createTables } from '../../infra/local/create-tables.ts';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { region, setEnvironment } from '../../infra/local/environment.ts';
import { startQueues } from '../../infra/local/queue/server.ts';
import { withFolder } from '../support/with-folder.ts';
import { mailKeyring } from './mail-keyring.ts';
import type { MailJob, MailResult } from './mail-process.ts';
import { type Measurement, summarise } from './measure.ts';
import { startOwnProcess } from './own-process.ts';
import { addWaveOf } from './wave-of.ts';

const sizes = [206, 11_000];
/** As fast as SES lets accounts send that have left the sandbox. */
const perSecond = 14;
/** As many functions as the queue starts at most. */
const functionsAtOnce = 4;
/** MiB that Lambda gives to `calendar` and `mail`. */
const memoryOfLambda = 512;
/** Nothing that is being sent comes again meanwhile. */
const visibilitySeconds = 600;

/**
 * The mail of a stage, for frames where each unit has a mailbox of its own: the tick that finds out
 * who is due, claims and queues; and the sending with a provider that accepts at once. The queue and
 * the database are the stand-ins. The clock that divides a second into slots is simulated: it jumps
 * ahead whenever somebody waits, so that 13 minutes of waiting take no time.
 */
export async function* benchMail(): AsyncGenerator<Measurement> {
  for (const size of sizes) yield* await withFolder((folder) => benchSize(folder, size));
}

async function benchSize(folder: string, size: number): Promise<Measurement[]> {
  setEnvironment();
  const database = await startDynamoDb(folder);
  const queues = await startQueues(['mail'], region, visibilitySeconds);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: database.url,
    AWS_ENDPOINT_URL_SQS: queues.url,
  });
  const tables = { core: 'core', contacts: 'contacts' };
  await createTables(tables);
  const client = connectTables();
  const core = { client, name: tables.core };
  const contacts = { client, name: tables.contacts };
  await addWaveOf({ core, contacts, keyring: mailKeyring }, `bench-${size}`, size);
  client.destroy();
  const own = startOwnProcess<MailJob, MailResult>(new URL('mail-process.ts', import.meta.url));
  const measurements = await benchStage(
    (at, todo) => own.run({ tables, queue: queues.addressOf('mail'), at, todo }),
    size,
  );
  own.end();
  await queues.close();
  await database.close();
  return measurements;
}

type Run = (at: string, todo: MailJob['todo']) => Promise<MailResult>;

async function benchStage(run: Run, size: number): Promise<Measurement[]> {
  // The first tick of a process reads code and connects: before the wave opens, nothing else.
  await run('2026-11-01T09:00:00Z', { kind: 'tick' });
  const claiming = await run('2026-12-10T09:00:00Z', { kind: 'tick' });
  // As many at once as the tick has under way.
  const toClaim = await barePut(run, '2026-12-10T09:00:00Z', 64);
  const sending = await run('2026-12-10T11:00:00Z', {
    kind: 'send',
    count: size,
    functionsAtOnce,
    perSecond,
  });
  const toSend = await barePut(run, '2026-12-10T11:00:00Z', functionsAtOnce);
  // Within ten minutes it does not look again; after that it does, and finds nobody.
  await run('2026-12-10T12:00:00Z', { kind: 'tick' });
  const waiting = await repeat(run, ['12:01', '12:02', '12:03', '12:04', '12:05']);
  const looking = await repeat(run, ['12:20', '12:40', '13:00', '13:20', '13:40']);
  const units = `${size} units`;
  const requests = sending.requests / size;
  return [
    {
      name: `tick, all of ${units} are due: claimed and queued`,
      unit: 'ms',
      runs: 1,
      median: claiming.milliseconds,
      // A claim, the note that it is unsettled, and that it was queued.
      baseline: { name: 'bare SDK, 3 conditional puts a unit', median: 3 * size * toClaim },
    },
    { name: `tick, ${units}, between two looks`, unit: 'ms', ...waiting },
    { name: `tick, ${units}, looks and nobody is due`, unit: 'ms', ...looking },
    {
      name: `sending a stage, ${units}, without waiting for slots`,
      unit: '1/s',
      runs: 1,
      median: rate(size, sending.milliseconds),
      baseline: {
        name: `bare SDK, ${requests.toFixed(1)} conditional puts a message`,
        median: rate(1, requests * toSend),
      },
      goal: { of: 'median', atLeast: perSecond },
    },
    {
      name: `sending a stage, ${units}, by the simulated clock of the slots`,
      unit: '1/s',
      runs: 1,
      median: rate(size, 1000 * sending.slotSeconds),
      // The first and the last second are not whole ones.
      goal: { of: 'median', atMost: perSecond + 2 },
    },
    ...memory(sending, units),
  ];
}

/** Milliseconds that each of many bare puts takes, so many at once. */
async function barePut(run: Run, at: string, atOnce: number): Promise<number> {
  const count = 2000;
  const { milliseconds } = await run(at, { kind: 'puts', count, atOnce });
  return milliseconds / count;
}

const rate = (count: number, milliseconds: number) => (1000 * count) / milliseconds;

async function repeat(run: Run, times: string[]): Promise<{ median: number; runs: number }> {
  const results: number[] = [];
  for (const time of times) {
    results.push((await run(`2026-12-10T${time}:00Z`, { kind: 'tick' })).milliseconds);
  }
  return { median: summarise(results).median, runs: results.length };
}

/** After a quarter of the messages, everything that is kept once is there: then nothing may grow. */
function memory({ heap, peak }: MailResult, units: string): Measurement[] {
  const mib = { unit: 'MiB', runs: 1 } as const;
  const [, first = Number.NaN] = heap;
  return [
    ...heap.map((median, quarter) => ({
      ...mib,
      name: `heap while sending, ${units}, after ${25 * quarter} %`,
      median,
    })),
    {
      ...mib,
      name: `growth of the heap from 25 % to 100 %, ${units}`,
      median: (heap.at(-1) ?? Number.NaN) - first,
      goal: { of: 'median', atMost: 5 },
    },
    {
      ...mib,
      name: `peak memory of ticks and sending, ${units}`,
      median: peak,
      goal: { of: 'median', atMost: memoryOfLambda },
    },
  ];
}
