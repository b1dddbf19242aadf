import { caseHeadSchema } from '../../../schemas/case.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { latestFirst } from '../../../schemas/order.ts';
import { registeredUnitSchema, type Unit, unitSchema } from '../../../schemas/registry.ts';
import { isPlanned } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import type { KnownUnit } from '../../domain/spreadsheet/found-unit.ts';
import { listCases } from '../cases/cases.ts';
import { keys } from '../keys.ts';
import { readTogether, type Table } from '../table.ts';
import { listWaves } from '../waves/definitions.ts';
import { getLastVersion, readSettledRegister } from './registered-units.ts';

const bareUnit = z.object(unitSchema.shape);
/** So many waves are looked at for a unit that is in no register. */
const maxWaves = 99;

/**
 * A unit as the register has it, as the last wave asked it, or as it was when it ended.
 *
 * @throws NotFoundError
 */
export async function findUnit(core: Table, ars: string): Promise<Unit> {
  const waves = latestFirst(await listWaves(core)).slice(0, maxWaves);
  const heads = waves.map(({ id }) => keys.caseHead({ wave: id, ars }));
  const find = await readTogether([core, [keys.unit(ars), ...heads]]);
  const registered = find(keys.unit(ars), registeredUnitSchema);
  if (registered) return bareUnit.parse(registered);
  const asked = heads.map((key) => find(key, caseHeadSchema)).find((head) => head !== undefined);
  if (asked) return asked.unit;
  const ended = await getLastVersion(core, ars);
  if (ended) return bareUnit.parse(ended);
  throw new NotFoundError(`There is no unit ${ars}`);
}

/**
 * The units that somebody can name: those of the register and, where it has none of their state,
 * those that the last wave asked.
 *
 * @param district only those of one district (AGS)
 * @throws UnsettledRegisterError while the register is being imported
 */
export async function listKnownUnits(core: Table, district?: string): Promise<KnownUnit[]> {
  const register = await readSettledRegister(
    core,
    district === undefined ? undefined : [district.slice(0, 2)],
  );
  const registered = [...(register?.units.values() ?? [])].flat();
  const states = new Set(register?.head.states.map(({ key }) => key));
  const asked = await listAskedUnits(core);
  const known = [
    ...registered.map((unit) => ({
      unit: bareUnit.parse(unit),
      memberKeys: unit.members.map(({ ags }) => ags),
    })),
    ...asked
      .filter(({ ars }) => !states.has(ars.slice(0, 2)))
      .map((unit) => ({ unit, memberKeys: keysOfTown(unit) })),
  ];
  return known.filter(({ unit }) => !district || unit.ags5 === district);
}

/** The units that the last wave asked. */
export async function listAskedUnits(core: Table): Promise<Unit[]> {
  const waves = (await listWaves(core)).filter((wave) => !isPlanned(wave));
  const [last] = latestFirst(waves);
  const heads = last ? await Array.fromAsync(listCases(core, last.id)) : [];
  return heads.map(({ unit }) => unit);
}

/** The key of the only municipality that a unit speaks for, as far as its own key tells. */
function keysOfTown({ ars, ags5, kind }: Unit): string[] {
  const isTown = kind === 'districtFreeCity' || (kind === 'administration' && !ars.endsWith('000'));
  return isTown ? [`${ags5}${ars.slice(-3)}`] : [];
}
