import { expect, test } from 'vitest';
import { toAthenaSql } from '../../../analytics/engine/athena-sql.ts';
import { lakeTables } from '../../../schemas/lake.ts';

const current = { wave: 'w2', snapshot: 'abc' };
const previous = { wave: 'w1', snapshot: 'def' };
const columns = lakeTables.status.columns.map(({ name }) => `"${name}"`).join(', ');
const statusOf = (wave: string, snapshot: string) =>
  `(SELECT ${columns} FROM "pegel"."status" WHERE wave = '${wave}' AND snapshot = '${snapshot}')`;

test('a table that is named becomes a common table expression over its partition', () => {
  expect(toAthenaSql('\nSELECT unit FROM status\n', 'pegel', { current })).toBe(
    `WITH status AS ${statusOf('w2', 'abc')}\nSELECT unit FROM status\n`,
  );
});

test('tables of the wave before are the same tables with other partitions', () => {
  const sql = 'SELECT s.unit FROM status s JOIN previous_status p ON p.unit = s.unit';
  expect(toAthenaSql(sql, 'pegel', { current, previous })).toBe(
    `WITH status AS ${statusOf('w2', 'abc')},\nprevious_status AS ${statusOf('w1', 'def')}\n${sql}`,
  );
});

test('without a wave before its tables are empty, with columns of the right types', () => {
  const sql = toAthenaSql('SELECT unit FROM previous_status', 'pegel', { current });
  expect(sql).toMatch(/^WITH previous_status AS \(SELECT CAST\(NULL AS VARCHAR\) AS "survey", /);
  expect(sql).toContain('CAST(NULL AS BOOLEAN) AS "basic_in_production"');
  expect(sql).toContain('CAST(NULL AS INTEGER) AS "age_waves" WHERE false)\nSELECT');
  expect(sql).not.toContain('"pegel"');
});

test.for([
  'WITH one AS (SELECT unit FROM status) SELECT unit FROM one',
  '-- Counts.\n/* In\n two steps */ with one AS (SELECT unit FROM status) SELECT unit FROM one',
])('the expressions of a query that has some of its own come after: %s', (sql) => {
  const whole = toAthenaSql(sql, 'pegel', { current });
  expect(whole).toBe(
    `WITH status AS ${statusOf('w2', 'abc')}, one AS (SELECT unit FROM status) SELECT unit FROM one`,
  );
});

test('names in texts, comments and quotes are not taken for tables', () => {
  const sql = `SELECT 'frame' AS "answers" -- codes\nFROM previous_frames`;
  expect(toAthenaSql(sql, 'pegel', { current })).toBe(sql);
});

test('a wave is quoted as a text', () => {
  const sql = toAthenaSql('SELECT unit FROM status', 'pegel', {
    current: { wave: "o'clock", snapshot: 'abc' },
  });
  expect(sql).toContain("wave = 'o''clock'");
});
