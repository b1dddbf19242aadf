import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Error } from './errors.ts';
import { openRecord } from './record.ts';
import { SortedKeys } from './sorted-keys.ts';
import { type Version, versionSchema } from './version.ts';

/** Which versions of which keys a bucket has. Lives in memory and is rebuilt from the disk at start. */
export class Catalogue {
  /** Newest first; never empty. */
  readonly #versions: Map<string, readonly Version[]>;
  /** Keys whose newest version is no delete marker. */
  readonly #visible: SortedKeys;

  /** The highest sequence number that is in use. */
  readonly lastSequence: number;

  private constructor(versions: readonly Version[]) {
    const newestFirst = versions.toSorted((a, b) => b.sequence - a.sequence);
    this.lastSequence = newestFirst[0]?.sequence ?? 0;
    this.#versions = Map.groupBy(newestFirst, ({ key }) => key);
    this.#visible = new SortedKeys(
      [...this.#versions.keys()].filter((key) => this.current(key) !== undefined),
    );
  }

  /** Reads what the records in `folder` tell of themselves. */
  static async read(folder: string): Promise<Catalogue> {
    const versions: Version[] = [];
    for (const name of await readdir(folder)) {
      const record = await openRecord(join(folder, name));
      await record.close();
      versions.push(versionSchema.parse(record.description));
    }
    return new Catalogue(versions);
  }

  /** Keys that a listing shows. */
  get keys(): SortedKeys {
    return this.#visible;
  }

  /** The newest version, unless it is a delete marker. */
  current(key: string): Version | undefined {
    const newest = this.#versions.get(key)?.[0];
    return newest?.deleteMarker === true ? undefined : newest;
  }

  find(key: string, versionId: string): Version | undefined {
    return this.#versions.get(key)?.find((version) => version.versionId === versionId);
  }

  /**
   * Finds the version to read: the one that is asked for, or else the newest.
   *
   * @throws S3Error NoSuchKey, NoSuchVersion, MethodNotAllowed (a delete marker cannot be read)
   */
  resolve(key: string, versionId: string | undefined): Version {
    const newest = versionId === undefined;
    const version = newest ? this.#versions.get(key)?.[0] : this.find(key, versionId);
    if (version === undefined) throw new S3Error(newest ? 'NoSuchKey' : 'NoSuchVersion');
    if (!version.deleteMarker) return version;
    const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId };
    throw new S3Error(newest ? 'NoSuchKey' : 'MethodNotAllowed', undefined, headers);
  }

  /** Makes `version` the newest of its key, in place of one with the same id. */
  add(version: Version): void {
    this.#set(version.key, [version, ...this.#without(version)]);
  }

  remove(version: Version): void {
    this.#set(version.key, this.#without(version));
  }

  #without({ key, versionId }: Version): Version[] {
    return (this.#versions.get(key) ?? []).filter((other) => other.versionId !== versionId);
  }

  #set(key: string, versions: readonly Version[]): void {
    if (versions.length === 0) this.#versions.delete(key);
    else this.#versions.set(key, versions);
    if (this.current(key) === undefined) this.#visible.remove(key);
    else this.#visible.add(key);
  }
}
