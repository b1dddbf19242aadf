import { type Group, isOf, wholeState } from '../../schemas/breakdown.ts';
import { SnapshotError } from '../../schemas/errors.ts';
import { readLakeVersions } from '../../schemas/lake.ts';
import type { Edition, Results } from '../../schemas/results.ts';
import type { Manifest, Pointer } from '../../schemas/snapshot.ts';
import { isPublished, type Wave } from '../../schemas/wave.ts';
import { answerFileSchema } from './answer-file.ts';
import { compiledResultsSchema } from './compiled-results.ts';
import { fetchTables } from './fetch-tables.ts';
import type { EarlierSnapshot, ReleasedSnapshot, StoredTables } from './history.ts';
import { decodeJson } from './json.ts';
import { answerFiguresKey, resultsKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';
import { placeIn, readManifest, readNoted } from './read-manifest.ts';
import { followPointer } from './read-pointer.ts';

/**
 * Reads what the snapshots of earlier waves say; their tables only when they are asked for. Figures are
 * compared with the manifest, so that nothing is built upon what has changed since.
 *
 * @param waves the oldest first; those that have no snapshot are left out
 * @param leaveOut told of waves that are left out because their snapshot is of a version that is not known
 * here: later ones go on without them, because no later version of Pegel writes them anew
 * @throws SnapshotError if what is needed of one of them is not there or damaged
 */
export async function readHistory(
  store: ObjectStore,
  waves: readonly Pick<Wave, 'id' | 'status'>[],
  leaveOut: (wave: string, error: SnapshotError) => void,
): Promise<EarlierSnapshot[]> {
  const found: EarlierSnapshot[] = [];
  // One after the other: of twenty waves, the figures of a large frame would not fit into memory at once.
  for (const wave of waves) {
    try {
      const earlier = await followPointer(store, wave.id, (pointer) =>
        readEarlier(store, wave, pointer),
      );
      if (earlier) found.push(earlier);
    } catch (error) {
      const isUnknown = error instanceof SnapshotError && error.reason === 'unknownVersion';
      if (!isUnknown) throw error;
      leaveOut(wave.id, error);
    }
  }
  return found;
}

/**
 * Reads what was public of a wave, the oldest first. None is left out: without it nobody could tell what
 * a revision reveals.
 *
 * @throws SnapshotError
 */
export async function readReleases(store: ObjectStore, wave: string): Promise<ReleasedSnapshot[]> {
  const found = await followPointer(store, wave, ({ releases }) =>
    Promise.all(releases.map(({ snapshot }) => readReleased(store, wave, snapshot))),
  );
  return found ?? [];
}

/** How a snapshot refers to an earlier wave whose pointer says this. */
export function referenceTo(
  wave: Pick<Wave, 'id' | 'status'>,
  { snapshot, releases }: Pointer,
): Manifest['earlier'][number] {
  // What was never published is not public, even where an attempt to publish it left a release.
  const released = isPublished(wave) ? releases.at(-1)?.snapshot : undefined;
  return { wave: wave.id, snapshot, ...(released === undefined ? {} : { released }) };
}

async function readEarlier(
  store: ObjectStore,
  wave: Pick<Wave, 'id' | 'status'>,
  pointer: Pointer,
): Promise<EarlierSnapshot> {
  const { snapshot } = pointer;
  const manifest = await readManifest(store, wave.id, snapshot);
  const internal = stateWide(await readResultsOf(store, manifest, 'internal'));
  const { released } = referenceTo(wave, pointer);
  const figures: EarlierSnapshot['figures'] = { internal };
  if (released !== undefined) {
    const isLatest = released === snapshot;
    const public_ = isLatest ? manifest : await readManifest(store, wave.id, released);
    figures.public = stateWide(await readResultsOf(store, public_, 'public'));
  }
  return { wave: wave.id, snapshot, released, figures, ...tablesOf(store, manifest) };
}

async function readReleased(
  store: ObjectStore,
  wave: string,
  snapshot: string,
): Promise<ReleasedSnapshot> {
  const manifest = await readManifest(store, wave, snapshot);
  const results = await readResultsOf(store, manifest, 'public');
  const file = answerFiguresKey(wave, snapshot, 'public');
  const body = await readNoted(store, manifest, file);
  const answers = decodeJson(body, answerFileSchema, placeIn(manifest, file));
  return { snapshot, results, answers };
}

async function readResultsOf(
  store: ObjectStore,
  manifest: Manifest,
  edition: Edition,
): Promise<Results> {
  const file = resultsKey(manifest.wave, manifest.snapshot, edition);
  const body = await readNoted(store, manifest, file);
  return decodeJson(body, compiledResultsSchema(), placeIn(manifest, file));
}

/** Figures without their parts by district and the like: nothing later refers to those. */
function stateWide(results: Results): Results {
  const isOfState = (row: Group) => isOf(row, wholeState);
  return {
    ...results,
    responseRate: results.responseRate.filter(isOfState),
    adoption: results.adoption.filter(isOfState),
    readinessLevels: results.readinessLevels.filter(isOfState),
    readinessParts: results.readinessParts.filter(isOfState),
    transitions: results.transitions.filter(isOfState),
    expiries: [],
  };
}

function tablesOf(store: ObjectStore, manifest: Manifest): Partial<StoredTables> {
  if (!readLakeVersions.includes(manifest.lakeVersion)) return {};
  return {
    fetchTables: (folder, tables, columns) => fetchTables(store, manifest, folder, tables, columns),
  };
}
