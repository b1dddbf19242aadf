import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../functions/platform/config.ts';
import { signInSettings } from '../../../infra/local/sign-in/settings.ts';

const read = (signIn: unknown) => {
  vi.stubEnv('PEGEL_SIGN_IN', typeof signIn === 'string' ? signIn : JSON.stringify(signIn));
  return readConfig('PEGEL_SIGN_IN').PEGEL_SIGN_IN;
};
const good = signInSettings('https://id.example.org/realms/a');

describe('the sign-in in the environment', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('needs an issuer, a client, the claim of roles and what its values mean', () => {
    const { issuer, clientId } = good;
    const roles = { coordinator: ['c'] };
    const settings = read({ issuer, clientId, claims: { role: ['groups'] }, roles });
    expect(settings).toEqual({
      issuer,
      clientId,
      scopes: [],
      claims: { role: ['groups'], district: ['district'], name: ['name'] },
      roles: { admin: [], coordinator: ['c'], districtCoordinator: [], analyst: [] },
    });
  });

  it('takes http on this computer only', () => {
    for (const host of ['127.0.0.1:8443', 'localhost', '[::1]:80']) {
      expect(read({ ...good, issuer: `http://${host}/a` }).issuer).toBe(`http://${host}/a`);
    }
    const wrong = [
      'http://id.example.org',
      'http://127.0.0.1.example.org',
      'http://localhost@example.org',
      'https://id.example.org?x=1',
      'ftp://127.0.0.1',
      'id.example.org',
      '',
    ];
    for (const issuer of wrong) expect(() => read({ ...good, issuer })).toThrow(/issuer must be/);
  });

  it('is refused with everything that is missing or wrong in one sentence', () => {
    expect(() => read('{')).toThrow('Environment: PEGEL_SIGN_IN must be JSON');
    const { clientId, ...rest } = good;
    const wrong = { ...rest, claims: { ...good.claims, role: 'groups' }, secret: 'x' };
    expect(() => read(wrong)).toThrow(
      /^Environment: PEGEL_SIGN_IN\.clientId .+; PEGEL_SIGN_IN\.claims\.role .+; PEGEL_SIGN_IN Unrecognized key: "secret"$/,
    );
  });

  it('gives each value one meaning, and has at least one', () => {
    const twice = { ...good.roles, analyst: ['pegel-admin'] };
    expect(() => read({ ...good, roles: twice })).toThrow(
      /PEGEL_SIGN_IN\.roles must give "pegel-admin" one meaning$/,
    );
    expect(() => read({ ...good, roles: {} })).toThrow(
      /PEGEL_SIGN_IN\.roles must name at least one value of the role claim$/,
    );
  });
});
