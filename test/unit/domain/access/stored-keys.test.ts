import { expect, test } from 'vitest';
import {
  keyringSchema,
  storedKeysSchema,
} from '../../../../functions/domain/access/stored-keys.ts';

const [one, two] = ['x'.repeat(43), 'y'.repeat(43)];

test.for<[object, string]>([
  [{ current: 'k2', k1: one }, 'must hold the key that "current" names'],
  [{ current: 'constructor', k1: one }, 'must hold the key that "current" names'],
  [{ current: 'current', k1: one }, 'must hold the key that "current" names'],
  [{ current: 'next', next: 'k1', k1: one }, 'must hold the key that "current" names'],
  [{ current: 'k1', next: 'k2', k1: one }, 'must hold the key that "next" names'],
  [{ current: 'k1', next: 'next', k1: one }, 'must hold the key that "next" names'],
  [{ current: 'k1', next: 'k1', k1: one }, 'must name two keys'],
  [{ current: 'k#1', 'k#1': one }, 'must name keys with at most 16 letters'],
  [{ current: 'k1', k1: 'short' }, 'must hold keys of 43 letters'],
  [
    { current: 'k1', k1: one, note: 'made by Eva on 1 May 2027 after incident 17' },
    'must hold keys of 43 letters',
  ],
  [{ current: 'k1', k1: one, k2: one }, 'must hold different keys'],
])('keys are not %j', ([keys, problem]) => {
  const { error } = storedKeysSchema.safeParse(keys);
  expect(error?.issues.map(({ message }) => message).join()).toContain(problem);
});

test('to functions the key that waits is one of those that hashes may be made with', () => {
  const stored = { current: 'k1', next: 'k2', k1: one, k2: two };
  expect(keyringSchema.parse(stored)).toEqual({ current: 'k1', k1: one, k2: two });
});
