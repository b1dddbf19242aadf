import { type AnswerFigures, answerFiguresSchema } from '../../schemas/answer-figures.ts';
import { type Edition, type Results, resultsSchema } from '../../schemas/results.ts';
import { type Pointer, pointerSchema, type Release } from '../../schemas/snapshot.ts';
import { FigureMemory } from './figure-memory.ts';
import { decodeJson } from './json.ts';
import { answerFiguresKey, pointerKey, resultsKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';

/** The pointer of a wave as it was read. */
export interface ReadPointer {
  pointer: Pointer;
  etag: string;
}

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
 * @throws Error if the pointer names figures that are not there; z.ZodError or SyntaxError if they
 * cannot be read
 */
export async function readResults(
  store: ObjectStore,
  wave: string,
  edition: Edition,
  memory?: FigureMemory,
): Promise<StoredResults | undefined> {
  const current = await readPointer(store, wave);
  const standing = current && standingOf(current.pointer, edition);
  if (!standing) return undefined;
  return {
    results: await readResultsOf(store, { wave, snapshot: standing.snapshot }, edition, memory),
    standing,
    releases: current.pointer.releases,
  };
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
  const key = resultsKey(wave, snapshot, edition);
  return memory.results.read(key, async () => {
    const stored = await store.get(key);
    if (!stored) throw new Error(`snapshot ${snapshot} of wave ${wave} has no results`);
    return decodeJson(stored.body, resultsSchema);
  });
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
  const key = answerFiguresKey(wave.id, snapshot, edition);
  return memory.answers.read(key, async () => {
    const stored = await store.get(key);
    if (!stored) throw new Error(`snapshot ${snapshot} of wave ${wave.id} has no answers`);
    return decodeJson(stored.body, answerFiguresSchema);
  });
}

/** Reads which snapshot of a wave counts, with the etag to move the pointer by. */
export async function readPointer(
  store: ObjectStore,
  wave: string,
): Promise<ReadPointer | undefined> {
  const stored = await store.get(pointerKey(wave));
  return stored && { pointer: decodeJson(stored.body, pointerSchema), etag: stored.etag };
}

function standingOf(
  { snapshot, takenAt, releases }: Pointer,
  edition: Edition,
): Standing | undefined {
  if (edition === 'internal') return { snapshot, takenAt };
  const release = releases.at(-1);
  return release && { snapshot: release.snapshot, takenAt: release.at };
}
