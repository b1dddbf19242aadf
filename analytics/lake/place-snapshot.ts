import type { Temporal } from 'temporal-polyfill';
import { filesOf, type SnapshotSubject } from './files-of-snapshot.ts';
import { mendSnapshot } from './mend-snapshot.ts';
import { type Moved, movePointer, type ReleaseAs } from './move-pointer.ts';
import type { ObjectStore } from './object-store.ts';
import { putOnce } from './put-once.ts';
import { readPointer } from './read-pointer.ts';
import type { Snapshot } from './snapshot.ts';

/** What is known of a snapshot beside its files. */
export interface Placing extends SnapshotSubject {
  /** The dirty counter of the wave, read before anything else of it. */
  asOf: number;
  /** Whether it becomes public: never by itself, only because somebody has asked for it. */
  release: ReleaseAs;
}

/** What became of a snapshot. */
export interface Placed extends Moved {
  /** How many of its files had to be written: none where all were there already. */
  written: number;
}

/**
 * Writes the files of a snapshot and makes it the one that counts, unless later data already do.
 *
 * The order of the writes keeps the lake whole wherever the process ends: tables, figures, manifest,
 * and the pointer last. Each file is written once and never changed, so that a second run, or a
 * second publisher of the same data, goes on where the first one stopped. Of the one that counts already,
 * what was removed or damaged is written anew.
 *
 * @param now becomes `takenAt` of a pointer that moves
 * @throws SnapshotError if the store holds other bytes under a key of the same snapshot, or does not take
 * them, and as `mendSnapshot`; what counted before still counts then
 */
export async function placeSnapshot(
  store: ObjectStore,
  snapshot: Snapshot,
  { wave, questionnaire, asOf, release }: Placing,
  now: Temporal.Instant,
): Promise<Placed> {
  const { id } = snapshot;
  const subject = { wave, questionnaire };
  const current = (await readPointer(store, wave.id))?.pointer;
  const isOutdated = current !== undefined && current.asOf > asOf;
  let written = 0;
  let isSettled = true;
  if (current?.snapshot === id) {
    const named = { wave: wave.id, snapshot: id };
    written = await mendSnapshot(store, named, filesOf(snapshot, subject));
  } else if (!isOutdated) {
    ({ written, areAllNew: isSettled } = await writeFiles(store, subject, snapshot));
  }
  const takenAt = now.toString();
  const moved = await movePointer(store, wave.id, { snapshot: id, asOf, takenAt, release });
  // Files of an earlier run may have been removed as long as no pointer named them.
  if (!isSettled) written += (await writeFiles(store, subject, snapshot)).written;
  return { ...moved, written };
}

/** Writes the files of a snapshot that does not count yet, each once. */
async function writeFiles(
  store: ObjectStore,
  subject: SnapshotSubject,
  snapshot: Snapshot,
): Promise<{ written: number; areAllNew: boolean }> {
  let written = 0;
  let areAllNew = true;
  for await (const { key, body, contentType } of filesOf(snapshot, subject)) {
    const place = { wave: subject.wave.id, snapshot: snapshot.id, file: key };
    if (await putOnce(store, place, body, contentType)) written += 1;
    else areAllNew = false;
  }
  return { written, areAllNew };
}
