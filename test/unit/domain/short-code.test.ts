import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../functions/domain/access/network.ts';
import {
  formatShortCode,
  mintShortCode,
  readShortCode,
} from '../../../functions/domain/access/short-code.ts';

describe('a short code', () => {
  it('has 4 characters that name it and 8 that are secret, and is read as it is written', () => {
    const codes = Array.from({ length: 200 }, mintShortCode);
    expect(new Set(codes.map(({ secret }) => secret)).size).toBe(200);
    for (const code of codes) {
      expect(formatShortCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(readShortCode(formatShortCode(code))).toEqual(code);
    }
  });

  it.each(['7k3m-9qxd-2pa4', ' 7K3M 9QXD 2PA4 ', '7K3M9QXD2PA4', '7K3M–9QXD—2PA4'])(
    'is understood as %j',
    (typed) => {
      expect(readShortCode(typed)).toEqual({ id: '7K3M', secret: '9QXD2PA4' });
    },
  );

  it('takes letters for the digits that they look like', () => {
    expect(readShortCode('oO0i-IlL1-0101')).toEqual({ id: '0001', secret: '11110101' });
  });

  it.each(['', '7K3M-9QXD-2PA', '7K3M-9QXD-2PA45', '7K3M-9QXD-2PAU', '7K3M-9QXD-2PAß', '%'])(
    'is not %j',
    (typed) => {
      expect(readShortCode(typed)).toBeUndefined();
    },
  );
});

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
