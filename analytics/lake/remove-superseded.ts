import type { Temporal } from 'temporal-polyfill';
import { type LakeTableName, lakeTables } from '../../schemas/lake.ts';
import { documentsPrefix, manifestKey, resultsPrefix, snapshotIn, tablesPrefix } from './keys.ts';
import type { ListedObject, ObjectStore } from './object-store.ts';
import { putOnce } from './put-once.ts';
import { readPointer } from './read-pointer.ts';

/** What lies in the store of one snapshot. */
interface Remains {
  snapshot: string;
  files: string[];
  /** When its manifest was written; without one it does not exist. */
  writtenAt: number | undefined;
  /** When its last file was written. */
  lastAt: number;
}

const minute = 60_000;
/** Whoever has just read a pointer may still read what it named. */
const supersededFor = 60 * minute;
/** No run takes as long as that: what lies without a manifest was left by a crash. */
const unfinishedFor = 24 * 60 * minute;

/**
 * Removes the snapshots of a wave that count no more: neither the latest, nor public at any time. They
 * stay for an hour after the next one was written. Their documents go with them. The manifest goes first, so that what is half removed
 * does not exist; a later run removes the rest.
 *
 * @param now by the clock of the store, which is the real one
 * @returns the snapshots that were removed
 */
export async function removeSuperseded(
  store: ObjectStore,
  wave: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const removed: string[] = [];
  for (const remains of superfluous(await listRemains(store, wave), now.epochMilliseconds)) {
    if (await removeOne(store, wave, remains)) removed.push(remains.snapshot);
  }
  return removed;
}

async function listRemains(store: ObjectStore, wave: string): Promise<Remains[]> {
  const tables = Object.keys(lakeTables) as LakeTableName[];
  const prefixes = [
    resultsPrefix(wave),
    documentsPrefix(wave),
    ...tables.map((table) => tablesPrefix(table, wave)),
  ];
  const objects: ListedObject[] = [];
  for (const prefix of prefixes) {
    for await (const object of store.list(prefix)) objects.push(object);
  }
  const bySnapshot = Map.groupBy(objects, ({ key }) => snapshotIn(key));
  return [...bySnapshot].flatMap(([snapshot, listed]) => {
    if (snapshot === undefined) return [];
    const manifest = listed.find(({ key }) => key === manifestKey(wave, snapshot));
    return {
      snapshot,
      files: listed.filter((one) => one !== manifest).map(({ key }) => key),
      writtenAt: manifest?.modifiedAt.getTime(),
      lastAt: Math.max(...listed.map(({ modifiedAt }) => modifiedAt.getTime())),
    };
  });
}

/** Those that are old enough to go, if they do not count. */
function superfluous(all: readonly Remains[], now: number): Remains[] {
  const written = all.flatMap(({ writtenAt }) => writtenAt ?? []).sort((a, b) => a - b);
  return all.filter(({ writtenAt, lastAt }) => {
    if (writtenAt === undefined) return now - lastAt > unfinishedFor;
    const supersededAt = written.find((other) => other > writtenAt);
    return supersededAt !== undefined && now - supersededAt > supersededFor;
  });
}

async function removeOne(
  store: ObjectStore,
  wave: string,
  { snapshot, files, writtenAt }: Remains,
): Promise<boolean> {
  // Asked as late as can be: the same data again make the same snapshot count again.
  if (await counts(store, wave, snapshot)) return false;
  if (writtenAt !== undefined) {
    const file = manifestKey(wave, snapshot);
    const manifest = await store.get(file);
    await store.delete(file);
    if (await counts(store, wave, snapshot)) {
      const place = { wave, snapshot, file };
      if (manifest) await putOnce(store, place, manifest.body, 'application/json');
      return false;
    }
  }
  await Promise.all(files.map((key) => store.delete(key)));
  return true;
}

async function counts(store: ObjectStore, wave: string, snapshot: string): Promise<boolean> {
  const pointer = (await readPointer(store, wave))?.pointer;
  const named = [pointer?.snapshot, ...(pointer?.releases ?? []).map((one) => one.snapshot)];
  return named.includes(snapshot);
}
