import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../functions/platform/config.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import { ConfigurationError } from '../../../schemas/errors.ts';

const read = (owner: unknown) => {
  vi.stubEnv('PEGEL_OWNER', JSON.stringify(owner));
  return readConfig('PEGEL_OWNER').PEGEL_OWNER;
};

describe('the owner in the environment', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('of a laptop is complete', () => {
    expect(read(exampleOwner)).toEqual(exampleOwner);
  });

  it('is refused with everything that is missing or wrong in one sentence', () => {
    const { address, ...rest } = exampleOwner;
    const dataProtection = {
      ...rest.dataProtection,
      authority: { name: 'Aufsicht', url: 'javascript:alert(1)' },
    };
    const accessibility = { ...rest.accessibility, date: '31.12.2026', enforcement: { name: 'X' } };
    const wrong = { ...rest, dataProtection, accessibility, logo: 'x' };
    expect(() => read(wrong)).toThrow(ConfigurationError);
    expect(() => read(wrong)).toThrow(
      /^Environment: PEGEL_OWNER\.address .+; PEGEL_OWNER\.dataProtection\.authority\.url must be an address that begins with https:\/\/; PEGEL_OWNER\.accessibility\.date .+; PEGEL_OWNER\.accessibility\.enforcement must have a url or a contact; PEGEL_OWNER Unrecognized key: "logo"$/,
    );
  });
});
