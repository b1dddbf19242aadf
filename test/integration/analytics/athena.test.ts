import {
  AthenaClient,
  type ColumnInfo,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  type GetQueryResultsCommandOutput,
  type Row,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-athena';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { athenaEngine } from '../../../analytics/engine/athena.ts';
import { toAthenaSql } from '../../../analytics/engine/athena-sql.ts';
import { openEngine, withDuckDb } from '../../../analytics/engine/duckdb.ts';
import { overLake } from '../../../analytics/lake/ask-elsewhere.ts';
import { noHistory } from '../../../analytics/lake/history.ts';
import { tableKey } from '../../../analytics/lake/keys.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { computeSnapshot } from '../../../analytics/lake/snapshot.ts';
import { EngineError } from '../../../schemas/errors.ts';
import { lakeTables } from '../../../schemas/lake.ts';
import * as z from '../../../schemas/zod.ts';
import { streamOf } from '../../support/lake-cases.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { expectAllowed } from '../../support/under-spec/under-spec.ts';
import { withFolder } from '../../support/with-folder.ts';

/** No stand-in of Athena runs here: the answers are written down as the service gives them. */
const athena = mockClient(AthenaClient);
afterAll(() => athena.restore());
const id = '11111111-2222-3333-4444-555555555555';

beforeEach(() => {
  athena.reset();
  athena.on(StartQueryExecutionCommand).resolves({ QueryExecutionId: id });
  athena.on(StopQueryExecutionCommand).resolves({});
});

// What is written down here never comes by where rights are seen to.
afterEach(() => {
  for (const { args } of athena.calls()) expectAllowed('snapshot', args[0].constructor.name, {});
});

function engineWith(settings: { deadline?: number; signal?: AbortSignal } = {}) {
  const { deadline = 5000, signal } = settings;
  const patience = { deadline, firstPause: 1, longestPause: 5 };
  return athenaEngine(
    new AthenaClient({ region: 'eu-central-1' }),
    { workgroup: 'pegel', database: 'pegel' },
    { current: { wave: 'w1', snapshot: 'abc' } },
    { patience, ...(signal && { signal }) },
  );
}

/** The query comes to its end after some looks at it. */
function runsTo(State: 'SUCCEEDED' | 'FAILED' | 'CANCELLED', StateChangeReason?: string) {
  const execution = (Status: object) => ({ QueryExecution: { QueryExecutionId: id, Status } });
  athena
    .on(GetQueryExecutionCommand)
    .resolvesOnce(execution({ State: 'QUEUED' }))
    .resolvesOnce(execution({ State: 'RUNNING' }))
    .resolves(execution({ State, StateChangeReason }));
}

const rowOf = (...cells: (string | null)[]): Row => ({
  Data: cells.map((cell) => (cell === null ? {} : { VarCharValue: cell })),
});
const columnOf = (Name: string, Type: string): ColumnInfo => ({ Name, Label: Name, Type });

function page(
  columns: [string, string][],
  rows: Row[],
  NextToken?: string,
): Omit<GetQueryResultsCommandOutput, '$metadata'> {
  const ColumnInfo = columns.map(([name, type]) => columnOf(name, type));
  return { NextToken, ResultSet: { ResultSetMetadata: { ColumnInfo }, Rows: rows } };
}

function answers(columns: [string, string][], ...pages: Row[][]) {
  const header = rowOf(...columns.map(([name]) => name));
  pages.forEach((rows, index) => {
    const isLast = index === pages.length - 1;
    const all = index === 0 ? [header, ...rows] : rows;
    athena
      .on(GetQueryResultsCommand, {
        QueryExecutionId: id,
        NextToken: index === 0 ? undefined : `page${index}`,
      })
      .resolves(page(columns, all, isLast ? undefined : `page${index + 1}`));
  });
}

const unitRow = z.object({ unit: z.string() });
const reasonOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: unknown) => (error instanceof EngineError ? error.reason : error),
  );

test('a query runs once, in its workgroup, over its partition, with quoted parameters', async () => {
  runsTo('SUCCEEDED');
  answers([['unit', 'varchar']], [rowOf('160510000000')]);
  const sql = 'SELECT unit FROM frame WHERE name = ? OR kind = ? ORDER BY unit';
  const rows = await engineWith().query(sql, ["Hof 'A'", ''], unitRow);
  expect(rows).toEqual([{ unit: '160510000000' }]);
  const [start, ...others] = athena.commandCalls(StartQueryExecutionCommand);
  expect(others).toEqual([]);
  expect(start?.args[0].input).toEqual({
    QueryString: expect.stringMatching(
      /^WITH frame AS .+wave = 'w1' AND snapshot = 'abc'\)\nSELECT/,
    ),
    WorkGroup: 'pegel',
    ExecutionParameters: ["'Hof ''A'''", "''"],
    ClientRequestToken: expect.stringMatching(/^.{32,128}$/),
  });
  expect(athena.commandCalls(StopQueryExecutionCommand)).toEqual([]);
});

