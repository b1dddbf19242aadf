import { readFile, stat, writeFile } from 'node:fs/promises';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/local-pegel.ts';
import { type LocalSecrets, startLocalSecrets } from '../../support/local-secrets.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let secrets: LocalSecrets;
const SecretId = 'keys';

beforeEach(async () => {
  folder = await temporaryFolder();
  secrets = await startLocalSecrets(folder.path, 'first');
});
afterEach(async () => {
  await secrets.close();
  await folder.remove();
});

describe('a secret', () => {
  test('is what its file holds, and whoever writes it writes the file', async () => {
    expect(await read()).toBe('"first"');
    await put('v2', 'second');
    expect(await read()).toBe('second');
    expect(await readFile(secrets.file, 'utf8')).toBe('second');
    expect((await stat(secrets.file)).mode & 0o777).toBe(0o600);
    await secrets.restart();
    expect(await read()).toBe('second');
  });

  test('has versions that count only when they are told to, and the one before stays known', async () => {
    await put('v2', 'second', ['AWSPENDING']);
    expect(await read()).toBe('"first"');
    expect(await read({ VersionStage: 'AWSPENDING' })).toBe('second');
    await move('AWSCURRENT', await currentId(), 'v2');
    expect(await read()).toBe('second');
    expect(await read({ VersionStage: 'AWSPREVIOUS' })).toBe('"first"');
    expect(await readFile(secrets.file, 'utf8')).toBe('second');
  });

  test('keeps what is in a version for good', async () => {
    await put('v2', 'second', ['AWSPENDING']);
    await put('v2', 'second', ['AWSPENDING']);
    await expect(put('v2', 'other')).rejects.toThrow(named('ResourceExistsException'));
    expect(await read({ VersionId: 'v2' })).toBe('second');
  });

  test('gives a label away only if it is where one thinks', async () => {
    await put('v2', 'second', ['AWSPENDING']);
    const wrong = move('AWSCURRENT', 'v2', 'v2');
    await expect(wrong).rejects.toThrow(named('InvalidParameterException'));
    await move('AWSPENDING', 'v2');
    await expect(read({ VersionStage: 'AWSPENDING' })).rejects.toThrow(
      named('ResourceNotFoundException'),
    );
    expect(await read({ VersionId: 'v2' })).toBe('second');
  });

  test('that nobody has made is not there until somebody makes it', async () => {
    await expect(read({ SecretId: '../keys' })).rejects.toThrow(named('ResourceNotFoundException'));
    await expect(read({ SecretId: 'other' })).rejects.toThrow(named('ResourceNotFoundException'));
    await expect(read({ VersionId: 'v9' })).rejects.toThrow(named('ResourceNotFoundException'));
    await writeFile(secrets.file, 'by hand\n');
    await secrets.restart();
    expect(await read()).toBe('by hand\n');
  });
});

test.for<[string, SecretsManagerClientConfig, string]>([
  [
    'with a wrong secret',
    { credentials: { accessKeyId: 'local', secretAccessKey: 'x' } },
    'SignatureDoesNotMatch',
  ],
  [
    'by a stranger',
    { credentials: { accessKeyId: 'x', secretAccessKey: 'local' } },
    'InvalidAccessKeyId',
  ],
  ['for another region', { region: 'us-east-1' }, 'AuthorizationHeaderMalformed'],
])('a request that is signed %s is refused', async ([, config, code]) => {
  const client = new SecretsManagerClient({ maxAttempts: 1, ...config });
  const reading = client.send(new GetSecretValueCommand({ SecretId }));
  await expect(reading).rejects.toThrow(named(code));
});

test('a request that is not signed is refused, and so is what the stand-in does not do', async () => {
  const url = process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? '';
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(403);
  const client = new SecretsManagerClient({});
  const describing = client.send(new DescribeSecretCommand({ SecretId }));
  await expect(describing).rejects.toThrow(named('UnknownOperationException'));
});

const named = (name: string) => expect.objectContaining({ name });

async function read(which: { SecretId?: string; VersionId?: string; VersionStage?: string } = {}) {
  const client = new SecretsManagerClient({});
  const reading = new GetSecretValueCommand({ SecretId, ...which });
  return (await client.send(reading)).SecretString;
}

async function currentId(): Promise<string> {
  const client = new SecretsManagerClient({});
  return (await client.send(new GetSecretValueCommand({ SecretId }))).VersionId ?? '';
}

async function put(version: string, SecretString: string, VersionStages?: string[]): Promise<void> {
  const client = new SecretsManagerClient({});
  await client.send(
    new PutSecretValueCommand({
      SecretId,
      ClientRequestToken: version,
      SecretString,
      VersionStages,
    }),
  );
}

async function move(VersionStage: string, from: string, to?: string): Promise<void> {
  const client = new SecretsManagerClient({});
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage,
      RemoveFromVersionId: from,
      MoveToVersionId: to,
    }),
  );
}
