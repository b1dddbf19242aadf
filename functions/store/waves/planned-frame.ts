import { InvalidPlanError } from '../../../schemas/errors.ts';
import type { RegisteredUnit, Registry, Unit } from '../../../schemas/registry.ts';
import type { Frame } from '../../../schemas/wave.ts';
import { knownRegistry } from '../../domain/register/known-registry.ts';
import { registryOfState } from '../../domain/register/registry-of-state.ts';
import { freezeFrame } from '../../domain/waves/frame.ts';
import { readSettledRegister } from '../register/registered-units.ts';
import type { Table } from '../table.ts';

/** A frame as it is while it is planned: what the register has now. */
export interface PlannedFrame {
  /** All units of the state. */
  registered: RegisteredUnit[];
  /** Those that are asked. */
  units: Unit[];
  /** The districts of the state, and the territory date. */
  registry: Registry;
}

/**
 * Reads who is asked in a wave that is planned.
 *
 * @throws InvalidPlanError if the register does not have the state
 * @throws UnsettledRegisterError while it is being imported
 */
export async function readPlannedFrame(core: Table, frame: Frame): Promise<PlannedFrame> {
  const register = await readSettledRegister(core, [frame.state]);
  const state = register?.head.states.find(({ key }) => key === frame.state);
  if (!register || !state) throw new InvalidPlanError(`The register has no state ${frame.state}`);
  const registered = register.units.get(frame.state) ?? [];
  return {
    registered,
    units: freezeFrame(registered, frame.scope, frame.excluded),
    registry: registryOfState(state, registered, knownRegistry),
  };
}
