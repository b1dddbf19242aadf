import type { CaseHead } from '../../schemas/case.ts';
import type { Wave } from '../../schemas/wave.ts';
import { listCases } from './cases.ts';
import { listWaves } from './definitions.ts';
import type { Table } from './table.ts';

/** The waves whose answers stay as they are. */
const settled: readonly Wave['status'][] = ['CLOSED', 'PUBLISHED', 'REVISED'];

/**
 * Which submission holds the latest earlier answers of each unit, by its key (ARS). Made-up answers
 * are never those of a real wave.
 */
export async function findPreviousSubmissions(
  core: Table,
  wave: Pick<Wave, 'survey' | 'referenceDate' | 'exampleData'>,
  units: readonly string[],
): Promise<Map<string, NonNullable<CaseHead['previous']>>> {
  const earlier = (await listWaves(core))
    .filter(({ survey, status }) => survey === wave.survey && settled.includes(status))
    .filter(({ exampleData }) => exampleData === wave.exampleData)
    .filter(({ referenceDate }) => referenceDate < wave.referenceDate)
    .sort((a, b) => b.referenceDate.localeCompare(a.referenceDate));
  const found = new Map<string, NonNullable<CaseHead['previous']>>();
  const missing = new Set(units);
  for (const { id, referenceDate } of earlier) {
    if (missing.size === 0) break;
    for await (const { unit, submissions } of listCases(core, id)) {
      if (submissions === 0 || !missing.delete(unit.ars)) continue;
      found.set(unit.ars, { wave: id, ars: unit.ars, number: submissions, referenceDate });
    }
  }
  return found;
}
