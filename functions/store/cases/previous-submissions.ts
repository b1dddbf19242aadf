import type { CaseHead } from '../../../schemas/case.ts';
import { latestFirst } from '../../../schemas/order.ts';
import type { RegisteredUnit, Unit } from '../../../schemas/registry.ts';
import { hasEnded, type Wave } from '../../../schemas/wave.ts';
import { findPredecessors, versionByKey } from '../../domain/register/predecessors.ts';
import { getCrosswalk } from '../register/crosswalk.ts';
import { getLastVersion, getRegisterHead } from '../register/registered-units.ts';
import type { Table } from '../table.ts';
import { listWaves } from '../waves/definitions.ts';
import { listCases } from './cases.ts';

type Previous = NonNullable<CaseHead['previous']>;

/**
 * Which submission holds the latest earlier answers of each unit, by its key (ARS): its own, and
 * where it has none, those of a unit that has ended and that it follows. Made-up answers are never
 * those of a real wave.
 *
 * @param units the keys of all units of the wave
 * @param registered the same units as the register has them now; without them nobody follows anybody
 */
export async function findPreviousSubmissions(
  core: Table,
  wave: Pick<Wave, 'survey' | 'referenceDate' | 'exampleData'>,
  units: readonly string[],
  registered: readonly RegisteredUnit[],
): Promise<Map<string, Previous>> {
  const earlier = (await listWaves(core))
    .filter((one) => one.survey === wave.survey && hasEnded(one))
    .filter(({ exampleData }) => exampleData === wave.exampleData)
    .filter(({ referenceDate }) => referenceDate < wave.referenceDate);
  const found = new Map<string, Previous>();
  /** The same of units that are not asked any more. */
  const gone = new Map<string, Gone>();
  const asked = new Set(units);
  const missing = new Set(units);
  for (const { id, referenceDate } of latestFirst(earlier)) {
    if (missing.size === 0) break;
    for await (const { unit, submissions } of listCases(core, id)) {
      if (submissions === 0) continue;
      const previous = { wave: id, ars: unit.ars, number: submissions, referenceDate };
      if (missing.delete(unit.ars)) found.set(unit.ars, previous);
      else if (!asked.has(unit.ars) && !gone.has(unit.ars)) {
        gone.set(unit.ars, { unit, previous: { ...previous, predecessor: unit.name } });
      }
    }
  }
  const successors = registered.filter(({ ars }) => missing.has(ars));
  const followed = await followGone(core, successors, gone);
  for (const [ars, previous] of followed) found.set(ars, previous);
  return found;
}

/** A unit that is not asked any more, and its latest answers. */
interface Gone {
  unit: Unit;
  previous: Previous;
}

/** The submissions of units that are gone, by the keys of the units that follow them. */
async function followGone(
  core: Table,
  successors: readonly RegisteredUnit[],
  gone: ReadonlyMap<string, Gone>,
): Promise<[string, Previous][]> {
  if (successors.every(({ members }) => members.length === 0)) return [];
  const [head, { entries: crosswalk }] = await Promise.all([
    getRegisterHead(core),
    getCrosswalk(core),
  ]);
  const states = new Set(successors.map(({ ars }) => ars.slice(0, 2)));
  const [on] = (head?.states ?? [])
    .filter(({ key }) => states.has(key))
    .map(({ territoryDate }) => territoryDate)
    .sort()
    .reverse();
  // Units that come from no register follow nobody.
  if (on === undefined) return [];
  const versions = await Promise.all(
    [...gone.values()].map(async ({ unit, previous }) => {
      const last = await getLastVersion(core, unit.ars);
      return last ?? versionByKey(unit, previous.referenceDate, on);
    }),
  );
  const predecessors = findPredecessors(
    { units: successors, on, crosswalk },
    versions.filter((version) => version !== undefined),
  );
  return [...predecessors].flatMap(([ars, predecessor]) => {
    const found = gone.get(predecessor);
    return found ? [[ars, found.previous]] : [];
  });
}
