import { translateTerritory } from '../../../schemas/crosswalk.ts';
import type { RegisteredUnit } from '../../../schemas/registry.ts';
import type { Territory } from './predecessors.ts';

/** A municipality whose key has ended, and of which the crosswalk says nothing. */
export interface LostMunicipality {
  ags: string;
  name: string;
  /** The unit that spoke for it. */
  unit: RegisteredUnit;
}

/** Municipalities of known units that no unit of a later territory speaks for. */
export function findLost(
  known: readonly RegisteredUnit[],
  { units, on, crosswalk }: Territory,
): LostMunicipality[] {
  const present = new Set(units.flatMap(({ members }) => members.map(({ ags }) => ags)));
  return known.flatMap((unit) => {
    const { members, validFrom } = unit;
    const gone = members.filter(({ ags }) => !present.has(ags));
    const keys = gone.map(({ ags }) => ags);
    const now = translateTerritory(crosswalk, keys, validFrom, on < validFrom ? validFrom : on);
    return gone
      .filter(({ ags }) => !now.get(ags)?.every(({ key }) => present.has(key)))
      .map(({ ags, name }) => ({ ags, name, unit }));
  });
}
