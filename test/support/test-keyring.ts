import type { Keyring } from '../../functions/domain/access/keyed-hash.ts';

/** As after a rotation: what is made anew is made under one key, and looked for under an earlier one, too. */
export const testKeyring: Keyring = {
  current: 'k1',
  k0: 'an-earlier-test-key-of-thirty-two-bytes----',
  k1: 'a-test-key-that-is-thirty-two-bytes-long---',
};
