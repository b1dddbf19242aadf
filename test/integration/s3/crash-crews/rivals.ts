import { PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { versioned as Bucket } from '../setup.ts';
import { type Crew, readBack, unlessGone } from './crew.ts';

const pointer = 'pointer';

/**
 * Rivals make the same new objects (If-None-Match) and move the same pointer (If-Match). Of those
 * who write on the same state one wins, also where the server died before it could tell whom.
 */
export function rivals(count: number): Crew {
  /** Who was told to have made an object. */
  const makers = new Map<string, string>();
  /** Who was told to have moved the pointer, by how many had moved it before. */
  const movers = new Map<number, string>();
  let attempts = 0;

  /** False when the server is gone. */
  async function make(client: S3Client, acknowledge: () => void): Promise<boolean> {
    attempts += 1;
    const key = `once/${Math.floor(attempts / count)}`;
    const name = `attempt ${attempts}`;
    const won = await putIf(client, key, name, { IfNoneMatch: '*' });
    if (won) note(makers, key, name, acknowledge);
    return won !== undefined;
  }

  /** Adds a line to the pointer, which so tells all who have moved it. */
  async function move(client: S3Client, acknowledge: () => void): Promise<boolean> {
    const current = await unlessGone(readBack(client, Bucket, pointer));
    if (!current) return false;
    attempts += 1;
    const name = `attempt ${attempts}`;
    const before = linesOf(current.content);
    const condition = current.etag ? { IfMatch: current.etag } : { IfNoneMatch: '*' };
    const won = await putIf(client, pointer, [...before, name].join('\n'), condition);
    if (won) note(movers, before.length, name, acknowledge);
    return won !== undefined;
  }

  return {
    async work(client, acknowledge) {
      // What was tried last is tried again: it may have been written, and may not.
      const again = Math.max(0, attempts - 4 * count);
      for (let i = Math.floor(again / count); i * count <= attempts; i++) {
        const name = `second attempt at ${i}`;
        const won = await putIf(client, `once/${i}`, name, { IfNoneMatch: '*' });
        if (won === undefined) return;
        if (won) note(makers, `once/${i}`, name, acknowledge);
      }
      const working = Array.from({ length: count }, async () => {
        while ((await make(client, acknowledge)) && (await move(client, acknowledge)));
      });
      await Promise.all(working);
    },
    async check(client) {
      for (const [key, name] of makers) {
        const { content } = await readBack(client, Bucket, key);
        expect(content.toString(), key).toBe(name);
      }
      const lines = linesOf((await readBack(client, Bucket, pointer)).content);
      for (const [before, name] of movers) expect(lines[before], `move ${before}`).toBe(name);
    },
  };
}

/** Whether a conditional write won; undefined if the server was gone. */
function putIf(
  client: S3Client,
  Key: string,
  Body: string,
  condition: { IfMatch: string } | { IfNoneMatch: string },
): Promise<boolean | undefined> {
  const sent = client.send(new PutObjectCommand({ Bucket, Key, Body, ...condition }));
  return unlessGone(
    sent.then(
      () => true,
      (error) => {
        if (error instanceof S3ServiceException && error.name === 'PreconditionFailed')
          return false;
        throw error;
      },
    ),
  );
}

function note<K>(winners: Map<K, string>, state: K, name: string, acknowledge: () => void): void {
  if (winners.has(state)) throw new Error(`${winners.get(state)} and ${name} won both`);
  winners.set(state, name);
  acknowledge();
}

function linesOf(content: Buffer): string[] {
  return content.length === 0 ? [] : content.toString().split('\n');
}
