import type { ExpiryRow } from '../../../schemas/results.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { districtOfStaff, may } from './rights.ts';

/**
 * What ends soon, as far as somebody may know of it: it is a matter of single cases, for those who see
 * them. A unit is of the district that the frame has it in, which its key need not tell.
 */
export function visibleExpiries(expiries: readonly ExpiryRow[], staff: Staff): ExpiryRow[] {
  if (!may(staff, 'cases.read')) return [];
  const own = districtOfStaff(staff);
  return expiries.filter(({ district }) => !own || district === own);
}
