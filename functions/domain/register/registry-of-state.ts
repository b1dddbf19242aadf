import { createHash } from 'node:crypto';
import type { RegisteredState, RegisteredUnit, Registry } from '../../../schemas/registry.ts';

/**
 * The districts of a state as the register has them. Its id tells them apart from those of a
 * corrected issue of the same date.
 *
 * @param known a registry with short names and places on the tile map, used for those of its
 * districts that are in the state
 */
export function registryOfState(
  { key, name, territoryDate }: RegisteredState,
  units: readonly RegisteredUnit[],
  known: Registry,
): Registry {
  const districts = units
    .filter(({ kind }) => kind !== 'administration')
    .map(({ members, seat, validFrom, ...district }) => {
      const match = known.districts.find(({ ags5 }) => ags5 === district.ags5);
      return match ? { ...district, name: match.name, tile: match.tile } : district;
    });
  const hash = createHash('sha256').update(JSON.stringify(districts)).digest('hex');
  return {
    id: `de-${key}-${territoryDate}-${hash.slice(0, 8)}`,
    name: { de: name, en: name },
    territoryDate,
    districts,
  };
}
