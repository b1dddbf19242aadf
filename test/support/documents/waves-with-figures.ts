import { ulid } from 'ulid';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { markDirty } from '../../../functions/store/waves/dirty.ts';
import { beginStep, takeStep } from '../../../functions/store/waves/wave-steps.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { takeSnapshot } from '../functions/snapshot.ts';

/** A new wave that runs, with its first snapshot. */
export async function runningWave(harness: ConsoleHarness): Promise<Wave> {
  const wave = await harness.newWave();
  await markDirty(harness.dependencies.core, wave.id);
  await snapshotOf(harness, wave);
  return wave;
}

/** A new wave whose results are public. */
export async function publishedWave(harness: ConsoleHarness): Promise<Wave> {
  const wave = await runningWave(harness);
  await closeWave(harness, wave);
  await publishWave(harness, wave);
  return getWave(harness.dependencies.core, wave.id);
}

async function snapshotOf(harness: ConsoleHarness, { id }: Wave): Promise<void> {
  const { core, lake, clock } = harness.dependencies;
  await takeSnapshot(core, lake, id, clock.now());
}

export async function closeWave(harness: ConsoleHarness, { id }: Wave): Promise<void> {
  const { core, clock } = harness.dependencies;
  await takeStep(core, await getWave(core, id), 'close', clock.now(), actorAt(harness));
  await markDirty(core, id);
  await snapshotOf(harness, await getWave(core, id));
}

/** Publishes a wave, or its revision. */
export async function publishWave(harness: ConsoleHarness, { id }: Wave): Promise<void> {
  const { core, clock } = harness.dependencies;
  const since = actorAt(harness).at;
  const underWay = { step: 'publish', attempt: ulid(), since, by: 'c-1' } as const;
  await beginStep(core, await getWave(core, id), underWay, clock.now());
  await snapshotOf(harness, await getWave(core, id));
}

function actorAt({ dependencies }: ConsoleHarness) {
  const at = dependencies.clock.now().round('second').toString();
  return { at, actor: 'staff', person: 'c-1' } as const;
}
