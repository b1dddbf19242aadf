import { InvalidPlanError } from '../../../schemas/errors.ts';
import type { RegisteredUnit, Registry, Unit } from '../../../schemas/registry.ts';
import type { Frame, Wave } from '../../../schemas/wave.ts';
import { knownRegistry } from '../../domain/register/known-registry.ts';
import { registryOfState } from '../../domain/register/registry-of-state.ts';
import { freezeFrame } from '../../domain/waves/frame.ts';
import { listCases } from '../cases/cases.ts';
import { readSettledRegister } from '../register/registered-units.ts';
import type { Table } from '../table.ts';
import { findWave, getRegistryOfWave } from './definitions.ts';

/** A frame as it is while it is planned: what the register has now, or the units of another wave. */
export interface PlannedFrame {
  /** All units of the state; none where they do not come from the register. */
  registered: RegisteredUnit[];
  /** Those that are asked. */
  units: Unit[];
  /** The districts of the state, and the territory date. */
  registry: Registry;
}

/**
 * Reads who is asked in a wave that is planned.
 *
 * @throws InvalidPlanError if the register does not have the state, or nobody has said who is asked
 * @throws UnsettledRegisterError while the register is being imported
 */
export async function readPlannedFrame(
  core: Table,
  { frame, sameUnitsAs }: Pick<Wave, 'frame' | 'sameUnitsAs'>,
): Promise<PlannedFrame> {
  if (frame) return readFromRegister(core, frame);
  if (sameUnitsAs === undefined) throw new InvalidPlanError('It is not settled who is asked');
  return readFromWave(core, sameUnitsAs);
}

/** The units as they were asked, so that each weighs what it did. */
async function readFromWave(core: Table, id: string): Promise<PlannedFrame> {
  const wave = await findWave(core, id);
  if (!wave?.registry) throw new InvalidPlanError(`The wave ${id} has asked nobody`);
  const cases = await Array.fromAsync(listCases(core, id));
  return {
    registered: [],
    units: cases.map(({ unit }) => unit),
    registry: await getRegistryOfWave(core, wave),
  };
}

async function readFromRegister(core: Table, frame: Frame): Promise<PlannedFrame> {
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
