import { noHistory } from '../../analytics/lake/history.ts';
import { computeSnapshot, type Snapshot } from '../../analytics/lake/snapshot.ts';
import type { Registry } from '../../schemas/registry.ts';
import { type Wave, waveSchema } from '../../schemas/wave.ts';
import { streamOf } from './lake-cases.ts';
import { casesOf, type ExampleRound } from './method-example-cases.ts';
import { tablesInFolder } from './tables-in-folder.ts';
import { technikStatus, wave } from './technik-status.ts';

/** The two waves of docs/method.md: the first of them has an end, the second one compares itself with it. */
const rounds: Record<ExampleRound, Wave> = {
  spring: exampleWave('spring', '2026-06-30', 'Frühjahr 2026', 'Spring 2026'),
  autumn: exampleWave('autumn', '2026-12-31', 'Herbst 2026', 'Autumn 2026'),
};

const registry: Registry = {
  id: 'method-example',
  name: { de: 'Beispielland', en: 'Example state' },
  territoryDate: '2026-01-01',
  districts: casesOf('autumn')
    .map(({ head }) => head.unit)
    .filter(({ kind }) => kind !== 'administration'),
};

/** Takes the snapshots of both waves into two folders, one after the other. */
export async function methodSnapshots(folders: Record<ExampleRound, string>): Promise<Snapshot> {
  const spring = await computeSnapshot(folders.spring, {
    wave: rounds.spring,
    questionnaire: technikStatus,
    registry,
    cases: streamOf(casesOf('spring')),
    history: noHistory,
  });
  const { internal, public: released } = spring.figures;
  return computeSnapshot(folders.autumn, {
    wave: rounds.autumn,
    questionnaire: technikStatus,
    registry,
    cases: streamOf(casesOf('autumn')),
    history: {
      ...noHistory,
      earlier: [
        {
          wave: rounds.spring.id,
          snapshot: spring.id,
          released: spring.id,
          figures: { internal: internal.results, public: released.results },
          ...tablesInFolder(folders.spring),
        },
      ],
    },
  });
}

function exampleWave(id: ExampleRound, referenceDate: string, de: string, en: string): Wave {
  return waveSchema.parse({ ...wave, id, referenceDate, title: { de, en }, status: 'PUBLISHED' });
}
