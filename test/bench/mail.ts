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
const perSecond = 14;
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
export async function benchMail(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of sizes) measurements.push(...(await withFolder((dir) => benchSize(dir, size))));
  return measurements;
}

async function benchSize(folder: string, size: number): Promise<Measurement[]> {
  await setEnvironment(folder);
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
  // The first tick of a process reads code and connects: a wave that has not opened yet warms it up.
  await run('2026-11-01T09:00:00Z', { kind: 'tick' });
  const claiming = await run('2026-12-10T09:00:00Z', { kind: 'tick' });
  const puts = await run('2026-12-10T09:00:00Z', { kind: 'puts', count: 2 * size });
  // Within ten minutes it does not look again; after that it does, and finds nobody.
  const waiting = await repeat(run, ['09:01', '09:02', '09:03', '09:04', '09:05']);
  const looking = await repeat(run, ['09:20', '09:40', '10:00', '10:20', '10:40']);
  const sending = await run('2026-12-10T11:00:00Z', { kind: 'send', count: size });
  const writes = await run('2026-12-10T11:00:00Z', { kind: 'puts', count: sending.requests });
  const units = `${size} units`;
  const ms = { unit: 'ms', runs: 1 } as const;
  return [
    {
      ...ms,
      name: `tick, all of ${units} are due: claimed and queued`,
      median: claiming.milliseconds,
      baseline: { name: 'bare SDK: as many conditional puts', median: puts.milliseconds },
    },
    { ...ms, name: `tick, ${units}, between two looks`, ...waiting, runs: 5 },
    { ...ms, name: `tick, ${units}, looks and nobody is due`, ...looking, runs: 5 },
    {
      name: `sending a stage, ${units}, without waiting for slots`,
      unit: '1/s',
      runs: 1,
      median: rate(size, sending.milliseconds),
      baseline: {
        name: 'bare SDK: as many conditional puts as it makes requests',
        median: rate(size, writes.milliseconds),
      },
      goal: { of: 'median', atLeast: perSecond },
    },
    {
      name: `sending a stage, ${units}, by the simulated clock of the slots`,
      unit: '1/s',
      runs: 1,
      median: rate(size, 1000 * sending.slotSeconds),
      goal: { of: 'median', atMost: 1.05 * perSecond },
    },
    ...memory(sending, units),
  ];
}

const rate = (count: number, milliseconds: number) => (1000 * count) / milliseconds;

async function repeat(run: Run, times: string[]): Promise<{ median: number }> {
  const results: number[] = [];
  for (const time of times) {
    results.push((await run(`2026-12-10T${time}:00Z`, { kind: 'tick' })).milliseconds);
  }
  return { median: summarise(results).median };
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
