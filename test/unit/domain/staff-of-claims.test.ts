import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffOfClaims } from '../../../functions/domain/access/staff-of-claims.ts';
import { SignInError } from '../../../schemas/errors.ts';
import { type SignInSettings, signInSchema } from '../../../schemas/sign-in.ts';

const settings: SignInSettings = signInSchema.parse({
  issuer: 'https://id.example.org/realms/a',
  clientId: 'pegel',
  claims: { role: ['realm_access', 'roles'], district: ['kreis'], name: ['name'] },
  roles: {
    admin: ['verwalter'],
    coordinator: ['koordination', 'leitung'],
    districtCoordinator: ['kreis'],
  },
});
const rolesOf = (...roles: string[]) => ({ sub: 's-1', name: 'A', realm_access: { roles } });
const refusalOf = (claims: Record<string, unknown>, said = settings): string => {
  try {
    staffOfClaims(claims, said);
    return 'none';
  } catch (error) {
    return error instanceof SignInError ? error.reason : String(error);
  }
};

describe('who somebody is by the claims of the issuer', () => {
  it('follows the values that the settings name for a role', () => {
    expect(staffOfClaims(rolesOf('leitung'), settings)).toEqual({
      id: 's-1',
      name: 'A',
      role: 'coordinator',
    });
  });

  it('is the role that may do the most, of several', () => {
    expect(staffOfClaims(rolesOf('kreis', 'verwalter', 'other'), settings).role).toBe('admin');
  });

  it('reads a claim that is one text, and names of claims with dots and slashes', () => {
    const said = { ...settings, claims: { ...settings.claims, role: ['https://x.org/role'] } };
    const claims = { sub: 's-1', 'https://x.org/role': 'verwalter' };
    expect(staffOfClaims(claims, said)).toEqual({ id: 's-1', name: 's-1', role: 'admin' });
  });

  it('has the district of a district coordinator, as a text, a number, or a list of one', () => {
    for (const kreis of ['16063', 16063, ['16063'], ' 16063 ']) {
      expect(staffOfClaims({ ...rolesOf('kreis'), kreis }, settings)).toMatchObject({
        role: 'districtCoordinator',
        district: '16063',
      });
    }
  });

  it('is nobody without exactly one district, where the role needs it', () => {
    for (const kreis of [undefined, '', [], ['16063', '16051'], '160630000000', 'Wartburgkreis']) {
      expect(refusalOf({ ...rolesOf('kreis'), kreis })).toBe('noDistrict');
    }
  });

  it('is nobody without a role, whatever the claims look like', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (claims) => {
        expect(refusalOf({ ...claims, realm_access: claims['x'] })).toBe('noRole');
      }),
    );
    const inherited = {
      ...settings,
      claims: { ...settings.claims, role: ['constructor', 'name'] },
    };
    expect(refusalOf({ sub: 's-1' }, inherited)).toBe('noRole');
  });

  it('shortens a name that is longer than any', () => {
    expect(
      staffOfClaims({ ...rolesOf('leitung'), name: 'x'.repeat(300) }, settings).name,
    ).toHaveLength(200);
  });
});
