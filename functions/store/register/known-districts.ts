import { NotFoundError } from '../../../schemas/errors.ts';
import { compareNames, latestFirst } from '../../../schemas/order.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Table } from '../table.ts';
import { getRegistryOfWave, listWaves } from '../waves/definitions.ts';
import { readUnitDirectory } from './unit-directory.ts';

/** A district: its key (AGS), the key of its own administration (ARS), and its name. */
export type KnownDistrict = Pick<Unit, 'ags5' | 'ars' | 'name'>;

/** The districts of the last wave whose frame was frozen; before the first one, those of the register. */
export async function listKnownDistricts(core: Table): Promise<KnownDistrict[]> {
  const frozen = (await listWaves(core)).filter(({ registry }) => registry !== undefined);
  const [last] = latestFirst(frozen);
  const districts = last
    ? (await getRegistryOfWave(core, last)).districts
    : (await readUnitDirectory(core)).units.filter(({ kind }) => kind !== 'administration');
  return districts
    .map(({ ags5, ars, name }) => ({ ags5, ars, name }))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** @throws NotFoundError if there is no district of that key (AGS) */
export async function getKnownDistrict(core: Table, ags5: string): Promise<KnownDistrict> {
  const district = (await listKnownDistricts(core)).find((one) => one.ags5 === ags5);
  if (!district) throw new NotFoundError(`There is no district ${ags5}`);
  return district;
}
