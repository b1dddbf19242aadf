import type { Context } from 'hono';
import { toCsv } from '../../../analytics/reports/csv.ts';
import { allTables } from '../../../analytics/reports/tables.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { PageEnv } from '../page-context.ts';
import type { WaveResults } from './wave-results.ts';

/**
 * Answers with the file of a chart or a table.
 *
 * @param file its name with `.svg` or `.csv`
 * @throws NotFoundError if it is not on the closed list
 */
export function answerFile<E extends PageEnv>(
  c: Context<E>,
  { charts, results }: WaveResults,
  file: string,
): Response {
  const [, name = '', kind] = /^(.+)\.(svg|csv)$/.exec(file) ?? [];
  const draw = kind === 'svg' ? charts.get(name) : undefined;
  if (draw) return c.body(draw(), 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
  const table = kind === 'csv' ? allTables(results).find((one) => one.name === name) : undefined;
  if (!table) throw new NotFoundError(`There is no file "${file}"`);
  return c.body(toCsv(table, results, c.get('page').language), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${results.wave.id}-${name}.csv"`,
  });
}
