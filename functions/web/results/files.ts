import type { Context } from 'hono';
import { toCsv } from '../../../analytics/reports/csv.ts';
import { outlineTables } from '../../../analytics/reports/outline/outline-tables.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { answerFile } from '../answer-file.ts';
import type { PageEnv } from '../page-context.ts';
import { answerDistrictFile } from './district-files.ts';
import { type IndicatorSources, readFigures } from './indicators.tsx';
import type { WaveResults } from './wave-results.ts';

/**
 * Answers with the file of a chart or a table.
 *
 * @param file its name with `.svg` or `.csv`; that of a district below `districts` and its key
 * @throws NotFoundError if it is not on the closed list
 */
export async function answerResultsFile<E extends PageEnv>(
  c: Context<E>,
  sources: IndicatorSources,
  shown: WaveResults,
  file: string,
): Promise<Response> {
  const { charts, results } = shown;
  const [, ags5, ofDistrict] = /^districts\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
  if (ags5 && ofDistrict) {
    return answerDistrictFile(c, sources, shown, { ags5, file: ofDistrict });
  }
  const [, name = '', kind] = /^(.+)\.(svg|csv)$/.exec(file) ?? [];
  const draw = kind === 'svg' ? charts.get(name) : undefined;
  if (draw) return c.body(draw().svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
  const table = kind === 'csv' ? await findTable(sources, shown, name) : undefined;
  if (!table) throw new NotFoundError(`There is no file "${file}"`);
  const csv = toCsv(table, results, shown, c.get('page').language);
  return answerFile(c, `${results.wave.id}-${name}`, 'csv', csv);
}

async function findTable(
  sources: IndicatorSources,
  shown: WaveResults,
  name: string,
): Promise<Table | undefined> {
  for (const table of outlineTables(await readFigures(sources, shown), shown)) {
    if (table.name === name) return table;
  }
  return undefined;
}
