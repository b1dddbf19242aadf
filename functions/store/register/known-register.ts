import { InvalidFileError } from '../../../schemas/errors.ts';
import type { RegisteredUnit, Registry, Unit } from '../../../schemas/registry.ts';
import { knownRegistry } from '../../domain/register/known-registry.ts';
import { registryOfState } from '../../domain/register/registry-of-state.ts';
import type { KnownUnit } from '../../domain/spreadsheet/found-unit.ts';
import { knownUnits } from '../../domain/spreadsheet/units.ts';
import type { Table } from '../table.ts';
import { readSettledRegister } from './registered-units.ts';

/** The units that a spreadsheet can name. */
export interface KnownRegister {
  /** The import that wrote the register last; undefined if there is none yet. */
  run: string | undefined;
  units: KnownUnit[];
  /**
   * The districts of the state that units are in.
   *
   * @throws InvalidFileError if they are in several states
   */
  registryOf(units: readonly Unit[]): Registry;
}

/**
 * Reads the register; where it has no units of Thüringen, the districts that ship are known instead.
 *
 * @throws UnsettledRegisterError while the register is being imported
 */
export async function readKnownRegister(core: Table): Promise<KnownRegister> {
  const register = await readSettledRegister(core);
  const byState = register?.units ?? new Map<string, RegisteredUnit[]>();
  return {
    run: register?.head.run,
    units: knownUnits([...byState.values()].flat(), knownRegistry),
    registryOf(units) {
      const [key = '', ...others] = new Set(units.map(({ ars }) => ars.slice(0, 2)));
      if (others.length > 0) {
        const message = `has units of several states (${[key, ...others].join(', ')}): a wave is of one state; split it`;
        throw new InvalidFileError('The spreadsheet', [{ path: 'file', message }]);
      }
      const state = register?.head.states.find((one) => one.key === key);
      return state ? registryOfState(state, byState.get(key) ?? [], knownRegistry) : knownRegistry;
    },
  };
}
