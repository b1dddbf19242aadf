import { type Group, isOf } from '../../schemas/breakdown.ts';
import type { KeptTable, Results } from '../../schemas/results.ts';

/** What a figure rests on: so many units were asked, so many answered. */
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
  subject: Subject,
  group: Group,
): Basis {
  const bases = keptOf(results, subject)?.bases ?? results.responseRate;
  const row = bases.find((one) => isOf(one, group));
  return { eligible: row?.eligible ?? 0, complete: row?.complete ?? 0 };
}
