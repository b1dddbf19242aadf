import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  type QueryExecution,
  type ResultSet,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-athena';
import { EngineError } from '../../schemas/errors.ts';

/** For how long an answer is waited for, and how often it is looked for, in milliseconds. */
export interface Patience {
  deadline: number;
  /** The first pause; each is half as long again as the one before. */
  firstPause: number;
  longestPause: number;
}

export interface AthenaQuery {
  sql: string;
  /** Literals of SQL. */
  parameters: readonly string[];
  workgroup: string;
}

/**
 * Runs a query to its end and reads all pages of the answer. A query that nobody waits for any more
 * is stopped.
 *
 * @param signal ends the wait from outside
 * @throws EngineError if there is no answer; what the SDK throws for anything but throttling
 */
export async function runOnAthena(
  client: AthenaClient,
  query: AthenaQuery,
  patience: Patience,
  signal?: AbortSignal,
): Promise<ResultSet[]> {
  const deadline = AbortSignal.timeout(patience.deadline);
  const over = signal ? AbortSignal.any([deadline, signal]) : deadline;
  let id: string | undefined;
  try {
    id = await start(client, query, patience, over);
    const execution = await untilSettled(client, id, patience, over);
    if (execution.Status?.State !== 'SUCCEEDED') throw failureOf(execution);
    return await pagesOf(client, id, patience, over);
  } catch (error) {
    const detail = id ?? 'not started';
    if (signal?.aborted) throw new EngineError('cancelled', detail, { cause: error });
    if (over.aborted && !(error instanceof EngineError)) {
      throw new EngineError('timeout', detail, { cause: error });
    }
    throw error;
  }
}

async function start(
  client: AthenaClient,
  { sql, parameters, workgroup }: AthenaQuery,
  patience: Patience,
  over: AbortSignal,
): Promise<string> {
  const command = new StartQueryExecutionCommand({
    QueryString: sql,
    WorkGroup: workgroup,
    // An empty list is refused.
    ...(parameters.length > 0 && { ExecutionParameters: [...parameters] }),
    // However often it is sent, the query runs once.
    ClientRequestToken: randomUUID(),
  });
  return untilAnswered(patience, over, async () => {
    const { QueryExecutionId } = await client.send(command, { abortSignal: over });
    return QueryExecutionId;
  });
}

async function untilSettled(
  client: AthenaClient,
  id: string,
  patience: Patience,
  over: AbortSignal,
): Promise<QueryExecution> {
  const command = new GetQueryExecutionCommand({ QueryExecutionId: id });
  try {
    return await untilAnswered(patience, over, async () => {
      const { QueryExecution: execution } = await client.send(command, { abortSignal: over });
      return settled.has(execution?.Status?.State ?? '') ? execution : undefined;
    });
  } catch (error) {
    // What went wrong is the first error, not that stopping failed, too: the workgroup limits the damage.
    const stop = new StopQueryExecutionCommand({ QueryExecutionId: id });
    await client.send(stop).catch(() => undefined);
    throw error;
  }
}

const settled = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED']);

async function pagesOf(
  client: AthenaClient,
  id: string,
  patience: Patience,
  over: AbortSignal,
): Promise<ResultSet[]> {
  const pages: ResultSet[] = [];
  let next: string | undefined;
  do {
    const command = new GetQueryResultsCommand({ QueryExecutionId: id, NextToken: next });
    const page = await untilAnswered(patience, over, () =>
      client.send(command, { abortSignal: over }),
    );
    if (page.ResultSet) pages.push(page.ResultSet);
    next = page.NextToken;
  } while (next);
  return pages;
}

/** Asks again, with growing pauses, until there is an answer; being throttled is none. */
async function untilAnswered<T>(
  { firstPause, longestPause }: Patience,
  over: AbortSignal,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
    let throttled: unknown;
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      if (!isThrottling(error)) throw error;
      throttled = error;
    }
    try {
      await setTimeout(pause, undefined, { signal: over });
    } catch (error) {
      throw throttled ? new EngineError('throttled', 'too many', { cause: throttled }) : error;
    }
  }
}

function isThrottling(error: unknown): boolean {
  return (
    error instanceof TooManyRequestsException ||
    (error instanceof Error && error.name === 'ThrottlingException')
  );
}

/**
 * Why a query ended without an answer. The sentence that Athena gives may quote values, and stays
 * there; what an operator needs to find it is named.
 */
function failureOf({ QueryExecutionId, Status }: QueryExecution): EngineError {
  const { State, StateChangeReason = '' } = Status ?? {};
  const kind = /^[A-Z_]{4,}(?=:)/.exec(StateChangeReason)?.[0];
  const detail = [QueryExecutionId, kind].filter(Boolean).join(', ');
  // A query that reads too much is cancelled by Athena itself.
  if (/bytes scanned limit/i.test(StateChangeReason)) return new EngineError('scanLimit', detail);
  return new EngineError(State === 'CANCELLED' ? 'cancelled' : 'failed', detail);
}
