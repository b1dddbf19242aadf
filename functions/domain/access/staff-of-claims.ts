import { SignInError } from '../../../schemas/errors.ts';
import { ags5Schema } from '../../../schemas/registry.ts';
import type { SignInSettings } from '../../../schemas/sign-in.ts';
import {
  roles as allRoles,
  maxNameLength,
  type Staff,
  staffSchema,
} from '../../../schemas/staff.ts';

/**
 * Who somebody is here, by what the issuer tells about them. Whoever has several roles gets the one
 * that may do the most.
 *
 * @param claims what the issuer tells, `sub` among it
 * @throws SignInError if somebody whom the issuer knows is nobody here
 */
export function staffOfClaims(
  claims: Readonly<Record<string, unknown>>,
  { claims: paths, roles }: SignInSettings,
): Staff {
  const held = textsAt(claims, paths.role);
  const role = allRoles.find((one) => roles[one].some((value) => held.includes(value)));
  if (!role) throw new SignInError('noRole');
  const id = String(claims['sub']);
  const name = (textsAt(claims, paths.name)[0] ?? id).slice(0, maxNameLength);
  if (role !== 'districtCoordinator') return staffSchema.parse({ id, name, role });
  // Two districts would need a choice that nobody asked for; guessing would show a foreign one.
  const [district, another] = textsAt(claims, paths.district);
  if (another || !ags5Schema.safeParse(district).success) throw new SignInError('noDistrict');
  return staffSchema.parse({ id, name, role, district });
}

/** The texts of a claim, which is one or a list of them; numbers are told as texts. */
function textsAt(claims: unknown, path: readonly string[]): string[] {
  const found = path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined,
    claims,
  );
  return [found]
    .flat()
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).trim())
    .filter(Boolean);
}
