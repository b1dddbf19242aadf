import { isDeepStrictEqual } from 'node:util';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Figures } from '../../../schemas/figures.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Release } from '../../../schemas/snapshot.ts';
import type { Text } from '../../../schemas/text.ts';

/** What of the figures changes beside the topics, by what people call it. */
type ChangedTable =
  | 'response'
  | 'preference'
  | 'readiness'
  | 'transitions'
  | 'trend'
  | 'itemResponse'
  | 'answers'
  | 'head';

/** What a revision would make public. */
export interface Revision {
  /** What is public now. */
  last: Release;
  /** Complete responses in it, and in the latest snapshot. */
  before: number;
  after: number;
  /** The topics whose figures would change. */
  topics: Text[];
  /** All else that would change. */
  tables: ChangedTable[];
}

/**
 * Compares what is public with what would be. That a table is called kept, and of which snapshot, is no
 * change: it is the same table.
 *
 * @returns undefined if nothing would change
 */
export function compareEditions(
  last: Release,
  before: Figures,
  after: Figures,
): Revision | undefined {
  const [tablesBefore, tablesAfter] = [tablesOf(before), tablesOf(after)];
  const tables = (Object.keys(tablesAfter) as ChangedTable[]).filter(
    (name) => !isDeepStrictEqual(tablesBefore[name], tablesAfter[name]),
  );
  const topics = after.results.topics
    .filter(({ topic }) => !isSameTopic(topic, before.results, after.results))
    .map(({ title }) => title);
  if (tables.length + topics.length === 0) return undefined;
  const [then, now] = [completeIn(before.results), completeIn(after.results)];
  return { last, before: then, after: now, topics, tables };
}

/** All figures but those of the topics; the names of snapshots and the status of the wave are no figures. */
function tablesOf({ results, answers }: Figures): Record<ChangedTable, unknown> {
  const { snapshot: _, wave, keptTables, adoption, ...figures } = results;
  const { edition, period, carryLimit, districts, topics, variants, readiness, ...tables } =
    figures;
  // Days are told with the response that came on them: they never change alone.
  const { responseRate, responseProgress, preference, readinessLevels, readinessParts, ...others } =
    tables;
  const { previous, transitions, trend, itemResponse, expiries, ...rest } = others;
  // Whatever is added to the figures belongs to one of these.
  rest satisfies Record<string, never>;
  const { status, ...known } = wave;
  const { snapshot: __, keptTables: ___, ...counted } = answers;
  return {
    response: responseRate,
    preference,
    readiness: [readinessLevels, readinessParts],
    transitions: [previous && unnamed(previous), transitions],
    trend: { ...trend, waves: trend.waves.map(unnamed) },
    itemResponse: [itemResponse, expiries],
    answers: counted,
    head: [edition, carryLimit, districts, topics, variants, readiness, known],
  };
}

function unnamed<Named extends { snapshot: string }>({ snapshot, ...rest }: Named) {
  return rest;
}

function completeIn({ responseRate }: Results): number {
  return responseRate.find((row) => isOf(row, wholeState))?.complete ?? 0;
}

function isSameTopic(topic: string, before: Results, after: Results): boolean {
  const of = ({ adoption }: Results) => adoption.filter((row) => row.topic === topic);
  return isDeepStrictEqual(of(before), of(after));
}
