import type { DistrictContact } from '../../../schemas/district-contact.ts';
import { InvalidPlanError, UnsettledRegisterError } from '../../../schemas/errors.ts';
import type { Registry, Unit } from '../../../schemas/registry.ts';
import { isPlanned, type Wave } from '../../../schemas/wave.ts';
import { readBoard } from '../cases/board.ts';
import { listDistrictContacts } from '../contacts/district-contacts.ts';
import { districtOf } from '../keys.ts';
import type { Table } from '../table.ts';
import { getRegistryOfWave } from '../waves/definitions.ts';
import { readPlannedFrame } from '../waves/planned-frame.ts';

/** Whom messages of a wave can be shown for, before anybody gets one. */
export interface MailExample {
  /** How many units are asked. */
  asked: number;
  /** The name of one of them; undefined if it is not known yet who is asked. */
  unit?: string | undefined;
  /** The name of its district. */
  district?: string | undefined;
  /** Who helps there. */
  contact?: DistrictContact | undefined;
}

type Named = Pick<Unit, 'ars' | 'name'>;

/**
 * Reads whom messages of a wave can be shown for: a unit of a district in which somebody helps, if
 * there is one.
 *
 * @param district only units of one district (AGS)
 */
export async function readMailExample(
  { core, contacts }: { core: Table; contacts: Table },
  wave: Wave,
  district?: string,
): Promise<MailExample> {
  const frame = await readFrame(core, wave);
  const all = frame?.units ?? [];
  const own = all.filter(({ ars }) => district === undefined || districtOf(ars) === district);
  const helpers = await listDistrictContacts(contacts);
  const helperOf = ({ ars }: Named) => helpers.find((one) => one.district === districtOf(ars));
  const unit = own.find((one) => helperOf(one)) ?? own[0];
  if (!unit) return { asked: own.length };
  const ags5 = districtOf(unit.ars);
  return {
    asked: own.length,
    unit: unit.name,
    district: frame?.registry?.districts.find((one) => one.ags5 === ags5)?.name,
    contact: helperOf(unit),
  };
}

async function readFrame(
  core: Table,
  wave: Wave,
): Promise<{ units: Named[]; registry?: Registry } | undefined> {
  if (!isPlanned(wave)) {
    const boards = await readBoard(core, wave.id);
    const units = boards.flatMap((board) =>
      Object.entries(board.units).map(([ars, { name }]) => ({ ars, name })),
    );
    return wave.registry ? { units, registry: await getRegistryOfWave(core, wave) } : { units };
  }
  try {
    return await readPlannedFrame(core, wave);
  } catch (error) {
    // The page of the wave says what is the matter; messages can be looked at all the same.
    if (error instanceof InvalidPlanError || error instanceof UnsettledRegisterError) {
      return undefined;
    }
    throw error;
  }
}
