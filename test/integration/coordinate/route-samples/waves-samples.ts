import { addRegistry } from '../../../../functions/store/waves/definitions.ts';
import { addPlannedWave } from '../../../../functions/store/waves/planned-waves.ts';
import { takeSnapshot } from '../../../support/functions/snapshot.ts';
import { plan } from '../../../support/planned-wave.ts';
import { thueringen } from '../../../support/technik-status.ts';
import { haveRegister } from './register.ts';
import type { Parameter, RouteSample, World } from './route-sample.ts';

const known = (own: string): { wave: Parameter } => ({ wave: { own, missing: 'no-such-wave' } });
let plans = 0;

/** A wave that is planned, on a register that is there. */
async function ofPlanned(world: World): Promise<{ wave: Parameter }> {
  const { core } = world.harness.dependencies;
  await haveRegister(world);
  const wave = { ...plan, id: `planned-${++plans}` };
  await addPlannedWave(core, wave, { at: '2026-12-10T09:00:00Z', actor: 'operator' });
  return known(wave.id);
}

let counted: Promise<string> | undefined;

/** A wave that was counted; once for all, because that takes time. */
async function ofCounted({ harness }: World): Promise<{ wave: Parameter }> {
  counted ??= (async () => {
    const { core, lake, clock } = harness.dependencies;
    await addRegistry(core, thueringen);
    const { id } = await harness.newWave();
    await takeSnapshot(core, lake, id, clock.now());
    return id;
  })();
  return known(await counted);
}

const withMore =
  (
    wave: (world: World) => Promise<{ wave: Parameter }>,
    more: Record<string, Parameter>,
  ): NonNullable<RouteSample['parameters']> =>
  async (world) => ({ ...(await wave(world)), ...more });

const list = '/coordinate/waves';
const one = `${list}/:wave`;
const planned: RouteSample = { parameters: ofPlanned };
const step: RouteSample = {
  parameters: withMore(ofPlanned, { step: { own: 'schedule', missing: 'no-such-step' } }),
};

export const wavesSamples: Record<string, RouteSample> = {
  [`get ${list}`]: {},
  [`get ${list}/new`]: {},
  [`post ${list}/new`]: {},
  [`get ${one}`]: {},
  [`get ${one}/edit`]: planned,
  [`post ${one}/edit`]: planned,
  [`get ${one}/frame`]: planned,
  [`post ${one}/frame`]: planned,
  [`post ${one}/frame/exclude`]: planned,
  [`post ${one}/frame/include`]: planned,
  [`get ${one}/dry-run`]: planned,
  [`get ${one}/extend`]: {},
  [`post ${one}/extend`]: {},
  [`get ${one}/extend-unit`]: {},
  [`post ${one}/extend-unit`]: {},
  [`get ${one}/steps/:step`]: step,
  [`post ${one}/steps/:step`]: step,
  [`post ${one}/abandon`]: {},
  [`get ${one}/results`]: {},
  [`get ${one}/results/indicators`]: { parameters: ofCounted },
  [`get ${one}/results/districts`]: { parameters: ofCounted },
  [`get ${one}/results/districts/:ags5`]: {
    parameters: withMore(ofCounted, { ags5: { own: '16051', missing: '16999' } }),
  },
  [`get ${one}/results/method`]: { parameters: ofCounted },
  [`get ${one}/results/:topic`]: {
    parameters: withMore(ofCounted, { topic: { own: 'dms', missing: 'no-such-topic' } }),
  },
  [`get ${one}/results/:file{.+\\.(?:svg|csv)}`]: {
    parameters: withMore(ofCounted, { file: { own: 'response.csv', missing: 'nothing.svg' } }),
  },
};
