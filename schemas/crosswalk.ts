import type { Issue } from './errors.ts';
import * as z from './zod.ts';

export const municipalityKeySchema = z
  .string()
  .check(z.regex(/^\d{8}$/, 'must be the 8 digits of a municipality key'));

/** What can become of a key: the same place gets another, it joins another, or it is divided. */
export const crosswalkKinds = ['renumbered', 'merged', 'split'] as const;
export type CrosswalkKind = (typeof crosswalkKinds)[number];

/** What became of the key of a municipality (AGS) on a day; from that day on the new key counts. */
export const crosswalkEntrySchema = z
  .strictObject({
    from: municipalityKeySchema,
    to: municipalityKeySchema,
    on: z.iso.date(),
    kind: z.enum(crosswalkKinds),
    /** Of one that was divided, the percentage of its inhabitants that came to the new key. */
    share: z.optional(z.int().check(z.gte(1), z.lte(99))),
  })
  .check(
    z.refine(({ from, to, kind }) => from !== to || kind === 'split', {
      path: ['to'],
      message: 'must be another key',
    }),
    z.refine(({ kind, share }) => (kind === 'split') === (share !== undefined), {
      path: ['share'],
      message: 'must be stated where a municipality was divided, and nowhere else',
    }),
  );
export type CrosswalkEntry = z.infer<typeof crosswalkEntrySchema>;

/** All changes of keys that are known, in any order. */
export type Crosswalk = readonly CrosswalkEntry[];

/** What an entry says nothing twice about: the old key, the day and the new key. */
export const crosswalkIdOf = ({ from, on, to }: CrosswalkEntry): string => `${from}-${on}-${to}`;

/**
 * What contradicts itself in a crosswalk: a key that became several things on one day without having
 * been divided, parts that do not add up, a new key that ends on the same day.
 *
 * @returns issues with the index of an entry as path
 */
export function checkCrosswalk(crosswalk: Crosswalk): Issue[] {
  const issues: Issue[] = [];
  const numbered = crosswalk.map((entry, index) => ({ entry, index }));
  const endings = Map.groupBy(numbered, ({ entry: { from, on } }) => `${from} ${on}`);
  for (const together of endings.values()) {
    const [first, ...others] = together;
    if (!first) continue;
    const { from, on } = first.entry;
    const complain = (message: string) => issues.push({ path: String(first.index), message });
    const isSplit = together.every(({ entry }) => entry.kind === 'split');
    if (!isSplit) {
      if (others.length > 0) complain(`${from} becomes several keys on ${on}: state it as a split`);
      continue;
    }
    const sum = together.reduce((all, { entry }) => all + (entry.share ?? 0), 0);
    if (sum !== 100) complain(`the shares of ${from} on ${on} add up to ${sum}, not to 100`);
    if (new Set(together.map(({ entry }) => entry.to)).size < together.length) {
      complain(`${from} becomes the same key twice on ${on}`);
    }
  }
  for (const { entry, index } of numbered) {
    if (entry.to !== entry.from && endings.has(`${entry.to} ${entry.on}`)) {
      const message = `${entry.to} ends on ${entry.on} itself: name the key that counts from that day on`;
      issues.push({ path: String(index), message });
    }
  }
  return issues;
}

/** A municipality that holds all of an earlier one, or a share (0 to 1) of its inhabitants. */
export interface TerritoryPart {
  key: string;
  share: number;
}

/**
 * What became of municipalities from the territory of one day to that of a later one. A key that the
 * crosswalk does not name has stayed. The shares of each add up to 1.
 *
 *     translateTerritory(crosswalk, ['16056000'], '2021-06-30', '2026-01-01')
 *     // Map { '16056000' → [{ key: '16063105', share: 1 }] }: Eisenach is in the Wartburgkreis now
 *
 * @param keys municipality keys (AGS) that counted on the day `from`
 * @throws RangeError if `to` is before `from`: what has become one cannot be told apart again
 */
export function translateTerritory(
  crosswalk: Crosswalk,
  keys: readonly string[],
  from: string,
  to: string,
): Map<string, TerritoryPart[]> {
  if (to < from) throw new RangeError(`The territory of ${to} is earlier than that of ${from}`);
  const entriesOf = Map.groupBy(
    crosswalk.filter(({ on }) => from < on && on <= to),
    (entry) => entry.from,
  );
  const follow = (key: string, since: string): TerritoryPart[] => {
    const later = (entriesOf.get(key) ?? []).filter(({ on }) => on > since);
    const next = later.map(({ on }) => on).sort()[0];
    const entries = later.filter(({ on }) => on === next);
    if (entries.length === 0) return [{ key, share: 1 }];
    return entries.flatMap((entry) =>
      follow(entry.to, entry.on).map((part) => ({
        key: part.key,
        share: (part.share * (entry.share ?? 100)) / 100,
      })),
    );
  };
  return new Map(keys.map((key) => [key, together(follow(key, from))]));
}

/** Parts that have come together again are one. */
function together(parts: TerritoryPart[]): TerritoryPart[] {
  const shares = new Map<string, number>();
  for (const { key, share } of parts) shares.set(key, (shares.get(key) ?? 0) + share);
  return [...shares].map(([key, share]) => ({ key, share }));
}
