import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { problemsOfSql } from '../../support/sql-subset.ts';

const folder = join(import.meta.dirname, '../../../analytics/indicators');
const queryModule = z.record(z.string(), z.string().min(1));

test('the SQL of every indicator stays in the subset that DuckDB and Athena share', async () => {
  const files = await readdir(folder, { recursive: true });
  const modules = files.filter((name) => name.endsWith('query.sql.ts'));
  expect(modules).toContain('adoption/query.sql.ts');
  for (const name of modules) {
    for (const query of Object.values(queryModule.parse(await import(join(folder, name))))) {
      expect(problemsOfSql(query), name).toEqual([]);
    }
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
