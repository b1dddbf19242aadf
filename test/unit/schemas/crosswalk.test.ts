import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Crosswalk,
  type CrosswalkEntry,
  checkCrosswalk,
  crosswalkEntrySchema,
  translateTerritory,
} from '../../../schemas/crosswalk.ts';
import { shippedCrosswalk } from '../../../schemas/crosswalk-cases.ts';

const key = (number: number) => `160000${String(number).padStart(2, '0')}`;
const renumbered = (from: number, to: number, on: string): CrosswalkEntry => ({
  from: key(from),
  to: key(to),
  on,
  kind: 'renumbered',
});
const part = (from: number, to: number, on: string, share: number): CrosswalkEntry => ({
  from: key(from),
  to: key(to),
  on,
  kind: 'split',
  share,
});
const messagesOf = (crosswalk: Crosswalk) => checkCrosswalk(crosswalk).map((one) => one.message);

describe('the territory of a later day', () => {
  const eisenach = (from: string, to: string) =>
    translateTerritory(shippedCrosswalk, ['16056000'], from, to).get('16056000');

  it('has Eisenach in the Wartburgkreis from the day on that it joined', () => {
    expect(eisenach('2021-06-30', '2021-07-01')).toEqual([{ key: '16063105', share: 1 }]);
    expect(eisenach('2021-03-31', '2026-02-28')).toEqual([{ key: '16063105', share: 1 }]);
    expect(eisenach('2021-03-31', '2021-06-30')).toEqual([{ key: '16056000', share: 1 }]);
    // What is of the day itself has the new key already.
    expect(eisenach('2021-07-01', '2026-02-28')).toEqual([{ key: '16056000', share: 1 }]);
  });

  it('has Dobitschen in Schmölln', () => {
    const now = translateTerritory(
      shippedCrosswalk,
      ['16077003', '16077043'],
      '2025-12-31',
      '2026-01-01',
    );
    expect([...now.values()]).toEqual([
      [{ key: '16077043', share: 1 }],
      [{ key: '16077043', share: 1 }],
    ]);
  });

  it('follows a chain of changes, each in its turn', () => {
    const chain = [renumbered(2, 3, '2024-01-01'), renumbered(1, 2, '2022-01-01')];
    const now = (to: string) => translateTerritory(chain, [key(1)], '2020-01-01', to).get(key(1));
    expect(now('2023-01-01')).toEqual([{ key: key(2), share: 1 }]);
    expect(now('2024-01-01')).toEqual([{ key: key(3), share: 1 }]);
    // Only what comes later counts: a key that ended before is another municipality.
    const backwards = [renumbered(1, 2, '2024-01-01'), renumbered(2, 3, '2022-01-01')];
    const last = translateTerritory(backwards, [key(1)], '2020-01-01', '2025-01-01');
    expect(last.get(key(1))).toEqual([{ key: key(2), share: 1 }]);
  });

  it('divides what was divided, and adds what has come together again', () => {
    const crosswalk = [
      part(1, 1, '2022-01-01', 60),
      part(1, 2, '2022-01-01', 40),
      renumbered(2, 3, '2023-01-01'),
      part(3, 1, '2024-01-01', 50),
      part(3, 4, '2024-01-01', 50),
    ];
    expect(checkCrosswalk(crosswalk)).toEqual([]);
    const now = translateTerritory(crosswalk, [key(1)], '2020-01-01', '2025-01-01').get(key(1));
    expect(now).toEqual([
      { key: key(1), share: 0.8 },
      { key: key(4), share: 0.2 },
    ]);
  });

  it('cannot be an earlier one: what has become one cannot be told apart', () => {
    expect(() => translateTerritory([], [], '2026-01-01', '2025-12-31')).toThrow(RangeError);
  });
});

