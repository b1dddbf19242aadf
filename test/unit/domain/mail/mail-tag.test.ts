import { describe, expect, it } from 'vitest';
import { keyringSchema } from '../../../../functions/domain/access/stored-keys.ts';
import { maxTagLength, placeOfTag, tagOf } from '../../../../functions/domain/mail/mail-tag.ts';
import {
  placeOfLostLink,
  placeOfMessage,
  placeOfStage,
} from '../../../../functions/domain/mail/message-place.ts';
import { type MessagePlace, messageKinds, stages } from '../../../../schemas/message.ts';

const readKeys = (kid: string) => keyringSchema.parse({ current: kid, [kid]: 'x'.repeat(43) });
const longestKid = 'k'.repeat(16);

/** The longest places there are, by kind. */
function longestPlaces(): MessagePlace[] {
  const keyring = readKeys(longestKid);
  const mailbox = 'amt@example.org';
  const hash = { kid: longestKid, hmac: '_'.repeat(43) };
  const wave = 'w'.repeat(100);
  const unit = { wave, ars: '1'.repeat(12), mailbox };
  const [version, number] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const request = '7'.repeat(26);
  const staff = { wave, district: '16051', mailbox };
  const plain = [
    { kind: 'receipt', ...unit, number },
    { kind: 'newLink', ...unit, request },
    { kind: 'returned', ...unit, version },
    { kind: 'query', ...unit, version, number },
    { kind: 'digest', ...staff, week: '2027-01-04' },
    { kind: 'summary', ...staff },
    { kind: 'report', wave: staff.wave, mailbox: staff.mailbox, snapshot: 'a'.repeat(24) },
    { kind: 'test', wave, sample: 'invitation', language: 'de', mailbox, request },
  ] as const;
  expect(plain).toHaveLength(messageKinds.length - 2);
  const worst = ({ wave, what }: MessagePlace) => ({
    wave,
    what: what.replace(/[^.]{43}$/, hash.hmac),
  });
  return [
    ...plain.map((message) => worst(placeOfMessage(message, keyring))),
    ...stages.map((stage) => placeOfStage({ wave, stage }, hash, 9999)),
    placeOfLostLink(hash, 1e12),
  ];
}

describe('the tag of a message', () => {
  it('names its place in letters that SES takes, and not too many, whatever the kind', () => {
    for (const place of longestPlaces()) {
      const tag = tagOf(place);
      expect(tag).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(tag.length, place.what).toBeLessThanOrEqual(maxTagLength);
      expect(placeOfTag(tag)).toEqual(place);
    }
  });

  it('is none of ours where it is longer, or names no place', () => {
    const what = 'LINK#'.padEnd(300, '1');
    expect(placeOfTag(tagOf({ wave: 'w', what }))).toBeUndefined();
    for (const tag of ['', 'w', '_s', 'w_s', 'w_sa_sb', 'äöü']) {
      expect(placeOfTag(tag), tag).toBeUndefined();
    }
  });

  it('has room for ids of keys as settings allow them', () => {
    expect(readKeys('2026-12').current).toBe('2026-12');
    for (const kid of [`${longestKid}k`, 'my key', 'k_1', 'k.1', 'k#1', 'ä', '']) {
      expect(() => readKeys(kid), kid).toThrow('must name keys with at most 16 letters');
    }
  });
});
