import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonText } from '../../../schemas/json-text.ts';
import * as z from '../../../schemas/zod.ts';
import { authenticate, type Credentials } from '../s3/authenticate.ts';
import { readText } from '../s3/body.ts';
import { S3Error } from '../s3/errors.ts';
import { readRequest } from '../s3/request.ts';
import { Turns } from '../s3/turns.ts';
import { operationOf } from './operations.ts';
import { Secret, SecretsError } from './secret.ts';

interface SecretsOptions {
  credentials: Credentials;
  region: string;
  /** The file of each secret, by its name; secrets that nobody has made are not there. */
  fileOf(name: string): string | undefined;
}

/** More than the longest secret, with what stands around it. */
const longestRequest = 100_000;
const inputSchema = z.pipe(jsonText, z.looseObject({ SecretId: z.string() }));

/**
 * Starts the stand-in for Secrets Manager on a free port of 127.0.0.1: reading, adding and labelling
 * versions of secrets. What counts is kept before it is acknowledged.
 */
export async function startSecrets(
  options: SecretsOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const secrets = new Map<string, Secret>();
  const turns = new Turns();

  async function find(name: string): Promise<Secret> {
    const file = options.fileOf(name);
    const secret = secrets.get(name) ?? (file && (await Secret.open(file)));
    if (!secret) {
      throw new SecretsError(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret.",
      );
    }
    secrets.set(name, secret);
    return secret;
  }

  async function answer(message: IncomingMessage): Promise<object> {
    const request = readRequest(message);
    const proof = authenticate(request, options.credentials, options.region, 'secretsmanager');
    const input = inputSchema.parse(await readText(request, proof, longestRequest));
    const operation = operationOf(request.headers.get('x-amz-target'));
    const name = input.SecretId;
    return turns.take(name, async () => {
      const told = await operation(await find(name), input);
      return { ARN: name, Name: name, ...told };
    });
  }

  const server = createServer((message, response) => {
    const send = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(body));
      message.resume();
    };
    answer(message).then(
      (told) => send(200, told),
      (error) => {
        const { status, code, text } = refusalOf(error);
        if (status === 500) console.error('The stand-in for secrets failed:', error);
        send(status, { __type: code, message: text });
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What a client is told; what is no refusal of ours is a defect. */
function refusalOf(error: unknown): { status: number; code: string; text: string } {
  if (error instanceof SecretsError) return { status: 400, code: error.code, text: error.message };
  if (error instanceof S3Error) {
    return { status: error.status, code: error.code, text: error.message };
  }
  if (error instanceof z.ZodError) {
    return { status: 400, code: 'InvalidParameterException', text: z.prettifyError(error) };
  }
  return { status: 500, code: 'InternalServiceError', text: 'It failed' };
}
