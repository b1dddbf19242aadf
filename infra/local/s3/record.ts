import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type ChecksumAlgorithm, type Digest, Digester } from './checksums.ts';
import type { ByteRange } from './range.ts';

/**
 * A record is one file: the data, then a description in JSON, then a footer (length of the
 * description, magic). Being one file, data and description change together in one rename.
 */
const magic = 'PGL1';
const footerSize = 8;

/** Data that lies whole in a temporary file and is not yet visible. */
export interface Staged {
  readonly digest: Digest;
  /** Adds the description and puts the record into place; when this returns, it outlives a crash. */
  commit(path: string, description: object): Promise<void>;
}

/** A record that is open for reading; whole-old even when a newer one takes its place meanwhile. */
export interface OpenRecord {
  /** Bytes of data. */
  readonly size: number;
  readonly description: unknown;
  /** The data or a part of it (both ends included); closes the record when read or destroyed. */
  read(range?: ByteRange): Readable;
  close(): Promise<void>;
}

/**
 * Writes `chunks` into a temporary file in `folder` and hands it to `use`. Whatever is not
 * committed by then is gone afterwards.
 */
export async function stageRecord<T>(
  folder: string,
  chunks: AsyncIterable<Buffer>,
  algorithm: ChecksumAlgorithm,
  use: (staged: Staged) => Promise<T>,
): Promise<T> {
  const temporary = join(folder, randomUUID());
  const handle = await open(temporary, 'wx');
  try {
    const digester = new Digester(algorithm);
    await handle.writeFile(digester.through(chunks));
    const digest = digester.finish();
    return await use({
      digest,
      commit: async (path, description) => {
        await handle.writeFile(encodeDescription(description));
        await handle.sync();
        await rename(temporary, path);
        await syncFolder(dirname(path));
      },
    });
  } finally {
    await handle.close();
    await rm(temporary, { force: true });
  }
}

/** The data of a record that only describes. */
export async function* noChunks(): AsyncGenerator<Buffer> {}

/** Opens a record; an error with code ENOENT says that there is none. */
export async function openRecord(path: string): Promise<OpenRecord> {
  const handle = await open(path, 'r');
  try {
    const { size, description } = await readDescription(handle, basename(path));
    return {
      size,
      description,
      read: (range = { first: 0, last: size - 1 }) =>
        size === 0
          ? Readable.from([]).once('close', () => void handle.close())
          : handle.createReadStream({ start: range.first, end: range.last }),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Removes a record; when this returns, it stays removed after a crash. */
export async function removeRecord(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** A rename or a removal is on the disk only when the folder that holds the name is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function encodeDescription(description: object): Buffer {
  const json = Buffer.from(JSON.stringify(description));
  const footer = Buffer.alloc(footerSize);
  footer.writeUInt32BE(json.length);
  footer.write(magic, 4);
  return Buffer.concat([json, footer]);
}

async function readDescription(
  handle: FileHandle,
  name: string,
): Promise<{ size: number; description: unknown }> {
  const { size: whole } = await handle.stat();
  const footer = Buffer.alloc(footerSize);
  await handle.read(footer, 0, footerSize, whole - footerSize);
  if (footer.toString('latin1', 4) !== magic) throw new Error(`${name} is not a record`);
  const json = Buffer.alloc(footer.readUInt32BE());
  const size = whole - footerSize - json.length;
  await handle.read(json, 0, json.length, size);
  return { size, description: JSON.parse(json.toString('utf8')) };
}
