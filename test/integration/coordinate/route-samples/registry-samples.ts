import { ulid } from 'ulid';
import { getCrosswalk } from '../../../../functions/store/crosswalk.ts';
import { keepRegister } from '../../../../functions/store/register-uploads.ts';
import { crosswalkIdOf } from '../../../../schemas/crosswalk.ts';
import { haveRegister, registerOfWorld } from './register.ts';
import { erfurt, type RouteSample } from './route-sample.ts';

const list = '/coordinate/registry';
const upload: RouteSample = {
  parameters: async (world, { id: by }) => {
    await haveRegister(world);
    const own = await keepRegister(world.harness.dependencies.uploads, by, registerOfWorld());
    return { upload: { own, missing: ulid() } };
  },
};
const entry: RouteSample = {
  parameters: async ({ harness }) => {
    const { entries } = await getCrosswalk(harness.dependencies.core);
    const [first] = entries;
    if (!first) throw new Error('No change of keys is left');
    return { entry: { own: crosswalkIdOf(first), missing: 'no-such-change' } };
  },
};
/** A municipality that a unit speaks for. Whoever may correct it sees all districts. */
const municipality: RouteSample = {
  parameters: async (world) => {
    await haveRegister(world);
    return {
      ars: { own: erfurt, missing: '160519999999' },
      ags: { own: '16051000', missing: '16051999' },
    };
  },
};

export const registrySamples: Record<string, RouteSample> = {
  [`get ${list}`]: {},
  [`get ${list}/units/:ars`]: {
    parameters: async (world) => {
      await haveRegister(world);
      return {};
    },
  },
  [`get ${list}/units/:ars/inhabitants/:ags`]: municipality,
  [`post ${list}/units/:ars/inhabitants/:ags`]: municipality,
  [`get ${list}/import`]: {},
  [`post ${list}/import`]: {},
  [`get ${list}/imports/:upload`]: upload,
  [`post ${list}/imports/:upload`]: upload,
  [`get ${list}/crosswalk`]: {},
  [`get ${list}/crosswalk.csv`]: {},
  [`post ${list}/crosswalk`]: {},
  [`post ${list}/crosswalk/import`]: {},
  [`get ${list}/crosswalk/remove/:entry`]: entry,
  [`post ${list}/crosswalk/remove/:entry`]: entry,
};
