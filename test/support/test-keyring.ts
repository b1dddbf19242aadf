import type { Keyring } from '../../functions/domain/access/keyed-hash.ts';

/** As after a rotation: what is made anew is made under one key, and looked for under an earlier one, too. */
export const testKeyring: Keyring = {
  current: 'k1',
  k0: 'an-earlier-test-key-of-thirty-two-bytes----',
  k1: 'a-test-key-that-is-thirty-two-bytes-long---',
};

/** Another one: what is signed with the one is not read with the other. */
export const testLinkKeyring: Keyring = {
  current: 'k1',
  k1: 'a-test-key-of-links-that-is-32-bytes-long--',
};
