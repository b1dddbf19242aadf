import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Keyring,
  keyedHash,
  keyedHashes,
  keyIds,
} from '../../../../functions/domain/access/keyed-hash.ts';
import {
  followsOn,
  knownBeforeMs,
  rotateKeys,
} from '../../../../functions/domain/access/rotate-keys.ts';
import { readSigned, signValue } from '../../../../functions/domain/access/signed-value.ts';
import {
  keyringSchema,
  type StoredKeys,
  storedKeysSchema,
} from '../../../../functions/domain/access/stored-keys.ts';
import * as z from '../../../../schemas/zod.ts';

const secret = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
const keyId = fc
  .stringMatching(/^[A-Za-z0-9-]{1,16}$/)
  .filter((id) => !['current', 'next'].includes(id));

/** Keys as an operator or earlier rotations may have left them. */
const storedKeys = fc
  .uniqueArray(fc.tuple(keyId, secret), {
    minLength: 1,
    maxLength: 6,
    comparator: (one, other) => one[0] === other[0] || one[1] === other[1],
  })
  .chain((pairs) => {
    const ids = pairs.map(([id]) => id);
    return fc.record({
      pairs: fc.constant(pairs),
      current: fc.constantFrom(...ids),
      next: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    });
  })
  .map(({ pairs, current, next }): StoredKeys => {
    return storedKeysSchema.parse({
      current,
      ...(next !== current && next !== undefined && { next }),
      ...Object.fromEntries(pairs),
    });
  });

const text = fc.string({ minLength: 1 });
const read = (keys: StoredKeys): Keyring => keyringSchema.parse(keys);
const after = (keys: StoredKeys, newKey: string) =>
  rotateKeys({ keys, ageMs: knownBeforeMs }, newKey);

test('a rotation makes the key that waited the current one, and another one waits', () => {
  const first = { current: 'k1', k1: 'a'.repeat(43) };
  const second = after(first, 'b'.repeat(43));
  const two = second.next ?? '';
  expect(second).toEqual({ ...first, next: two, [two]: 'b'.repeat(43) });
  const third = after(second, 'c'.repeat(43));
  const three = third.next ?? '';
  expect(third).toEqual({ ...second, current: two, next: three, [three]: 'c'.repeat(43) });
  // The latest of the earlier ones is asked first, the one that waits last.
  const fourth = after(third, 'd'.repeat(43));
  expect(keyIds(read(fourth))).toEqual([three, two, 'k1', fourth.next]);
});

test('the id of a key is that of no other, whatever was taken out meanwhile', () => {
  fc.assert(
    fc.property(storedKeys, storedKeys, secret, secret, (keys, others, newKey, other) => {
      fc.pre(newKey !== other);
      expect(after(keys, newKey).next).not.toBe(after(others, other).next);
      expect(after(keys, newKey).next).toBe(after(others, newKey).next);
    }),
  );
});

test('rotated keys are keys, and hold all there were', () => {
  fc.assert(
    fc.property(storedKeys, secret, (keys, newKey) => {
      const rotated = storedKeysSchema.parse(after(keys, newKey));
      for (const id of keyIds(read(keys))) expect(rotated[id]).toBe(keys[id]);
      expect(keyIds(read(rotated))).toHaveLength(keyIds(read(keys)).length + 1);
      expect(rotated[rotated.next ?? '']).toBe(newKey);
    }),
  );
});

test('what was hashed is found after any number of rotations, and what is new is found by who has not read the keys again', () => {
  fc.assert(
    fc.property(
      storedKeys,
      fc.array(secret, { minLength: 1, maxLength: 5 }),
      text,
      (keys, newKeys, word) => {
        let now = keys;
        for (const newKey of newKeys) {
          const rotated = after(now, newKey);
          const [old] = keyedHashes(read(keys), 'access-code', word);
          expect(keyedHashes(read(rotated), 'access-code', word)).toContainEqual(old);
          // Not of the first rotation ever: the key that it brings is not used yet.
          const made = keyedHash(read(rotated), rotated.current, 'access-code', word);
          expect(keyedHashes(read(now), 'access-code', word)).toContainEqual(made);
          now = rotated;
        }
      },
    ),
  );
});

test('what was signed before a rotation is read after it, and the other way round', () => {
  fc.assert(
    fc.property(storedKeys, secret, text, (keys, newKey, word) => {
      const [before, rotated] = [read(keys), read(after(keys, newKey))];
      for (const [signer, reader] of [
        [before, rotated],
        [rotated, before],
      ] as const) {
        expect(readSigned(signValue(word, signer, 'session'), reader, 'session', z.string())).toBe(
          word,
        );
      }
    }),
  );
});

test('nothing is made with a key that running functions may not know yet', () => {
  fc.assert(
    fc.property(storedKeys, secret, fc.nat(knownBeforeMs - 1), (keys, newKey, ageMs) => {
      const rotated = rotateKeys({ keys, ageMs }, newKey);
      if (keys.next === undefined) expect(rotated.current).toBe(keys.current);
      else expect(rotated).toEqual(keys);
    }),
  );
});

test('keys follow on others only as a rotation makes them of these', () => {
  fc.assert(
    fc.property(storedKeys, secret, secret, (keys, newKey, other) => {
      const rotated = after(keys, newKey);
      expect(followsOn(keys, rotated)).toBe(true);
      expect(followsOn(keys, keys)).toBe(true);
      // Another rotation since, a key taken out, a key exchanged.
      expect(followsOn(after(keys, other), rotated)).toBe(newKey === other);
      for (const id of keyIds(read(keys))) {
        const { [id]: taken, ...rest } = rotated;
        expect(followsOn(keys, rest as StoredKeys)).toBe(false);
        expect(followsOn(keys, { ...rotated, [id]: `${taken}!` })).toBe(false);
      }
    }),
  );
});
