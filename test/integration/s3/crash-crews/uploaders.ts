import { randomBytes } from 'node:crypto';
import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { plain as Bucket } from '../setup.ts';
import { type Crew, describe, readNumber, unlessGone } from './crew.ts';

const smallestPart = 5 * 1024 * 1024;

/** An upload that has been begun, and the parts of it that were acknowledged. */
interface Begun {
  id: string;
  parts: Buffer[];
  done: CompletedPart[];
}

/** Uploaders write keys of their own in parts, and go on after a crash where they were. */
export function uploaders(count: number): Crew {
  const all = Array.from({ length: count }, (_, i) => new Uploader(`upload/${i}`));
  return {
    async work(client, acknowledge) {
      await Promise.all(all.map((uploader) => uploader.work(client, acknowledge)));
    },
    async check(client) {
      for (const uploader of all) await uploader.check(client);
    },
  };
}

class Uploader {
  readonly #key: string;
  #acknowledged = 0;
  #begun: Begun | undefined;
  #isCompleting = false;

  constructor(key: string) {
    this.#key = key;
  }

  async work(client: S3Client, acknowledge: () => void): Promise<void> {
    const step = async () => {
      this.#begun ??= await this.#begin(client);
      for (const part of this.#begun.parts.slice(this.#begun.done.length)) {
        await this.#uploadPart(client, this.#begun, part);
        acknowledge();
      }
      await this.#complete(client, this.#begun);
      acknowledge();
      return true;
    };
    while (await unlessGone(step()));
  }

  async check(client: S3Client): Promise<void> {
    const number = await readNumber(client, Bucket, this.#key);
    const possible = [this.#acknowledged, ...(this.#isCompleting ? [this.#acknowledged + 1] : [])];
    expect(possible, this.#key).toContain(number);
    // Completed without a word: there is nothing left to go on with.
    if (number > this.#acknowledged) this.#begun = undefined;
    this.#acknowledged = number;
    this.#isCompleting = false;
  }

  async #begin(client: S3Client): Promise<Begun> {
    const content = randomBytes(smallestPart + Math.floor(Math.random() * 300_000));
    const Metadata = describe(this.#acknowledged + 1, content);
    const command = new CreateMultipartUploadCommand({ Bucket, Key: this.#key, Metadata });
    const { UploadId: id = '' } = await client.send(command);
    const parts = [content.subarray(0, smallestPart), content.subarray(smallestPart)];
    return { id, parts, done: [] };
  }

  async #uploadPart(client: S3Client, { id, done }: Begun, Body: Buffer): Promise<void> {
    const PartNumber = done.length + 1;
    const part = { Bucket, Key: this.#key, UploadId: id, PartNumber, Body };
    const { ETag, ChecksumCRC32 } = await client.send(new UploadPartCommand(part));
    done.push({ PartNumber, ETag, ChecksumCRC32 });
  }

  async #complete(client: S3Client, { id, done }: Begun): Promise<void> {
    this.#isCompleting = true;
    const upload = { Bucket, Key: this.#key, UploadId: id, MultipartUpload: { Parts: done } };
    await client.send(new CompleteMultipartUploadCommand(upload));
    this.#isCompleting = false;
    this.#acknowledged += 1;
    this.#begun = undefined;
  }
}
