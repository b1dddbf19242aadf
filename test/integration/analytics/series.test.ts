import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDuckDb } from '../../../analytics/engine/duckdb.ts';
import { computeFigures } from '../../../analytics/lake/compute-figures.ts';
import { type EarlierSnapshot, noHistory } from '../../../analytics/lake/history.ts';
import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import { computeSnapshot } from '../../../analytics/lake/snapshot.ts';
import type { SnapshotInput } from '../../../analytics/lake/snapshot-input.ts';
import { isOf } from '../../../schemas/breakdown.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import type { AdoptionRow } from '../../../schemas/results.ts';
import { arbitrarySeries, type MadeWave } from '../../support/arbitrary-series.ts';
import { lakeCase, streamOf } from '../../support/lake-cases.ts';
import { naiveSeries } from '../../support/naive-series.ts';
import { seriesRows } from '../../support/series-rows.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { engineOver } from '../../support/table-engine.ts';
import { tablesInFolder } from '../../support/tables-in-folder.ts';
import { thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

/** The small questionnaire as a wave asks it; who is how far with the topic `single` is public. */
function questionnaireOf({ topics, meanings, soonMeans }: MadeWave): Questionnaire {
  const copy = structuredClone(smallQuestionnaire);
  copy.adoption = copy.adoption.filter(({ topic }) => topics.some((one) => one === topic));
  for (const rule of copy.adoption) if (rule.kind === 'status') rule.statuses['soon'] = soonMeans;
  for (const question of questionsOf(copy)) {
    const { id } = question;
    if (id in meanings) question.meaningVersion = meanings[id as keyof MadeWave['meanings']];
    if (id === 'a.status') question.publication = 'open';
  }
  return copy;
}

const inputOf = (made: MadeWave): Omit<SnapshotInput, 'history'> => ({
  wave: {
    ...wave,
    id: made.id,
    title: { de: `Welle ${made.id}`, en: `Wave ${made.id}` },
    referenceDate: made.referenceDate,
    status: made.isPublished ? 'PUBLISHED' : 'CLOSED',
  },
  questionnaire: questionnaireOf(made),
  registry: thueringen,
  cases: streamOf([]),
});

/** What is public of the topics is what coordinators see, as far as it is not hidden. */
function expectSameCounts(seen: readonly AdoptionRow[], all: readonly AdoptionRow[]) {
  for (const { topic, by, group, status, units } of seen) {
    if (units === null) continue;
    const found = all.find(
      (row) => row.topic === topic && isOf(row, { by, group }) && row.status === status,
    );
    expect(units, `${topic} ${by} ${group} ${status}`).toBe(found?.units ?? 0);
  }
}

const noTables = () => Promise.reject(new Error('the tables are made by the test'));

test(
  'what waves say about each other equals a naive count, for coordinators and for the public',
  () =>
    withFolder((folder) =>
      withDuckDb(folder, (connection) =>
        fc.assert(
          fc.asyncProperty(arbitrarySeries, async ({ waves, mappings }) => {
            const earlier: EarlierSnapshot[] = [];
            for (const [index, made] of waves.entries()) {
              const engine = await engineOver(connection, seriesRows(made, waves[index - 1]));
              const snapshot = `snapshot-${made.id}`;
              const input = {
                ...inputOf(made),
                history: { ...noHistory, earlier: [...earlier], mappings },
              };
              const { internal, public: shown } = await computeFigures(engine, input, {
                snapshot,
                lot: '',
              });
              const soFar = waves.slice(0, index + 1);
              expect(internal.results).toMatchObject(
                naiveSeries(soFar, mappings, ['route', 'single']),
              );

              const isVisible = (one: MadeWave) => one === made || one.isPublished;
              const { trend, transitions } = naiveSeries(soFar.filter(isVisible), mappings, [
                'single',
              ]);
              expect(shown.results.trend.waves).toEqual(trend.waves);
              const single = shown.results.trend.topics.filter(({ topic }) => topic === 'single');
              expect(single).toEqual(trend.topics);
              const before = waves[index - 1];
              expect(shown.results.transitions).toEqual(before?.isPublished ? transitions : []);
              expect(shown.results.previous?.wave).toBe(
                before?.isPublished ? before.id : undefined,
              );
              expect(shown.results.expiries).toEqual([]);
              expectSameCounts(shown.results.adoption, internal.results.adoption);

              const last = earlier.at(-1);
              if (last && before?.isPublished) {
                const changed = { ...last, snapshot: 'changed' };
                changed.figures = {
                  ...last.figures,
                  internal: { ...last.figures.internal, snapshot: 'changed' },
                };
                const history = {
                  ...input.history,
                  earlier: [...earlier.slice(0, -1), changed],
                  releases: [{ snapshot, ...shown, fetchTables: noTables }],
                };
                const named = { snapshot: 'revised', lot: '' };
                const revised = await computeFigures(engine, { ...input, history }, named);
                expect(revised.internal.results.previous?.snapshot).toBe('changed');
                const kept = { about: 'transitions', id: '', snapshot };
                expect(revised.public.results).toMatchObject({
                  previous: shown.results.previous,
                  transitions,
                  keptTables: expect.arrayContaining([expect.objectContaining(kept)]),
                });
              }

              earlier.push({
                ...{ wave: made.id, snapshot, fetchTables: noTables },
                released: made.isPublished ? snapshot : undefined,
                figures: {
                  internal: internal.results,
                  ...(made.isPublished && { public: shown.results }),
                },
              });
            }
          }),
          { numRuns: 15 },
        ),
      ),
    ),
  120_000,
);

test('a snapshot reads the tables of the wave before it', () =>
  withFolder(async (folder) => {
    const folders = [join(folder, 'before'), join(folder, 'now')] as const;
    for (const one of folders) await mkdir(one);
    const unit = { ars: '160510000000' };
    const says = (option: string) =>
      lakeCase({ unit, answers: { 'a.status': { kind: 'option', option } } });
    const inWave = (one: LakeCase, id: string) => ({ ...one, head: { ...one.head, wave: id } });
    const newcomer = lakeCase({ unit: { ars: '160510000001' }, answers: {} });
    const common = { questionnaire: smallQuestionnaire, registry: thueringen };
    const first = await computeSnapshot(folders[0], {
      ...{ ...common, wave: { ...wave, id: 'before' } },
      ...{ cases: streamOf([inWave(says('soon'), 'before')]), history: noHistory },
    });
    const asked: string[] = [];
    const stored = tablesInFolder(folders[0]);
    const earlier: EarlierSnapshot = {
      ...{ wave: 'before', snapshot: first.id, released: undefined },
      figures: { internal: first.figures.internal.results },
      fetchTables(to, tables, columns) {
        asked.push(...tables);
        return stored.fetchTables(to, tables, columns);
      },
    };
    const { figures } = await computeSnapshot(folders[1], {
      ...{ ...common, wave, cases: streamOf([says('live'), newcomer]) },
      history: { ...noHistory, earlier: [earlier] },
    });
    expect(asked).toEqual(['frame', 'status']);
    const { transitions, previous } = figures.internal.results;
    expect(previous?.snapshot).toBe(first.id);
    expect(transitions.filter(({ by, topic }) => by === 'state' && topic === 'single')).toEqual([
      { topic: 'single', by: 'state', group: '', from: 'planned', to: 'inProduction', units: 1 },
    ]);
    expect(first.figures.internal.results).toMatchObject({ previous: null, transitions: [] });
  }));
