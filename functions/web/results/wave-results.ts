import type { Charts } from '../../../analytics/charts/charts-by-name.ts';
import type { FigureMemory } from '../../../analytics/lake/figure-memory.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readResults, type StoredResults } from '../../../analytics/lake/read-results.ts';
import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Edition, Results } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { chartsOf } from './charts.ts';

/** The results of one wave as the pages show them. */
export interface WaveResults extends StoredResults {
  wave: Wave;
  /** The charts by name. */
  charts: Charts;
  /** The address of the results, without the stage prefix. */
  path: string;
  /** Whether answers that are carried forward are shown. */
  carried: boolean;
}

/** What is asked of the results of a wave. */
export interface Asked {
  edition: Edition;
  language: Language;
  path: string;
  carried: boolean;
  /** The outlines of the districts, where somebody has brought them. */
  readShapes(): Promise<DistrictShapes | undefined>;
}

/** The results of a wave; undefined if it has no figures yet. */
export async function readWaveResults(
  lake: ObjectStore,
  memory: FigureMemory,
  wave: Wave,
  { edition, language, path, carried, readShapes }: Asked,
): Promise<WaveResults | undefined> {
  const [stored, shapes] = await Promise.all([
    readResults(lake, wave.id, edition, memory),
    readShapes(),
  ]);
  if (!stored) return undefined;
  const charts = chartsOf({ ...stored, shapes }, { carried }, language);
  return { wave, ...stored, charts, path, carried };
}

/**
 * What the results know of a topic.
 *
 * @throws NotFoundError if they have no such topic
 */
export function topicOf({ topics }: Results, topic: string): Results['topics'][number] {
  const found = topics.find((one) => one.topic === topic);
  if (!found) throw new NotFoundError(`There is no topic "${topic}"`);
  return found;
}
