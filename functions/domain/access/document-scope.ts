import type { Staff } from '../../../schemas/staff.ts';
import { districtOfStaff, may } from './rights.ts';

/**
 * Whether somebody sees an internal document: they hold what is a matter of single cases, all over the
 * state. A district coordinator sees the brief of the own district.
 *
 * @param path of the document: that of a brief ends with the district's key
 */
export function maySeeDocument(staff: Staff, path: string): boolean {
  if (!may(staff, 'cases.read')) return false;
  const own = districtOfStaff(staff);
  return own === undefined || path.endsWith(`/${own}.pdf`);
}