test('a query without parameters sends no list of them', async () => {
  runsTo('SUCCEEDED');
  answers([['unit', 'varchar']], []);
  await engineWith().query('SELECT unit FROM frame ORDER BY unit', [], unitRow);
  const [start] = athena.commandCalls(StartQueryExecutionCommand);
  expect(start?.args[0].input).not.toHaveProperty('ExecutionParameters');
});

test('pages follow each other, and only the first one begins with the names', async () => {
  runsTo('SUCCEEDED');
  answers([['unit', 'varchar']], [rowOf('a'), rowOf('b')], [rowOf('unit')], [rowOf('c')]);
  const rows = await engineWith().query('SELECT unit FROM frame ORDER BY unit', [], unitRow);
  expect(rows.map(({ unit }) => unit)).toEqual(['a', 'b', 'unit', 'c']);
});

test('an answer without rows is empty', async () => {
  runsTo('SUCCEEDED');
  answers([['unit', 'varchar']], []);
  expect(await engineWith().query('SELECT unit FROM frame', [], unitRow)).toEqual([]);
});

test('rows that are not what the caller wants are refused', async () => {
  runsTo('SUCCEEDED');
  answers([['unit', 'integer']], [rowOf('1')]);
  const asking = engineWith().query('SELECT unit FROM frame', [], unitRow);
  await expect(asking).rejects.toThrow(z.ZodError);
});

test.for([
  ['decimal', '0.5', 'which the engines do not share'],
  ['array', '[1]', 'which the engines do not share'],
  ['bigint', '9007199254740993', 'too large'],
  ['integer', '', 'is none'],
  ['boolean', '1', 'neither'],
] as const)('%s %j is not taken for a value', async ([type, text, reason]) => {
  runsTo('SUCCEEDED');
  answers([['x', type]], [rowOf(text)]);
  const asking = engineWith().query('SELECT 1 AS x', [], z.object({ x: z.unknown() }));
  await expect(asking).rejects.toThrow(reason);
});

const typedSql = `
SELECT * FROM (
  SELECT 'b' AS topic, CAST(NULL AS VARCHAR) AS note, CAST(3 AS INTEGER) AS "basicUnits",
    true AS known, DATE '2026-12-01' AS month
  UNION ALL
  SELECT 'a', '', -1, false, CAST(NULL AS DATE)
) AS rows_of_both
ORDER BY topic`;
const typedRow = z.object({
  topic: z.string(),
  note: z.nullable(z.string()),
  basicUnits: z.int(),
  known: z.boolean(),
  month: z.nullable(z.iso.date()),
});

test('both engines give the same rows for the same answer', async () => {
  runsTo('SUCCEEDED');
  answers(
    [
      ['topic', 'varchar'],
      ['note', 'varchar'],
      // As a catalogue would write it: capital letters make no difference to Athena.
      ['basicunits', 'integer'],
      ['known', 'boolean'],
      ['month', 'date'],
    ],
    [rowOf('a', '', '-1', 'false', null), rowOf('b', null, '3', 'true', '2026-12-01')],
  );
  const ofAthena = await engineWith().query(typedSql, [], typedRow);
  const ofDuckDb = await withFolder((folder) =>
    withDuckDb(folder, async (connection) => {
      const engine = await openEngine(connection, []);
      return engine.query(typedSql, [], typedRow);
    }),
  );
  expect(ofAthena).toEqual(ofDuckDb);
  expect(ofDuckDb).toEqual([
    { topic: 'a', note: '', basicUnits: -1, known: false, month: null },
    { topic: 'b', note: null, basicUnits: 3, known: true, month: '2026-12-01' },
  ]);
});

test.for([
  ['FAILED', 'COLUMN_NOT_FOUND: line 1:8: Column unt cannot be resolved', 'failed'],
  ['FAILED', undefined, 'failed'],
  ['CANCELLED', 'Query was cancelled by user', 'cancelled'],
  ['CANCELLED', 'Query cancelled! : Bytes scanned limit was exceeded', 'scanLimit'],
  ['FAILED', 'Bytes scanned limit was exceeded', 'scanLimit'],
] as const)('a query that is %s because of %j is told as such', async ([state, why, reason]) => {
  runsTo(state, why);
  const asking = engineWith().query('SELECT unit FROM frame', [], unitRow);
  expect(await reasonOf(asking)).toBe(reason);
  expect(athena.commandCalls(GetQueryResultsCommand)).toEqual([]);
});

