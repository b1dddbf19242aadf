import type { Request } from '../../../schemas/request.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';

/**
 * Whether somebody decides a request. Who sees one district only does not see what came without a
 * link: nobody knows where it belongs.
 */
export function isInScope(staff: Staff, request: Request): boolean {
  const district = districtOfStaff(staff);
  return !district || request.case?.ars.startsWith(district) === true;
}
