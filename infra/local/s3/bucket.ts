import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Catalogue } from './catalogue.ts';
import type { ChecksumAlgorithm } from './checksums.ts';
import { assertWritable, type Conditions } from './conditions.ts';
import { isMissingFile, S3Error } from './errors.ts';
import {
  noChunks,
  type OpenRecord,
  openRecord,
  removeRecord,
  type Staged,
  stageRecord,
} from './record.ts';
import { Turns } from './turns.ts';
import { Uploads } from './uploads.ts';
import {
  fileNameOf,
  nullVersion,
  objectSchema,
  type StoredObject,
  type Version,
  versionSchema,
} from './version.ts';

/** What a writer says of a new object. */
export interface NewObject {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly conditions: Conditions;
  /** Given where the ETag is not the MD5 of the data. */
  readonly etag?: string;
}

export interface OpenObject extends Pick<OpenRecord, 'read' | 'close'> {
  readonly object: StoredObject;
}

/** Objects of one bucket on disk. Writers of one key take turns; readers never wait. */
export class Bucket {
  readonly versioning: boolean;
  readonly uploads: Uploads;
  readonly #objects: string;
  readonly #temporary: string;
  readonly #catalogue: Catalogue;
  readonly #turns = new Turns();
  #sequence: number;

  private constructor(folder: string, versioning: boolean, catalogue: Catalogue, uploads: Uploads) {
    this.versioning = versioning;
    this.uploads = uploads;
    this.#objects = join(folder, 'objects');
    this.#temporary = join(folder, 'temporary');
    this.#catalogue = catalogue;
    this.#sequence = catalogue.lastSequence;
  }

  /** Opens the bucket in `folder`, makes it if need be, and clears what a crash left half-written. */
  static async open(folder: string, versioning: boolean): Promise<Bucket> {
    await rm(join(folder, 'temporary'), { recursive: true, force: true });
    await mkdir(join(folder, 'temporary'), { recursive: true });
    await mkdir(join(folder, 'objects'), { recursive: true });
    const catalogue = await Catalogue.read(join(folder, 'objects'));
    return new Bucket(folder, versioning, catalogue, await Uploads.open(join(folder, 'uploads')));
  }

  get catalogue(): Pick<Catalogue, 'keys' | 'current'> {
    return this.#catalogue;
  }

  /** Writes `chunks` where nobody sees them; `use` decides whether they become an object. */
  stage<T>(
    chunks: AsyncIterable<Buffer>,
    algorithm: ChecksumAlgorithm,
    use: (staged: Staged) => Promise<T>,
  ): Promise<T> {
    return stageRecord(this.#temporary, chunks, algorithm, use);
  }

  /**
   * Makes staged data the current version of its key.
   *
   * @throws S3Error PreconditionFailed, NoSuchKey
   */
  commit(staged: Staged, { key, headers, conditions, etag }: NewObject): Promise<StoredObject> {
    return this.#turns.take(key, async () => {
      assertWritable(this.#catalogue.current(key)?.etag, conditions);
      const { size, md5, checksum } = staged.digest;
      const version = { ...this.#newVersion(key), size, etag: etag ?? md5 };
      return this.#store(staged, { ...version, headers: { ...headers }, checksum });
    });
  }

  /**
   * Opens an object for reading; the caller reads or closes it.
   *
   * @throws S3Error NoSuchKey, NoSuchVersion, MethodNotAllowed (a delete marker cannot be read)
   */
  async open(key: string, versionId: string | undefined): Promise<OpenObject> {
    const version = this.#catalogue.resolve(key, versionId);
    try {
      const { description, read, close } = await openRecord(
        join(this.#objects, fileNameOf(version)),
      );
      // The file, not the catalogue, tells about its data: a writer may just have replaced both.
      return { object: objectSchema.parse(description), read, close };
    } catch (error) {
      throw isMissingFile(error) ? new S3Error('NoSuchKey') : error;
    }
  }

  /**
   * Deletes an object: for good where there are no versions, else by a delete marker, which is given
   * back. Deleting what is not there is fine.
   *
   * @throws S3Error PreconditionFailed, NoSuchKey
   */
  delete(key: string, conditions: Conditions): Promise<Version | undefined> {
    return this.#turns.take(key, async () => {
      const current = this.#catalogue.current(key);
      assertWritable(current?.etag, conditions);
      if (this.versioning) return this.#mark(key);
      if (current !== undefined) await this.#remove(current);
      return current;
    });
  }

  /** Deletes one version for good and gives it back; the one before it may become current. */
  deleteVersion(key: string, versionId: string): Promise<Version | undefined> {
    return this.#turns.take(key, async () => {
      const version = this.#catalogue.find(key, versionId);
      if (version !== undefined) await this.#remove(version);
      return version;
    });
  }

  #newVersion(
    key: string,
  ): Pick<Version, 'key' | 'versionId' | 'sequence' | 'deleteMarker' | 'modified'> {
    this.#sequence += 1;
    return {
      key,
      versionId: this.versioning ? randomBytes(16).toString('hex') : nullVersion,
      sequence: this.#sequence,
      deleteMarker: false,
      modified: new Date().toISOString(),
    };
  }

  #mark(key: string): Promise<Version> {
    return this.stage(noChunks(), 'crc32', ({ commit, digest }) => {
      const version = { ...this.#newVersion(key), deleteMarker: true, size: 0, etag: digest.md5 };
      const stored = { ...version, headers: {}, checksum: digest.checksum };
      return this.#store({ commit, digest }, stored);
    });
  }

  async #store(staged: Staged, object: StoredObject): Promise<StoredObject> {
    await staged.commit(join(this.#objects, fileNameOf(object)), object);
    this.#catalogue.add(versionSchema.parse(object));
    return object;
  }

  async #remove(version: Version): Promise<void> {
    await removeRecord(join(this.#objects, fileNameOf(version)));
    this.#catalogue.remove(version);
  }
}
