import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ConfigurationError } from '../../schemas/errors.ts';
import { freePort } from './free-port.ts';
import { endOrphan, recordChild } from './orphan.ts';
import { indexStream } from './stream-index.ts';

export interface LocalDynamoDb {
  url: string;
  close(): Promise<void>;
}

const readyWithinMs = 10_000;

/**
 * Starts the embedded DynamoDB on a free port, with its data in `dir`.
 *
 * @throws ConfigurationError where there is no binary for this operating system
 */
export async function startDynamoDb(dir: string): Promise<LocalDynamoDb> {
  const binary = findBinary();
  const pidFile = join(dir, 'dynamodb.pid');
  const database = join(dir, 'dynamodb.sqlite');
  await endOrphan(pidFile, database);
  const port = await freePort();
  const child = spawn(binary, ['serve', '--port', String(port), '--db-path', database], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  recordChild(pidFile, child);
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => {
    complaint = (complaint + data.toString()).slice(-2000);
  });
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([answers(url), failure(child, () => complaint)]);
  indexStream(database);
  child.once('exit', endWithoutDatabase);
  return {
    url,
    async close() {
      child.off('exit', endWithoutDatabase);
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await rm(pidFile, { force: true });
    },
  };
}

function endWithoutDatabase(): void {
  console.error(
    'The embedded DynamoDB has ended: start Pegel again, what was saved is still there.',
  );
  process.exit(1);
}

function findBinary(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new ConfigurationError(
      `The embedded DynamoDB has no binary for ${process.platform}-${process.arch}: start another DynamoDB emulator with streams and point AWS_ENDPOINT_URL_DYNAMODB at it, for example AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:8000 npm start.`,
    );
  }
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + readyWithinMs;
  while (Date.now() < end) {
    try {
      await fetch(url);
      return;
    } catch {
      await setTimeout(20);
    }
  }
  throw new ConfigurationError(`The embedded DynamoDB did not answer within ${readyWithinMs} ms.`);
}

async function failure(child: ChildProcess, complaint: () => string): Promise<never> {
  await once(child, 'exit');
  throw new ConfigurationError(`The embedded DynamoDB ended at once: ${complaint()}`);
}
