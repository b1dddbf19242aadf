import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOfSql } from '../../support/sql-subset.ts';

const folder = join(import.meta.dirname, '../../../analytics');
const isText = (value: unknown) => typeof value === 'string';
const modules = globSync('**/*.sql.ts', { cwd: folder });

// What is put together out of parts is checked as it is asked, in sql-contract.test.ts.
test.for(modules)('%s stays in the subset that DuckDB and Athena share', async (name) => {
  const texts = Object.values(await import(join(folder, name))).filter(isText);
  for (const query of texts) expect(problemsOfSql(query), query).toEqual([]);
});

test('the modules of SQL are found', () => {
  expect(modules).toContain('indicators/adoption/query.sql.ts');
});

test.for<[string, string]>([
  ['SELECT unit::INTEGER FROM frame', '::'],
  ['SELECT unit FROM frame qualify row_number() OVER () = 1', 'QUALIFY'],
  ['SELECT [1, 2]', 'list types'],
  ["SELECT {'a': 1}", 'list types'],
  ['SELECT list(unit) FROM frame', 'list types'],
  ['SELECT array_agg(unit) FROM frame', 'list types'],
  ['SELECT struct_pack(unit) FROM frame', 'list types'],
  ['SELECT map() FROM frame', 'list types'],
  ['SELECT district FROM frame GROUP BY ALL', 'GROUP BY ALL'],
  ['SELECT * EXCLUDE (unit) FROM frame', 'EXCLUDE'],
  ['SELECT * REPLACE (1 AS unit) FROM frame', 'EXCLUDE'],
  ['SELECT arg_min(unit, name) FROM frame', 'min_by'],
  ["SELECT unit FROM frame WHERE name ILIKE 'a%'", 'ILIKE'],
  ['FROM frame', 'begins with SELECT'],
  ['SELECT CAST(unit AS TEXT) AS unit FROM frame', 'do not share'],
  ['SELECT CAST(inhabitants AS DOUBLE) AS inhabitants FROM frame', 'do not share'],
  ['SELECT inhabitants / municipalities AS mean FROM frame', 'fraction'],
  ['SELECT unit FROM frame WHERE unit = $1', '?'],
  ['SELECT unit FROM frame; SELECT 1', ';'],
  ['SELECT count(*) AS units FROM frame', 'CAST'],
  ['SELECT inhabitants AS allInhabitants FROM frame', 'capital letters'],
  ['SELECT unit AS "a", name AS "A" FROM frame', 'the same'],
  ['SELECT district AS group FROM frame', '"group" is a name only in quotes'],
  ['SELECT one.by FROM frame AS one', '"by" is a name only in quotes'],
  ['SELECT unit AS first FROM frame', '"first" is a name only in quotes'],
  ['WITH status AS (SELECT 1 AS one) SELECT one FROM status', 'no name for another one'],
  ['WITH a AS (SELECT 1 AS one), codes AS (SELECT 1 AS one) SELECT one FROM a', 'no name'],
  ['WITH RECURSIVE a AS (SELECT 1 AS one) SELECT one FROM a', 'RECURSIVE'],
  ['SELECT kind AS k FROM frame GROUP BY k ORDER BY k', 'GROUP BY k'],
  ['SELECT k FROM (SELECT kind AS k FROM frame GROUP BY kind, k) AS one ORDER BY k', 'GROUP BY k'],
  ['SELECT ? AS one FROM frame', '"?" in WHERE only'],
  ['SELECT unit FROM frame JOIN status ON status.topic = ? WHERE unit = 1', '"?" in WHERE only'],
  ['SELECT unit FROM frame', 'ORDER BY'],
  ['SELECT unit FROM (SELECT unit FROM frame ORDER BY unit) AS one', 'ORDER BY'],
  ['SELECT row_number() OVER (ORDER BY unit) AS one FROM frame', 'ORDER BY'],
])('%s is refused', ([query, reason]) => {
  expect(problemsOfSql(query).join()).toContain(reason);
});

test.for<string>([
  "SELECT unit FROM frame WHERE name = 'a::b [c]; /' -- QUALIFY\nORDER BY unit",
  'SELECT district AS "group", district AS "by" FROM frame ORDER BY "group"',
  'SELECT kind AS k FROM frame GROUP BY frame.kind ORDER BY k',
  'SELECT k FROM (SELECT kind AS k FROM frame) AS one GROUP BY k ORDER BY k',
  'WITH one AS (SELECT unit FROM frame WHERE kind = ?) SELECT unit FROM one ORDER BY unit',
  'SELECT min_by(unit, name) AS unit, CAST(sum(inhabitants) FILTER (WHERE kind = ?) AS INTEGER) AS sum_of FROM frame ORDER BY unit',
])('%s is SQL of both', (query) => {
  expect(problemsOfSql(query)).toEqual([]);
});
