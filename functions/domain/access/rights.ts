import { NotFoundError } from '../../../schemas/errors.ts';
import type { Role, Staff } from '../../../schemas/staff.ts';

const all: readonly Role[] = ['admin', 'coordinator', 'districtCoordinator', 'analyst'];
const inDistricts: readonly Role[] = ['admin', 'coordinator', 'districtCoordinator'];
const central: readonly Role[] = ['admin', 'coordinator'];
const admins: readonly Role[] = ['admin'];

/**
 * Who may do what, closed. Where a district coordinator has a right, it is for the own district: what
 * belongs to another one is not found (see `expectInScope`).
 */
const rights = {
  /** The first page, the own session. */
  'console.use': all,
  'waves.read': all,
  'waves.change': central,
  /** Status and answers of single cases, and what was said about them. */
  'cases.read': inDistricts,
  'cases.change': inDistricts,
  'contacts.read': inDistricts,
  'contacts.change': inDistricts,
  /** What units ask for: another mailbox, more time. */
  'requests.decide': inDistricts,
  'registry.read': inDistricts,
  'registry.change': central,
  'questionnaires.read': all,
  'questionnaires.change': central,
  'results.read': all,
  /** Who is told when results are published. */
  'recipients.change': central,
  'audit.read': central,
  /** To hand out or erase all that is stored about a person. */
  'privacy.change': admins,
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

/** Whether somebody has a right, for the own district at least. */
export function may({ role }: Staff, right: Right): boolean {
  return rights[right].includes(role as never);
}

/** The only district (AGS) that somebody sees; undefined for who sees all. */
export function districtOfStaff(staff: Staff): string | undefined {
  return staff.role === 'districtCoordinator' ? staff.district : undefined;
}

/**
 * Makes sure that something lies where somebody may look.
 *
 * @param key begins with the key of its district: an ARS, or the AGS itself
 * @throws NotFoundError if not, as for what there is not: nobody learns whether it exists elsewhere
 */
export function expectInScope(staff: Staff, key: string): void {
  const district = districtOfStaff(staff);
  if (district && !key.startsWith(district)) throw new NotFoundError('Outside the own district');
}
