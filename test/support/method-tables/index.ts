import { adoptionTables } from './adoption.ts';
import { answerTables } from './answers.ts';
import { carryTables } from './carry.ts';
import { changeTables } from './changes.ts';
import { readinessTables } from './readiness.ts';
import { responseTables } from './response.ts';
import type { MethodTables } from './table.ts';

/** Makes the tables of docs/method.md from the snapshot of the example, by the names that stand there. */
export const methodTables: MethodTables = {
  ...responseTables,
  ...carryTables,
  ...adoptionTables,
  ...answerTables,
  ...readinessTables,
  ...changeTables,
};
