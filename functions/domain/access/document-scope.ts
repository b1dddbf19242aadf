import type { Staff } from '../../../schemas/staff.ts';
import { districtOfStaff } from './rights.ts';

/**
 * Whether somebody sees an internal document, of those who may see single cases: documents hold what is a
 * matter of those, all over the state. A district coordinator sees the brief of the own district.
 *
 * @param path of the document: that of a brief ends with the district's key
 */
export function maySeeDocument(staff: Staff, path: string): boolean {
  const own = districtOfStaff(staff);
  return own === undefined || path.endsWith(`/${own}.pdf`);
}
