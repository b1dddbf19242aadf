import { type RegisteredUnit, registeredUnitSchema } from '../../schemas/registry.ts';
import { keys } from './keys.ts';
import { queryEntities, type Table } from './table.ts';

/**
 * The units of a state as the register has them now, by district.
 *
 * @param state the first two digits of their keys
 */
export function listUnits(core: Table, state: string): AsyncGenerator<RegisteredUnit> {
  return queryEntities(core, registeredUnitSchema, keys.unitsOfState(state));
}