test('an error names the query and its kind, and no value that Athena quotes', async () => {
  runsTo('FAILED', "INVALID_CAST_ARGUMENT: Cannot cast 'kein Kommentar' to INT");
  const asking = engineWith().query('SELECT unit FROM frame', [], unitRow);
  await expect(asking).rejects.toThrow(
    `The query was not answered: failed (${id}, INVALID_CAST_ARGUMENT)`,
  );
});

const tooMany = new TooManyRequestsException({ message: 'Rate exceeded', $metadata: {} });

test('being throttled is waited out, at each step, and nothing is started twice', async () => {
  athena
    .on(StartQueryExecutionCommand)
    .rejectsOnce(tooMany)
    .rejectsOnce(tooMany)
    .resolves({ QueryExecutionId: id });
  athena
    .on(GetQueryExecutionCommand)
    .rejectsOnce(tooMany)
    .resolves({ QueryExecution: { Status: { State: 'SUCCEEDED' } } });
  athena
    .on(GetQueryResultsCommand)
    .rejectsOnce(tooMany)
    .resolves(page([['unit', 'varchar']], [rowOf('unit'), rowOf('a')]));
  const rows = await engineWith().query('SELECT unit FROM frame', [], unitRow);
  expect(rows).toEqual([{ unit: 'a' }]);
  const tokens = athena
    .commandCalls(StartQueryExecutionCommand)
    .map(({ args }) => args[0].input.ClientRequestToken);
  expect(tokens).toHaveLength(3);
  expect(new Set(tokens).size).toBe(1);
});

test('being throttled until the deadline is an error of its own', async () => {
  athena.on(StartQueryExecutionCommand).rejects(tooMany);
  const asking = engineWith({ deadline: 30 }).query('SELECT unit FROM frame', [], unitRow);
  expect(await reasonOf(asking)).toBe('throttled');
});

const running = { QueryExecution: { QueryExecutionId: id, Status: { State: 'RUNNING' } } } as const;

test('a query that is not done by the deadline is stopped', async () => {
  athena.on(GetQueryExecutionCommand).resolves(running);
  const asking = engineWith({ deadline: 30 }).query('SELECT unit FROM frame', [], unitRow);
  expect(await reasonOf(asking)).toBe('timeout');
  const [stop] = athena.commandCalls(StopQueryExecutionCommand);
  expect(stop?.args[0].input).toEqual({ QueryExecutionId: id });
});

test('a query that nobody waits for any more is stopped, even where stopping fails', async () => {
  const control = new AbortController();
  athena.on(StopQueryExecutionCommand).rejects(new Error('gone'));
  athena.on(GetQueryExecutionCommand).callsFake(async () => {
    control.abort();
    return running;
  });
  const engine = engineWith({ signal: control.signal });
  expect(await reasonOf(engine.query('SELECT unit FROM frame', [], unitRow))).toBe('cancelled');
  expect(athena.commandCalls(StopQueryExecutionCommand)).toHaveLength(1);
});

test('what the SDK says of other faults is passed on, and the query stopped', async () => {
  const denied = Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
  athena.on(GetQueryExecutionCommand).rejects(denied);
  const asking = engineWith().query('SELECT unit FROM frame', [], unitRow);
  await expect(asking).rejects.toThrow(denied);
  expect(athena.commandCalls(StopQueryExecutionCommand)).toHaveLength(1);
});

test('a snapshot that Athena counts has its tables in the lake before the first question', async () => {
  const written: string[] = [];
  const lake: Pick<ObjectStore, 'put'> = {
    put: async (key) => written.push(key) > 0,
  };
  const asked: { sql: string; tables: string[] }[] = [];
  const counting = overLake(lake, (partitions) => ({
    query: async (sql) => {
      asked.push({ sql: toAthenaSql(sql, 'pegel', partitions), tables: [...written] });
      return [];
    },
  }));
  const snapshot = await withFolder((folder) =>
    computeSnapshot(folder, {
      wave,
      questionnaire: technikStatus,
      registry: thueringen,
      cases: streamOf([]),
      history: noHistory,
      openElsewhere: counting,
    }),
  );
  const keys = snapshot.tables.map(({ table }) => tableKey(table, wave.id, snapshot.id));
  expect(keys).toHaveLength(Object.keys(lakeTables).length);
  expect(asked.length).toBeGreaterThan(3);
  for (const { sql, tables } of asked) {
    expect(tables).toEqual(keys);
    expect(sql).toContain(`wave = '${wave.id}' AND snapshot = '${snapshot.id}'`);
  }
});
