import { UnsettledRegisterError } from '../../schemas/errors.ts';
import {
  type RegisteredUnit,
  type RegisterHead,
  registeredUnitSchema,
  registerHeadSchema,
  type UnitVersion,
  unitVersionSchema,
} from '../../schemas/registry.ts';
import type { RegisterChanges } from '../domain/register/compare-units.ts';
import { beginRun, type ExclusiveRun, isUnderWay } from './exclusive-run.ts';
import { keys, prefixes } from './keys.ts';
import { getEntity, queryEntities, type Table, toItem } from './table.ts';
import type { Write } from './transact.ts';

/** Which issue of the register was imported last; undefined before the first one. */
export function getRegisterHead(core: Table): Promise<RegisterHead | undefined> {
  return getEntity(core, keys.registerHead, registerHeadSchema);
}

/**
 * The units of a state as the register has them now, by district.
 *
 * @param state the first two digits of their keys
 */
export function listUnits(core: Table, state: string): AsyncGenerator<RegisteredUnit> {
  return queryEntities(core, registeredUnitSchema, keys.unitsOfState(state));
}

/** What a unit is like, or was like when it ended; undefined if the register never had it. */
export async function getLastVersion(core: Table, ars: string): Promise<UnitVersion | undefined> {
  const versions = queryEntities(
    core,
    unitVersionSchema,
    keys.versionsOfUnit(ars),
    prefixes.unitVersion,
  );
  return (await Array.fromAsync(versions)).at(-1);
}

/** What the register has at one moment: never half of one issue and half of the next. */
export interface SettledRegister {
  head: RegisterHead;
  /** The units by the key of their state. */
  units: Map<string, RegisteredUnit[]>;
}

/**
 * Reads the register as a whole.
 *
 * @param states the keys of the states that are wanted; all, where they are not named
 * @returns undefined if no register was imported yet
 * @throws UnsettledRegisterError while it is being imported, and after an import that was interrupted
 */
export async function readSettledRegister(
  core: Table,
  states?: readonly string[],
): Promise<SettledRegister | undefined> {
  const head = await readSettledHead(core);
  if (!head) return undefined;
  const units = new Map<string, RegisteredUnit[]>();
  for (const state of states ?? head.states.map(({ key }) => key)) {
    units.set(state, await Array.fromAsync(listUnits(core, state)));
  }
  const later = await readSettledHead(core);
  if (later?.run !== head.run) throw unsettled();
  return { head, units };
}

async function readSettledHead(core: Table): Promise<RegisterHead | undefined> {
  if (await isUnderWay(core, keys.registerRun)) throw unsettled();
  return getRegisterHead(core);
}

const unsettled = () =>
  new UnsettledRegisterError(
    'The register is being imported, or its import was interrupted: let it end, or import it again.',
  );

/**
 * Begins to bring the register up to an issue.
 *
 * @returns undefined if a later issue is there already
 */
export function beginRegisterRun(
  core: Table,
  territoryDate: string,
): Promise<ExclusiveRun | undefined> {
  return beginRun(core, keys.registerRun, {
    ConditionCheck: {
      Key: keys.registerHead,
      ConditionExpression: 'attribute_not_exists(pk) OR territoryDate <= :date',
      ExpressionAttributeValues: { ':date': territoryDate },
    },
  });
}

/**
 * Writes what an issue of the register changes, each unit together with its version; a run that was
 * killed is done again by comparing anew.
 *
 * @param onProgress is told how many units are written so far
 * @throws TakenOverError
 */
export async function applyChanges(
  run: ExclusiveRun,
  head: Omit<RegisterHead, 'run'>,
  { added, changed, ended }: RegisterChanges,
  onProgress: (written: number) => void,
): Promise<void> {
  const current = [...added, ...changed];
  function* writes(): Generator<Write[]> {
    let written = 0;
    for (const unit of current) {
      yield [putVersion(unit), { Put: { Item: toItem(keys.unit(unit.ars), unit) } }];
      onProgress(++written);
    }
    for (const unit of ended) {
      const version = { ...unit, endedOn: head.territoryDate };
      yield [putVersion(version), { Delete: { Key: keys.unit(unit.ars) } }];
      onProgress(++written);
    }
  }
  await run.write(writes());
  await run.finish([{ Put: { Item: toItem(keys.registerHead, { ...head, run: run.id }) } }]);
}

function putVersion(version: UnitVersion): Write {
  return { Put: { Item: toItem(keys.unitVersion(version.ars, version.validFrom), version) } };
}
