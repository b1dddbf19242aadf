import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { tick } from '../../functions/calendar/tick.ts';
import { atMost } from '../../functions/domain/at-most.ts';
import { addContactWrites } from '../../functions/store/contacts/contact-writes.ts';
import { transact } from '../../functions/store/transact.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import { syntheticFrame } from '../../infra/example-data/frame.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import { startConsoleHarness } from '../support/console-harness.ts';
import { memoryQueue } from '../support/memory-queue.ts';
import { wave } from '../support/technik-status.ts';
import { type Measurement, summarise } from './measure.ts';

const cases = 11_000;
const looks = 3;

/** The tick of a wave of 11,000 units, each with a mailbox: when all are due, and when nobody is. */
export async function benchCalendar(): Promise<Measurement[]> {
  const harness = await startConsoleHarness();
  const { core, contacts, keyring } = harness.dependencies;
  let now = Temporal.Instant.from('2026-12-01T07:00:00Z');
  const queue = memoryQueue();
  const dependencies = {
    core,
    contacts,
    keyring,
    queue,
    office: 'amt@example.org',
    retention: defaultRetention,
    clock: { now: () => now },
  };
  const { units } = syntheticFrame(cases);
  await addWave(
    core,
    wave,
    units.map((unit) => ({ unit })),
  );
  const batches = Array.from({ length: Math.ceil(cases / 30) }, (_, index) =>
    units.slice(index * 30, (index + 1) * 30),
  );
  await atMost(8, batches, async (batch) => {
    const createdAt = '2026-11-01T09:00:00Z';
    const writes = batch.flatMap(({ ars }) =>
      addContactWrites(keyring, { id: ulid(), ars, mailbox: `amt-${ars}@example.org`, createdAt }),
    );
    await transact(contacts, writes);
  });
  const timed = async (minutes: number) => {
    now = now.add({ minutes });
    const start = performance.now();
    await tick(dependencies);
    return performance.now() - start;
  };
  const invited = await timed(0);
  if (queue.given.length !== cases) throw new Error(`${queue.given.length} messages were queued`);
  const between = await timed(1);
  const full: number[] = [];
  for (let run = 0; run < looks; run += 1) full.push(await timed(10));
  const heap = usedHeap();
  for (let run = 0; run < looks; run += 1) await timed(10);
  const grown = usedHeap() - heap;
  await harness.close();
  const { median } = summarise(full);
  return [
    { name: `tick that invites ${cases} units`, unit: 'ms', median: invited, runs: 1 },
    { name: `tick after it, ${cases} messages waiting`, unit: 'ms', median: between, runs: 1 },
    {
      name: `tick that looks whether one of ${cases} units is due`,
      unit: 'ms',
      median,
      runs: looks,
      goal: { of: 'median', atMost: 5000 },
    },
    { name: `memory that ${looks} such ticks leave`, unit: 'MiB', median: grown, runs: 1 },
  ];
}

/** MiB of the heap that are in use for good. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
