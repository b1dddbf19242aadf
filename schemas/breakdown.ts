import * as z from './zod.ts';

/**
 * How units are grouped in tables: all of them, or by what the frame says of each. A closed list, so
 * that what is published can be checked as a whole.
 */
export const breakdowns = ['state', 'district', 'kind', 'sizeClass'] as const;
export type Breakdown = (typeof breakdowns)[number];

/**
 * A group of units, as the fields of a row: a district by its key, a kind, a size class; the whole
 * state has the empty text.
 */
export const groupFields = { by: z.enum(breakdowns), group: z.string() };
export type Group = { by: Breakdown; group: string };

/** All units. */
export const wholeState: Group = { by: 'state', group: '' };

/** The units of a district. */
export const districtGroup = (ags5: string): Group => ({ by: 'district', group: ags5 });

/** Whether a row is about a group. */
export function isOf(row: Group, { by, group }: Group): boolean {
  return row.by === by && row.group === group;
}

/**
 * Whether figures are told by a breakdown: those of protected counts are not by all. Then a group without
 * a row is not one of no units. Where there are no figures at all nothing is left out.
 */
export function isBrokenDown(rows: readonly Group[], by: Breakdown): boolean {
  return rows.length === 0 || rows.some((row) => row.by === by);
}
