import type { AnswerFigures } from '../../schemas/answer-figures.ts';
import { SnapshotError } from '../../schemas/errors.ts';
import { type Edition, type Results, resultsSchema } from '../../schemas/results.ts';
import type { Pointer, Release } from '../../schemas/snapshot.ts';
import type * as z from '../../schemas/zod.ts';
import { answerFileSchema } from './answer-file.ts';
import { FigureMemory } from './figure-memory.ts';
import { decodeJson } from './json.ts';
import { answerFiguresKey, resultsKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';
import { followPointer } from './read-pointer.ts';

/** Figures, and which snapshot they are of. */
export interface StoredResults {
  results: Results;
  /** The snapshot and when it was taken, or made public. */
  standing: Standing;
  /** What was made public, the oldest first. */
  releases: readonly Release[];
}

/** What pages say of the snapshot that their figures are of. */
export interface Standing {
  snapshot: string;
  /** When it was taken; of a public one, when it was made public. */
  takenAt: string;
}

/**
 * Reads the figures that count for a wave: for coordinators those of the latest snapshot, for the
 * public those of the last release. Loads no native code, so that pages may call it.
 *
 * @param memory what was read before and is not read again
 * @returns undefined if the wave has no snapshot yet, or none that is public
 * @throws SnapshotError if the pointer names figures that are not there, or cannot be read
 */
export async function readResults(
  store: ObjectStore,
  wave: string,
  edition: Edition,
  memory?: FigureMemory,
): Promise<StoredResults | undefined> {
  return followPointer(store, wave, async (pointer) => {
    const standing = standingOf(pointer, edition);
    if (!standing) return undefined;
    const { snapshot } = standing;
    const results = await readResultsOf(store, { wave, snapshot }, edition, memory);
    return { results, standing, releases: pointer.releases };
  });
}

/**
 * Reads the figures of a snapshot, whether it counts or not.
 *
 * @throws as `readResults`
 */
export function readResultsOf(
  store: ObjectStore,
  { wave, snapshot }: { wave: string; snapshot: string },
  edition: Edition,
  memory = new FigureMemory(),
): Promise<Results> {
  const file = resultsKey(wave, snapshot, edition);
  return memory.results.read(file, () =>
    readFigures(store, { wave, snapshot, file }, resultsSchema),
  );
}

/**
 * Reads how often each answer was given, in the snapshot of some results.
 *
 * @throws as `readResults`
 */
export async function readAnswerFigures(
  store: ObjectStore,
  { wave, snapshot, edition }: Results,
  memory = new FigureMemory(),
): Promise<AnswerFigures> {
  const file = answerFiguresKey(wave.id, snapshot, edition);
  return memory.answers.read(file, () =>
    readFigures(store, { wave: wave.id, snapshot, file }, answerFileSchema),
  );
}

async function readFigures<T>(
  store: ObjectStore,
  place: { wave: string; snapshot: string; file: string },
  schema: z.ZodMiniType<T>,
): Promise<T> {
  const stored = await store.get(place.file);
  if (!stored) throw new SnapshotError('missing', place);
  return decodeJson(stored.body, schema, place);
}

/**
 * The snapshot of a wave that an edition is read from.
 *
 * @returns undefined if it is the public one, and nothing was made public
 */
export function standingOf(
  { snapshot, takenAt, releases }: Pointer,
  edition: Edition,
): Standing | undefined {
  if (edition === 'internal') return { snapshot, takenAt };
  const release = releases.at(-1);
  return release && { snapshot: release.snapshot, takenAt: release.at };
}
