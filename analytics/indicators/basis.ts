import { type Group, isOf } from '../../schemas/breakdown.ts';
import type { KeptTable, Results } from '../../schemas/results.ts';

/** What a figure rests on: so many units are in the frame, so many answered. */
export interface Basis {
  eligible: number;
  complete: number;
}

/** What a table of the results is about; undefined stands for who responded. */
export type Subject = Pick<KeptTable, 'about' | 'id'>;

/** The table in its place that an earlier release showed; undefined where it is of this snapshot. */
export function keptOf<Kept extends Subject>(
  { keptTables }: { keptTables?: readonly Kept[] | undefined },
  { about, id }: Subject,
): Kept | undefined {
  return keptTables?.find((table) => table.about === about && table.id === id);
}

/** What the figures of a group rest on: those of a kept table on what was known when it was released. */
export function basisOf(
  results: Pick<Results, 'responseRate' | 'keptTables'>,
  subject: Subject | undefined,
  group: Group,
): Basis {
  const bases = (subject && keptOf(results, subject)?.bases) ?? results.responseRate;
  const row = bases.find((one) => isOf(one, group));
  return { eligible: row?.eligible ?? 0, complete: row?.complete ?? 0 };
}

/**
 * What the figures of a topic rest on: of the complete responses those that were asked for it. Each has
 * one status, so that the counts add up to them. Where some are hidden these are all complete ones,
 * which the hidden ones are a part of.
 */
export function topicBasisOf(
  results: Pick<Results, 'adoption' | 'responseRate' | 'keptTables'>,
  topic: string,
  group: Group,
): Basis {
  const basis = basisOf(results, { about: 'topic', id: topic }, group);
  let complete = 0;
  for (const row of results.adoption) {
    if (row.topic !== topic || !isOf(row, group)) continue;
    if (row.units === null) return basis;
    complete += row.units;
  }
  return { ...basis, complete };
}
