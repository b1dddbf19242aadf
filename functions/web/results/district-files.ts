import type { Context } from 'hono';
import { districtTopics } from '../../../analytics/charts/district-topics.tsx';
import { toCsv } from '../../../analytics/reports/csv.ts';
import { districtProfile } from '../../../analytics/reports/district-profile/district-profile.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { answerFile } from '../answer-file.ts';
import type { PageEnv } from '../page-context.ts';
import { type IndicatorSources, readFigures } from './indicators.tsx';
import type { WaveResults } from './wave-results.ts';

/**
 * Answers with the chart or a table of one district, as its page shows them.
 *
 * @param file its name with `.svg` or `.csv`
 * @throws NotFoundError if there is no such district or file
 */
export async function answerDistrictFile<E extends PageEnv>(
  c: Context<E>,
  sources: IndicatorSources,
  shown: WaveResults,
  { ags5, file }: { ags5: string; file: string },
): Promise<Response> {
  const { results } = shown;
  const { language } = c.get('page');
  const { chart, tables } = districtProfile(await readFigures(sources, shown), ags5, shown);
  const { name, svg } = districtTopics(chart, { language });
  if (file === `${name}.svg`) {
    return c.body(svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
  }
  const table = Object.values(tables).find((one) => `${one?.name}.csv` === file);
  if (!table) throw new NotFoundError(`There is no file "${file}" of district ${ags5}`);
  const csv = toCsv(table, results, shown, language);
  return answerFile(c, `${results.wave.id}-${ags5}-${table.name}`, 'csv', csv);
}
