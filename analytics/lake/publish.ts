import type { Temporal } from 'temporal-polyfill';
import type { Figures } from './figures.ts';
import type { ObjectStore } from './object-store.ts';
import { type Placing, placeSnapshot } from './place-snapshot.ts';
import { computeSnapshot } from './snapshot.ts';
import type { SnapshotInput } from './snapshot-input.ts';
import { withWorkspace } from './workspace.ts';

/** What a wave's data were, when they were read, and whether their figures become public. */
export type PublishInput = SnapshotInput & Placing;

/** What came of publishing a snapshot. */
export interface Published {
  /** The id of the snapshot that was computed. */
  snapshot: string;
  /** What coordinators see. */
  figures: Figures;
  /** Whether the wave's pointer now names another snapshot than before, namely this one. */
  moved: boolean;
}

/**
 * Computes the snapshot of a wave and makes it the one that counts, unless later data already do.
 *
 * @param now becomes `takenAt` of a pointer that moves
 * @throws as `placeSnapshot`, and whatever the cases throw
 */
export async function publishSnapshot(
  store: ObjectStore,
  input: PublishInput,
  now: Temporal.Instant,
): Promise<Published> {
  return withWorkspace(async (folder) => {
    const snapshot = await computeSnapshot(folder, input);
    const moved = await placeSnapshot(store, snapshot, input, now);
    return { snapshot: snapshot.id, figures: snapshot.figures.internal, moved };
  });
}
