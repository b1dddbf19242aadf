import { listWaves } from '../../../functions/store/definitions.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { Mapping } from '../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Wave } from '../../../schemas/wave.ts';

/** What the results of an imported wave cannot show, because the spreadsheet does not hold it. */
export function noteMissingTopics({ columns }: Mapping, { adoption }: Questionnaire): string[] {
  const asked = new Set(Object.values(columns).map(({ question }) => question));
  const missing = adoption.filter(({ question }) => !asked.has(question));
  if (missing.length === 0) return [];
  const titles = missing.map(({ title }) => title.en).join(', ');
  return [`Not in the spreadsheet: ${titles}. The results will show this as unknown.`];
}

/** Later waves whose forms do not offer the answers of an imported wave: they were opened before. */
export async function noteOpenWaves(core: Table, imported: Wave): Promise<string[]> {
  const later = (await listWaves(core)).filter(
    ({ survey, referenceDate, status }) =>
      survey === imported.survey &&
      referenceDate > imported.referenceDate &&
      (status === 'LIVE' || status === 'GRACE'),
  );
  return later.map(
    ({ id }) => `The wave ${id} was opened before: its form does not offer these answers.`,
  );
}
