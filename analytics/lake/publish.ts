import type { Temporal } from 'temporal-polyfill';
import type { Figures } from '../../schemas/figures.ts';
import type { ObjectStore } from './object-store.ts';
import { type Placed, type Placing, placeSnapshot } from './place-snapshot.ts';
import { computeSnapshot } from './snapshot.ts';
import type { SnapshotInput } from './snapshot-input.ts';
import { withWorkspace } from './workspace.ts';

/** What a wave's data were, when they were read, and whether their figures become public. */
export type PublishInput = SnapshotInput &
  Placing & {
    /** Asked when all is counted, before anything is written; always, if it is not given. */
    isWanted?: () => Promise<boolean>;
  };

/** What came of publishing a snapshot. */
export interface Published extends Placed {
  /** The id of the snapshot that was computed. */
  snapshot: string;
  /** What coordinators see. */
  figures: Figures;
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
    const { id, figures } = snapshot;
    const isWanted = (await input.isWanted?.()) ?? true;
    const moved = isWanted
      ? await placeSnapshot(store, snapshot, input, now)
      : { moved: false, isReleased: false, written: 0 };
    return { snapshot: id, figures: figures.internal, ...moved };
  });
}
