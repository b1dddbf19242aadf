import { addRegistry } from '../../functions/store/waves/definitions.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import { syntheticFrame } from '../../infra/example-data/frame.ts';
import { startConsoleHarness } from '../support/console-harness.ts';
import { submitFor } from '../support/submitted-case.ts';
import { wave } from '../support/technik-status.ts';
import { answeredCases } from './answered-cases.ts';
import type { LiveSnapshot } from './live-snapshot-process.ts';
import type { Measurement } from './measure.ts';
import { startOwnProcess } from './own-process.ts';

/** A quarter of an hour. */
const patience = 15 * 60_000;

/**
 * The snapshot of a wave that is answered meanwhile, from the database to the store, in a process of its
 * own; this one serves the stand-ins and submits, one case after the other.
 */
export async function benchLiveSnapshot(size: number): Promise<Measurement[]> {
  const harness = await startConsoleHarness();
  const { core } = harness.dependencies;
  const { registry, units } = syntheticFrame(size);
  const cases = answeredCases(wave.id, units);
  await addRegistry(core, registry);
  await addWave(core, { ...wave, registry: registry.id }, cases);
  const taking = startOwnProcess<object, LiveSnapshot>(
    new URL('live-snapshot-process.ts', import.meta.url),
  );
  let written = 0;
  let isTaken = false;
  const submitMeanwhile = async () => {
    for (const { unit, submission } of cases) {
      if (isTaken) return;
      if (submission) continue;
      await submitFor(core, { wave: wave.id, ars: unit.ars });
      written += 1;
    }
  };
  const [{ milliseconds, peak }] = await Promise.all([
    taking.run({ wave: wave.id }).finally(() => {
      isTaken = true;
    }),
    submitMeanwhile(),
  ]);
  taking.end();
  await harness.close();
  const name = `of ${size} cases out of the database, during ${written} submissions`;
  return [
    {
      name: `snapshot ${name}`,
      unit: 'ms',
      runs: 1,
      median: milliseconds,
      goal: { of: 'median', atMost: patience },
    },
    {
      name: `peak memory of a snapshot ${name}`,
      unit: 'MiB',
      runs: 1,
      median: peak,
      goal: { of: 'median', atMost: 2048 },
    },
  ];
}
