import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { problemsOfSql } from '../../support/sql-subset.ts';

const folder = join(import.meta.dirname, '../../../analytics/indicators');
const queryModule = z.object({ query: z.string().min(1) });

test('the SQL of every indicator stays in the subset that DuckDB and Athena share', async () => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['adoption', 'preference', 'response-rate']));
  for (const name of names) {
    const { query } = queryModule.parse(await import(join(folder, name, 'query.sql.ts')));
    expect(problemsOfSql(query), name).toEqual([]);
  }
});

test.each([
  ['SELECT unit::INTEGER FROM frame', '::'],
  ['SELECT unit FROM frame qualify row_number() OVER () = 1', 'QUALIFY'],
  ['SELECT [1, 2]', 'list types'],
  ['SELECT list(unit) FROM frame', 'list types'],
  ['SELECT array_agg(unit) FROM frame', 'list types'],
  ['SELECT district FROM frame GROUP BY ALL', 'GROUP BY ALL'],
  ['SELECT unit FROM frame WHERE unit = $1', '?'],
  ['SELECT count(*) AS units FROM frame', 'CAST'],
])('%s is refused', (query, reason) => {
  expect(problemsOfSql(query).join()).toContain(reason);
});

test('texts and comments are not taken for SQL', () => {
  expect(problemsOfSql("SELECT unit FROM frame WHERE name = 'a::b [c]' -- QUALIFY")).toEqual([]);
});
