import type { CrosswalkEntry } from '../../../schemas/crosswalk.ts';
import type { InhabitantsCorrection, Unit, UnitVersion } from '../../../schemas/registry.ts';
import { heirFinder } from '../../domain/register/predecessors.ts';
import { getCrosswalk } from '../../store/register/crosswalk.ts';
import { listInhabitantsCorrections } from '../../store/register/inhabitants-corrections.ts';
import { findUnit } from '../../store/register/known-units.ts';
import { listEndedUnits, listVersions } from '../../store/register/registered-units.ts';
import { readUnitDirectory } from '../../store/register/unit-directory.ts';
import type { Table } from '../../store/table.ts';

/** A unit that has something of another one, and the share (0 to 1) of the earlier one's inhabitants. */
export interface Relative {
  unit: Unit;
  share: number;
}

/** All that the registry knows about a unit. */
export interface UnitRecord {
  unit: Unit;
  /** The unit of its district, where the register has it. */
  district: Unit | undefined;
  /** The last one first; none where the register never had the unit. */
  versions: UnitVersion[];
  predecessors: Relative[];
  successors: Relative[];
  /** Changes of keys that its municipalities came from, or went by. */
  changes: CrosswalkEntry[];
  corrections: InhabitantsCorrection[];
}

/** @throws NotFoundError if neither the register nor a wave ever had it */
export async function readUnitRecord(core: Table, ars: string): Promise<UnitRecord> {
  const state = ars.slice(0, 2);
  const [versions, known, directory, { entries }, corrections] = await Promise.all([
    listVersions(core, ars),
    findUnit(core, ars),
    readUnitDirectory(core),
    getCrosswalk(core),
    listInhabitantsCorrections(core),
  ]);
  const last = versions.at(-1);
  const unit = last ?? known;
  const units = directory.units.filter((one) => one.ars.startsWith(state));
  const keys = new Set(last?.members.map(({ ags }) => ags));
  return {
    unit,
    versions: versions.toReversed(),
    district: units.find((one) => one.ars === unit.ags5.padEnd(12, '0')),
    ...(last ? await relativesOf(last) : { predecessors: [], successors: [] }),
    changes: entries.filter(({ from, to }) => keys.has(from) || keys.has(to)),
    corrections: corrections.filter(({ ags }) => keys.has(ags)),
  };

  async function relativesOf(last: UnitVersion) {
    const ended = await listEndedUnits(core, state);
    const on = units.reduce((latest, { validFrom }) => laterOf(latest, validFrom), last.validFrom);
    const heirsOf = heirFinder({ units, on, crosswalk: entries });
    const unitOf = new Map(units.map((unit) => [unit.ars, unit]));
    return {
      predecessors: ended.flatMap((unit): Relative[] => {
        const heir = heirsOf(unit).find((one) => one.ars === last.ars);
        return heir ? [{ unit, share: heir.share }] : [];
      }),
      successors: (last.endedOn ? heirsOf(last) : []).flatMap((heir): Relative[] => {
        const unit = unitOf.get(heir.ars);
        return unit ? [{ unit, share: heir.share }] : [];
      }),
    };
  }
}

const laterOf = (a: string, b: string) => (a > b ? a : b);
