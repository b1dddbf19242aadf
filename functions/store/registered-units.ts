import {
  type RegisteredUnit,
  type RegisterHead,
  registeredUnitSchema,
  registerHeadSchema,
  type UnitVersion,
} from '../../schemas/registry.ts';
import type { RegisterChanges } from '../domain/register-changes.ts';
import type { ExclusiveRun } from './exclusive-run.ts';
import { keys } from './keys.ts';
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

/**
 * Writes what an issue of the register changes, each unit together with its version; a run that was
 * killed is done again by comparing anew.
 *
 * @param onProgress is told how many units are written so far
 * @throws TakenOverError
 */
export async function applyChanges(
  run: ExclusiveRun,
  head: RegisterHead,
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
  await run.finish([{ Put: { Item: toItem(keys.registerHead, head) } }]);
}

function putVersion(version: UnitVersion): Write {
  return { Put: { Item: toItem(keys.unitVersion(version.ars, version.validFrom), version) } };
}
