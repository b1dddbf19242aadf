import { adoptionTables } from './adoption.ts';
import { changeTables } from './changes.ts';
import { responseTables } from './response.ts';
import type { MethodTables } from './table.ts';

/** Makes the tables of docs/method.md from the snapshot of the example, by the names that stand there. */
export const methodTables: MethodTables = {
  ...responseTables,
  ...adoptionTables,
  ...changeTables,
};
