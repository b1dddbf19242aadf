import { ulid } from 'ulid';
import { changeCrosswalk, getCrosswalk } from '../../../../functions/store/crosswalk.ts';
import { keepRegister } from '../../../../functions/store/register-uploads.ts';
import { crosswalkIdOf } from '../../../../schemas/crosswalk.ts';
import { shippedCrosswalk } from '../../../../schemas/crosswalk-cases.ts';
import type { Register } from '../../../../schemas/registry.ts';
import type { Staff } from '../../../../schemas/staff.ts';
import { importAsOperator } from '../../../support/import-register.ts';
import type { Parameter, RouteSample, World } from './route-sample.ts';

/** A state of one city, which no other sample has anything of. */
const city: Register = {
  territoryDate: '2026-01-01',
  states: [{ key: '01', name: 'Schleswig-Holstein' }],
  units: [
    {
      ars: '010510000000',
      ags5: '01051',
      name: 'Musterstadt',
      kind: 'districtFreeCity',
      inhabitants: 1000,
      municipalities: 1,
      members: [{ ags: '01051000', name: 'Musterstadt', inhabitants: 1000 }],
      validFrom: '2026-01-01',
    },
  ],
  leftOut: 0,
  notices: [],
};

async function ofMunicipality({ harness }: World): Promise<Record<string, Parameter>> {
  await importAsOperator(harness.dependencies.core, city);
  return {
    ars: { own: '010510000000', missing: '010519999999' },
    ags: { own: '01051000', missing: '01051999' },
  };
}

async function ofUpload({ harness }: World, { id }: Staff): Promise<Record<string, Parameter>> {
  const own = await keepRegister(harness.dependencies.uploads, id, city);
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
  'get /coordinate/registry/units/:ars': {},
  [`get ${correction}`]: { parameters: ofMunicipality },
  [`post ${correction}`]: { parameters: ofMunicipality, form: { inhabitants: ['1.200'] } },
  'get /coordinate/registry/import': {},
  'post /coordinate/registry/import': {},
  [`get ${preview}`]: { parameters: ofUpload },
  [`post ${preview}`]: { parameters: ofUpload, form: { states: ['01'] } },
  'get /coordinate/registry/crosswalk': {},
  'get /coordinate/registry/crosswalk.csv': {},
  'post /coordinate/registry/crosswalk': {},
  'post /coordinate/registry/crosswalk/import': {},
  [`get ${removal}`]: { parameters: ofEntry },
  [`post ${removal}`]: { parameters: ofEntry },
};
