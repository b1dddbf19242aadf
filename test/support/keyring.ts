import type { Keyring } from '../../functions/domain/access/keyed-hash.ts';

/** The keys of tests, as they always are: one counts, another one waits, or has counted. */
export const testKeyring: Keyring = {
  current: 'k1',
  k1: 'a-test-key-that-is-32-bytes-long',
  k2: 'the-key-of-tests-that-comes-next',
};
