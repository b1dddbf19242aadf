import { UnsettledRegisterError } from '../../../schemas/errors.ts';
import type { RegisteredUnit, RegisterHead } from '../../../schemas/registry.ts';
import { readOnce } from '../read-once.ts';
import type { Table } from '../table.ts';
import { listAskedUnits } from './known-units.ts';
import { getRegisterHead, listUnitsOf, readSettledRegister } from './registered-units.ts';

/** All units that are known now, for lists and searches. */
export interface UnitDirectory {
  /** Undefined where no register was imported: the units are those of the last wave then. */
  head: RegisterHead | undefined;
  units: readonly RegisteredUnit[];
  /** Whether the register is being imported, or that was interrupted: units may be of two issues. */
  isUnsettled: boolean;
}

/**
 * Reads all units: those of the register, which stay as they are until the next import and so are
 * kept, or those of the last wave where there is no register.
 */
export async function readUnitDirectory(core: Table): Promise<UnitDirectory> {
  const head = await getRegisterHead(core);
  if (!head) {
    const asked = await listAskedUnits(core);
    const units = asked.map((unit) => ({ ...unit, members: [], validFrom: unknownDay }));
    return { head, units, isUnsettled: false };
  }
  try {
    const units = await readOnce(core, `units of ${head.run}`, async () => {
      const register = await readSettledRegister(core);
      return [...(register?.units.values() ?? [])].flat();
    });
    return { head, units, isUnsettled: false };
  } catch (error) {
    if (!(error instanceof UnsettledRegisterError)) throw error;
    const states = head.states.map(({ key }) => key);
    return { head, units: await listUnitsOf(core, states), isUnsettled: true };
  }
}

const unknownDay = '0001-01-01';
