import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';
import type { S3Server } from '../../../infra/local/s3/server.ts';
import { credentials, makeFolder, region, start } from './setup.ts';

/** The SDK advises on streams and on retries, which tests do wrong on purpose. */
const logger = { debug() {}, info() {}, warn() {}, error() {} };

/** A client that never retries, so that tests see what the server answered. */
export function connect(url: string, config: S3ClientConfig = {}): S3Client {
  return new S3Client({ endpoint: url, region, credentials, logger, maxAttempts: 1, ...config });
}

export interface Stand {
  dir: string;
  url: string;
  client: S3Client;
}

/** Starts one server for the tests of a file and stops it after them. */
export function useServer(): Stand {
  const stand: Partial<Stand> = {};
  let server: S3Server;
  beforeAll(async () => {
    stand.dir = await makeFolder();
    server = await start(stand.dir);
    stand.url = server.url;
    stand.client = connect(server.url);
  });
  afterAll(async () => {
    stand.client?.destroy();
    await server.close();
    if (stand.dir !== undefined) await rm(stand.dir, { recursive: true });
  });
  return stand as Stand;
}

export async function readObject(client: S3Client, Bucket: string, Key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return (await Body?.transformToString()) ?? '';
}

/** What a raw request was refused with: the code in the XML, and the status. */
export async function readRefusal(response: Response): Promise<Refusal> {
  const name = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? '';
  return { name, status: response.status };
}

/** Changes each request of a client when it is built, before it is signed. */
export function beforeSigning(client: S3Client, change: (request: HttpRequest) => void): S3Client {
  client.middlewareStack.add((next) => (args) => next(changed(args, change)), {
    step: 'build',
    priority: 'low',
  });
  return client;
}

/** Changes each request of a client when it has been signed, as somebody on the way could. */
export function afterSigning(client: S3Client, change: (request: HttpRequest) => void): S3Client {
  client.middlewareStack.add((next) => (args) => next(changed(args, change)), {
    step: 'finalizeRequest',
    priority: 'low',
  });
  return client;
}

/** The part of the SDK's request that tests change. */
export interface HttpRequest {
  headers: Record<string, string>;
  body: unknown;
}

function changed<T extends object>(args: T, change: (request: HttpRequest) => void): T {
  if ('request' in args) change(args.request as HttpRequest);
  return args;
}

/** How many files wait half-written in a bucket. */
export async function countTemporary(dir: string, bucket: string): Promise<number> {
  return (await readdir(join(dir, bucket, 'temporary'))).length;
}

export interface Refusal {
  name: string;
  status: number;
}

/** What an SDK call was refused with. */
export async function refusal(call: () => Promise<unknown>): Promise<Refusal> {
  try {
    await call();
  } catch (error) {
    if (error instanceof Error && '$metadata' in error) {
      const { httpStatusCode } = error.$metadata as { httpStatusCode?: number };
      return { name: error.name, status: httpStatusCode ?? 0 };
    }
    throw error;
  }
  throw new Error('The call was not refused.');
}
