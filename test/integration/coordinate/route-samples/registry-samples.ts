import { ulid } from 'ulid';
import { changeCrosswalk, getCrosswalk } from '../../../../functions/store/register/crosswalk.ts';
import { keepRegister } from '../../../../functions/store/register/register-uploads.ts';
import { crosswalkIdOf } from '../../../../schemas/crosswalk.ts';
import { shippedCrosswalk } from '../../../../schemas/crosswalk-cases.ts';
import type { Staff } from '../../../../schemas/staff.ts';
import { haveRegister, registerOfWorld } from './register.ts';
import { erfurt, type Parameter, type RouteSample, type World } from './route-sample.ts';

async function ofUnit(world: World): Promise<Record<string, Parameter>> {
  await haveRegister(world);
  return {};
}

/** A municipality that a unit speaks for. Whoever may correct it sees all districts. */
async function ofMunicipality(world: World): Promise<Record<string, Parameter>> {
  await haveRegister(world);
  return {
    ars: { own: erfurt, missing: '160519999999' },
    ags: { own: '16051000', missing: '16051999' },
  };
}

async function ofUpload(world: World, { id }: Staff): Promise<Record<string, Parameter>> {
  await haveRegister(world);
  const own = await keepRegister(world.harness.dependencies.uploads, id, registerOfWorld());
  return { upload: { own, missing: ulid() } };
}

async function ofEntry({ harness }: World): Promise<Record<string, Parameter>> {
  const { core } = harness.dependencies;
  const { version } = await getCrosswalk(core);
  await changeCrosswalk(core, version, shippedCrosswalk, []);
  const [entry] = shippedCrosswalk;
  return { entry: { own: entry ? crosswalkIdOf(entry) : '', missing: '16056000-2021-07-02-16' } };
}

const correction = '/coordinate/registry/units/:ars/inhabitants/:ags';
const preview = '/coordinate/registry/imports/:upload';
const removal = '/coordinate/registry/crosswalk/remove/:entry';

export const registrySamples: Record<string, RouteSample> = {
  'get /coordinate/registry': {},
  'get /coordinate/registry/units/:ars': { parameters: ofUnit },
  [`get ${correction}`]: { parameters: ofMunicipality },
  [`post ${correction}`]: { parameters: ofMunicipality, form: { inhabitants: ['1.200'] } },
  'get /coordinate/registry/import': {},
  'post /coordinate/registry/import': {},
  [`get ${preview}`]: { parameters: ofUpload },
  [`post ${preview}`]: { parameters: ofUpload },
  'get /coordinate/registry/crosswalk': {},
  'get /coordinate/registry/crosswalk.csv': {},
  'post /coordinate/registry/crosswalk': {},
  'post /coordinate/registry/crosswalk/import': {},
  [`get ${removal}`]: { parameters: ofEntry },
  [`post ${removal}`]: { parameters: ofEntry },
};
