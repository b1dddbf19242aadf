import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { nonEmptySchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import { authenticate } from './authenticate.ts';
import { Bucket } from './bucket.ts';
import { S3Error } from './errors.ts';
import type { Reply } from './operation.ts';
import { readRequest } from './request.ts';
import { findOperation } from './routes.ts';
import { writeXml } from './write-xml.ts';

const optionsSchema = z.object({
  /** Folder that holds all data; made if need be. One server at a time may use it. */
  dir: nonEmptySchema,
  /** 0 takes any free port. */
  port: z.int().check(z.gte(0), z.lte(65_535)),
  credentials: z.object({
    accessKeyId: nonEmptySchema,
    secretAccessKey: nonEmptySchema,
  }),
  region: nonEmptySchema,
  buckets: z.readonly(
    z.array(
      z.object({
        name: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)),
        versioning: z.boolean(),
      }),
    ),
  ),
});
export type S3Options = z.infer<typeof optionsSchema>;

/** An S3 server that runs. */
export interface S3Server {
  /** `http://127.0.0.1:<port>`; an address and no name, so that clients put the bucket in the path. */
  readonly url: string;
  /** Lets requests under way end, then stops. */
  close(): Promise<void>;
}

/**
 * Starts the stand-in for S3 on 127.0.0.1. What was acknowledged outlives a crash.
 *
 * @example const s3 = await startS3({ dir: '.pegel/s3', port: 9000, credentials, region, buckets });
 * @throws ZodError when the options are not valid
 */
export async function startS3(options: S3Options): Promise<S3Server> {
  const { dir, port, credentials, region, buckets: wanted } = optionsSchema.parse(options);
  const buckets = new Map<string, Bucket>();
  for (const { name, versioning } of wanted) {
    buckets.set(name, await Bucket.open(join(dir, name), versioning));
  }

  async function answer(message: IncomingMessage): Promise<Reply> {
    const request = readRequest(message);
    const proof = authenticate(request, credentials, region);
    const bucket = buckets.get(request.bucket);
    const operation = findOperation(request);
    if (bucket === undefined) throw new S3Error('NoSuchBucket');
    return operation({ request, proof, bucket, buckets });
  }

  const server = createServer((message, response) => {
    const id = randomUUID();
    answer(message)
      .catch((error) => refuse(error, message, id))
      .then((reply) => send(message, response, reply, id))
      .catch((error) => {
        console.error(`s3 ${id}`, error);
        response.destroy();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}

/**
 * What is no S3Error is a defect of ours, unless the client left: it is logged and not told to the
 * client.
 */
function refuse(error: unknown, message: IncomingMessage, id: string): Reply {
  const known = error instanceof S3Error ? error : new S3Error('InternalError');
  if (known !== error && message.errored === null) console.error(`s3 ${id}`, error);
  const { code, status, headers } = known;
  const body = writeXml('Error', { Code: code, Message: known.message, RequestId: id });
  return { status, headers: { 'content-type': 'application/xml', ...headers }, body };
}

async function send(
  message: IncomingMessage,
  response: ServerResponse,
  { status, headers, body = '' }: Reply,
  id: string,
): Promise<void> {
  response.writeHead(status, { ...headers, 'x-amz-request-id': id });
  if (typeof body === 'string') response.end(message.method === 'HEAD' ? undefined : body);
  // A reader who leaves in the middle ends the pipeline; there is nobody left to tell.
  else await pipeline(body, response).catch(() => {});
  // A refusal may come before the body has been read; the rest is let through so that it arrives.
  message.resume();
}
