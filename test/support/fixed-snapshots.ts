import { Temporal } from 'temporal-polyfill';
import { noHistory } from '../../analytics/lake/history.ts';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { publishSnapshot } from '../../analytics/lake/publish.ts';
import { readHistory } from '../../analytics/lake/read-history.ts';
import type { Registry } from '../../schemas/registry.ts';
import { type Wave, waveSchema } from '../../schemas/wave.ts';
import { lakeCase, streamOf } from './lake-cases.ts';
import { memoryObjects } from './memory-objects.ts';
import { smallQuestionnaire } from './small-questionnaire.ts';
import { wave } from './technik-status.ts';

/** Two waves of a small questionnaire that never change: both published, the second one after the first. */
export const fixedWaves: Wave[] = ['2026-06-30', '2026-12-31'].map((referenceDate, i) =>
  waveSchema.parse({
    ...{
      ...wave,
      id: `fixed-${i + 1}`,
      survey: smallQuestionnaire.id,
      questionnaireVersion: '1.0.0',
    },
    ...{
      title: { de: `Runde ${i + 1}`, en: `Round ${i + 1}` },
      status: 'PUBLISHED',
      referenceDate,
    },
  }),
);

const registry: Registry = {
  id: 'fixed',
  name: { de: 'Beispielland', en: 'Example state' },
  territoryDate: '2026-01-01',
  districts: [],
};

const statuses = ['live', 'soon', 'none', 'unbekannt'];

/** Twelve units, of which nine have answered; in the second wave, some otherwise than before. */
const casesOf = (round: number, wave: string) =>
  Array.from({ length: 12 }, (_, i) => {
    const { head, submission, ...rest } = lakeCase({
      unit: { ars: `16051${String(i).padStart(7, '0')}`, name: `Amt ${i + 1}` },
      ...(i < 9
        ? {
            answers: {
              'a.status': { kind: 'option', option: statuses[(i + round * (i % 2)) % 4] ?? '' },
              'a.tools': { kind: 'options', options: i % 3 === 0 ? ['x'] : ['x', 'y'] },
            },
          }
        : { status: 'NOT_STARTED' }),
    });
    const own = submission && { ...submission, wave };
    return { ...rest, head: { ...head, wave }, submission: own };
  });

/** Publishes the fixed waves into a store of their own. */
export async function publishFixedWaves(): Promise<ObjectStore> {
  const store = memoryObjects();
  const at = Temporal.Instant.from('2027-01-15T09:00:00Z');
  for (const [round, published] of fixedWaves.entries()) {
    const earlier = await readHistory(store, fixedWaves.slice(0, round), (_, error) => {
      throw error;
    });
    const history = { ...noHistory, earlier };
    const input = { wave: published, questionnaire: smallQuestionnaire, registry, history };
    const cases = streamOf(casesOf(round, published.id));
    await publishSnapshot(store, { ...input, cases, asOf: 1, release: 'first' }, at);
  }
  return store;
}
