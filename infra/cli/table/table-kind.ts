import { keys, prefixes } from '../../../functions/store/keys.ts';
import type { tables } from '../../tables.ts';

/** Which of the tables in infra/tables.ts. */
export type TableKind = keyof typeof tables;
export const tableKinds = ['core', 'contacts'] as const satisfies readonly TableKind[];

/** What partitions begin with that lie in one of the tables alone, and in each that somebody has used. */
const marks: Record<TableKind, readonly string[]> = {
  core: [keys.waves, keys.jobs, prefixes.audit],
  contacts: ['SESSION#', 'CODE#', keys.contactsOfDistrict(''), keys.messages('')],
};

/** Which table an item is of, by where it lies; undefined for what may be in both. */
export function kindOf(partition: string): TableKind | undefined {
  return tableKinds.find((kind) => marks[kind].some((mark) => partition.startsWith(mark)));
}
