import { randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from '../../../schemas/zod.ts';
import { checksumSchema } from './checksums.ts';
import { isMissingFile, S3Error } from './errors.ts';
import { type OpenRecord, openRecord, removeRecord, type Staged } from './record.ts';
import { Turns } from './turns.ts';

const uploadSchema = z.object({ key: z.string(), headers: z.record(z.string(), z.string()) });
type Upload = z.infer<typeof uploadSchema>;

const partSchema = z.object({
  number: z.int(),
  /** Bytes. */
  size: z.int(),
  /** MD5 of the data, hex. */
  etag: z.string(),
  checksum: checksumSchema,
  /** ISO 8601, UTC. */
  modified: z.iso.datetime(),
});
export type Part = z.infer<typeof partSchema>;

/**
 * Multipart uploads of one bucket that are under way: a record `<id>` for the upload and a record
 * `<id>.<number>` for each part. Nothing is kept in memory, so they survive a restart.
 */
export class Uploads {
  readonly #folder: string;
  readonly #turns = new Turns();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the uploads in `folder`, makes it if need be, and clears parts whose upload has ended. */
  static async open(folder: string): Promise<Uploads> {
    await mkdir(folder, { recursive: true });
    const names = new Set(await readdir(folder));
    for (const name of names) {
      if (!names.has(name.split('.')[0] ?? name)) await removeRecord(join(folder, name));
    }
    return new Uploads(folder);
  }

  /** Begins an upload and gives its id. */
  async create(staged: Staged, upload: Upload): Promise<string> {
    const id = randomBytes(16).toString('hex');
    await staged.commit(join(this.#folder, id), upload);
    return id;
  }

  /** Puts a part into place of an earlier one of the same number. */
  putPart(id: string, key: string, number: number, staged: Staged): Promise<Part> {
    return this.during(id, key, async () => {
      const { md5: etag, size, checksum } = staged.digest;
      const part = { number, size, etag, checksum, modified: new Date().toISOString() };
      await staged.commit(this.#partPath(id, number), part);
      return part;
    });
  }

  /** The parts of an upload in order; to be called {@link during} it. */
  async listParts(id: string): Promise<Part[]> {
    const names = (await readdir(this.#folder)).filter((name) => name.startsWith(`${id}.`));
    return Promise.all(
      names.sort().map(async (name) => {
        const record = await openRecord(join(this.#folder, name));
        await record.close();
        return partSchema.parse(record.description);
      }),
    );
  }

  /** Opens the data of a part; to be called {@link during} the upload. */
  openPart(id: string, { number }: Part): Promise<OpenRecord> {
    return openRecord(this.#partPath(id, number));
  }

  /** Ends an upload; to be called {@link during} it. The upload goes first: parts alone are rubbish. */
  async remove(id: string): Promise<void> {
    const parts = await this.listParts(id);
    await removeRecord(join(this.#folder, id));
    for (const { number } of parts) await removeRecord(this.#partPath(id, number));
  }

  /**
   * Runs `work` while nobody else touches the upload.
   *
   * @throws S3Error NoSuchUpload
   */
  during<T>(id: string, key: string, work: (upload: Upload) => Promise<T>): Promise<T> {
    return this.#turns.take(id, async () => work(await this.#find(id, key)));
  }

  async #find(id: string, key: string): Promise<Upload> {
    if (!/^[0-9a-f]{32}$/.test(id)) throw new S3Error('NoSuchUpload');
    try {
      const record = await openRecord(join(this.#folder, id));
      await record.close();
      const upload = uploadSchema.parse(record.description);
      if (upload.key !== key) throw new S3Error('NoSuchUpload');
      return upload;
    } catch (error) {
      throw isMissingFile(error) ? new S3Error('NoSuchUpload') : error;
    }
  }

  #partPath(id: string, number: number): string {
    return join(this.#folder, `${id}.${String(number).padStart(5, '0')}`);
  }
}
