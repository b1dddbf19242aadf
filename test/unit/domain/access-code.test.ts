import { expect, it } from 'vitest';
import { hashCode, looksLikeCode, mintCode } from '../../../functions/domain/access/access-code.ts';

const keyring = {
  current: 'k2',
  k1: 'first-key-of-thirty-two-characters',
  k2: 'second-key-of-thirty-two-characters',
};

it('mints codes of 128 bits that are all different', () => {
  const codes = new Set(Array.from({ length: 1000 }, mintCode));
  expect(codes.size).toBe(1000);
  for (const code of codes) {
    expect(looksLikeCode(code)).toBe(true);
    expect(Buffer.from(code, 'base64url')).toHaveLength(16);
  }
});

it('stores a keyed hash, with the current key first and without the code', () => {
  const code = mintCode();
  const hashes = hashCode(keyring, code);
  expect(hashes.map(({ kid }) => kid)).toEqual(['k2', 'k1']);
  expect(new Set(hashes.map(({ hmac }) => hmac)).size).toBe(2);
  expect(JSON.stringify(hashes)).not.toContain(code);
  expect(hashCode(keyring, code)).toEqual(hashes);
});