describe('a crosswalk', () => {
  it('is refused where a key becomes several without shares, or with shares that do not add up', () => {
    expect(messagesOf(shippedCrosswalk)).toEqual([]);
    const several = [renumbered(1, 2, '2022-01-01'), renumbered(1, 3, '2022-01-01')];
    expect(messagesOf(several)).toEqual([
      '16000001 becomes several keys on 2022-01-01: state it as a split',
    ]);
    const tooLittle = [part(1, 2, '2022-01-01', 50), part(1, 3, '2022-01-01', 49)];
    expect(messagesOf(tooLittle)).toEqual([
      'the shares of 16000001 on 2022-01-01 add up to 99, not to 100',
    ]);
    const twice = [part(1, 2, '2022-01-01', 50), part(1, 2, '2022-01-01', 50)];
    expect(messagesOf(twice)).toContain('16000001 becomes the same key twice on 2022-01-01');
    // On another day it may become something else again.
    expect(messagesOf([renumbered(1, 2, '2022-01-01'), renumbered(1, 3, '2023-01-01')])).toEqual(
      [],
    );
  });

  it('is refused where a new key ends on the same day', () => {
    const chain = [renumbered(1, 2, '2022-01-01'), renumbered(2, 3, '2022-01-01')];
    expect(messagesOf(chain)).toEqual([
      '16000002 ends on 2022-01-01 itself: name the key that counts from that day on',
    ]);
  });

  it('has entries with a share where something was divided, and nowhere else', () => {
    const entry = renumbered(1, 2, '2022-01-01');
    const isValid = (changed: object) =>
      crosswalkEntrySchema.safeParse({ ...entry, ...changed }).success;
    expect(isValid({})).toBe(true);
    expect(isValid({ to: entry.from })).toBe(false);
    expect(isValid({ share: 50 })).toBe(false);
    expect(isValid({ kind: 'split' })).toBe(false);
    expect(isValid({ kind: 'split', share: 50 })).toBe(true);
    expect(isValid({ from: '1605600' })).toBe(false);
    expect(isValid({ on: '2021-02-30' })).toBe(false);
  });
});

describe('whatever the changes', () => {
  /** For each day and key at most one ending: it goes to one key, or is divided among two. */
  const days = ['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'];
  const ending = fc
    .tuple(
      fc.constantFrom(...days),
      fc.nat(5),
      fc.nat(5),
      fc.nat(5),
      fc.integer({ min: 1, max: 99 }),
    )
    .map(([on, from, first, second, share]): CrosswalkEntry[] => {
      if (first === second) return from === first ? [] : [renumbered(from, first, on)];
      return [part(from, first, on, share), part(from, second, on, 100 - share)];
    });
  const anyCrosswalk = fc.array(ending, { maxLength: 12 }).map((endings) => {
    const entries: CrosswalkEntry[] = [];
    for (const together of endings) {
      const next = [...entries, ...together];
      const [first] = together;
      const isKnown = entries.some(({ from, on }) => from === first?.from && on === first.on);
      if (first && !isKnown && checkCrosswalk(next).length === 0) entries.push(...together);
    }
    return entries;
  });
  const anyDays = fc.tuple(
    fc.constantFrom('2020-01-01', ...days),
    fc.constantFrom(...days, '2025-01-01'),
  );
  const all = [0, 1, 2, 3, 4, 5].map(key);

  it('nobody is lost: the shares of each key add up to one', () => {
    fc.assert(
      fc.property(anyCrosswalk, anyDays, (crosswalk, [from, to]) => {
        fc.pre(from <= to);
        for (const parts of translateTerritory(crosswalk, all, from, to).values()) {
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(new Set(parts.map((one) => one.key)).size).toBe(parts.length);
        }
      }),
    );
  });

  it('it is the same in one step as by way of a day in between', () => {
    fc.assert(
      fc.property(anyCrosswalk, anyDays, fc.constantFrom(...days), (crosswalk, [from, to], by) => {
        fc.pre(from <= by && by <= to);
        const direct = translateTerritory(crosswalk, all, from, to);
        const half = translateTerritory(crosswalk, all, from, by);
        const rest = translateTerritory(crosswalk, all, by, to);
        for (const [start, parts] of half) {
          const shares = new Map<string, number>();
          for (const one of parts) {
            for (const last of rest.get(one.key) ?? []) {
              shares.set(last.key, (shares.get(last.key) ?? 0) + one.share * last.share);
            }
          }
          const expected = new Map(direct.get(start)?.map((one) => [one.key, one.share]));
          expect([...shares.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
          for (const [to, share] of shares) expect(share).toBeCloseTo(expected.get(to) ?? 0, 9);
        }
      }),
    );
  });

  it('nothing changes where no change lies in between', () => {
    fc.assert(
      fc.property(anyCrosswalk, fc.constantFrom(...days), (crosswalk, day) => {
        for (const [from, parts] of translateTerritory(crosswalk, all, day, day)) {
          expect(parts).toEqual([{ key: from, share: 1 }]);
        }
      }),
    );
  });
});
