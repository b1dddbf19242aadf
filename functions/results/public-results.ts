import type { Context } from 'hono';
import { readDocuments } from '../../analytics/lake/documents/read-documents.ts';
import { memoryOf } from '../../analytics/lake/figure-memory.ts';
import type { DocumentIndex } from '../../schemas/documents.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import type { Wave } from '../../schemas/wave.ts';
import { readDistrictShapes } from '../store/district-shapes.ts';
import { getQuestionLabels } from '../store/questionnaires/question-labels.ts';
import { listWaves } from '../store/waves/definitions.ts';
import type { PageEnv } from '../web/page-context.ts';
import { readCarried } from '../web/results/carried-switch.tsx';
import type { IndicatorSources } from '../web/results/indicators.tsx';
import { readWaveResults, type WaveResults } from '../web/results/wave-results.ts';
import type { ResultsDependencies } from './dependencies.ts';
import { publishedWaves } from './waves/published-waves.ts';

/** What all public pages of results read. */
export interface PublicResults {
  sources: IndicatorSources;
  /** The waves whose results are public, the latest first. */
  listPublished(): Promise<Wave[]>;
  /**
   * The public results of the wave that a request names.
   *
   * @throws NotFoundError if there are none
   */
  load(c: Context<PageEnv>): Promise<WaveResults>;
  /** The same of one among the waves that `listPublished` has told. */
  loadAmong(published: readonly Wave[], c: Context<PageEnv>): Promise<WaveResults>;
  /** The documents of public results; undefined until they are made. */
  readIndex(c: Context<PageEnv>, shown: WaveResults): Promise<DocumentIndex | undefined>;
}

/** Reads the figures that are stored; what runs is for the console. */
export function readPublicResults({ core, lake }: ResultsDependencies): PublicResults {
  const memory = memoryOf(lake);
  const listPublished = async () => publishedWaves(await listWaves(core));
  const loadAmong: PublicResults['loadAmong'] = async (published, c) => {
    const id = c.req.param('wave') ?? '';
    const wave = published.find((candidate) => candidate.id === id);
    const asked = {
      edition: 'public',
      language: c.get('page').language,
      path: `/results/${id}`,
      carried: readCarried(c),
      readShapes: () => readDistrictShapes(core, lake),
    } as const;
    const shown = wave && (await readWaveResults(lake, memory, wave, asked));
    if (!shown) throw new NotFoundError(`There are no results of a wave "${id}"`);
    return shown;
  };
  return {
    sources: { lake, memory, readLabels: (wave: Wave) => getQuestionLabels(core, wave) },
    listPublished,
    loadAmong,
    load: async (c) => loadAmong(await listPublished(), c),
    readIndex: (c, { wave, standing: { snapshot } }) =>
      readDocuments(lake, {
        wave: wave.id,
        snapshot,
        edition: 'public',
        language: c.get('page').language,
      }),
  };
}
