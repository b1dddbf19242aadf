import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { knownBeforeMs } from '../../../functions/domain/access/rotate-keys.ts';
import { type StoredKeys, storedKeysSchema } from '../../../functions/domain/access/stored-keys.ts';
import { rotationSteps } from '../../../functions/rotation/rotate.ts';
import { temporaryFolder } from '../../support/local-pegel.ts';
import { type LocalSecrets, startLocalSecrets } from '../../support/local-secrets.ts';
import { rotateSecret } from '../../support/rotate-secret.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let secrets: LocalSecrets;
const first = { current: 'k1', k1: 'a'.repeat(43) };

beforeEach(async () => {
  folder = await temporaryFolder();
  secrets = await startLocalSecrets(folder.path, first);
});
afterEach(async () => {
  await secrets.close();
  await folder.remove();
});

describe('a rotation', () => {
  test('adds a key that waits, and the next one makes it the current one', async () => {
    await rotateSecret(secrets.name);
    const second = await currentKeys();
    expect(second).toMatchObject({ ...first, next: 'k2' });
    await passTime();
    await rotateSecret(secrets.name);
    expect(await currentKeys()).toMatchObject({ ...second, current: 'k2', next: 'k3' });
  });

  test('changes nothing before its last step', async () => {
    await rotateSecret(secrets.name, randomUUID(), rotationSteps.slice(0, -1));
    expect(await currentKeys()).toEqual(first);
  });

  test('comes to the same end when each step is repeated, and all of it', async () => {
    const version = randomUUID();
    await rotateSecret(
      secrets.name,
      version,
      rotationSteps.flatMap((step) => [step, step]),
    );
    const rotated = await currentKeys();
    expect(rotated).toMatchObject({ ...first, next: 'k2' });
    await rotateSecret(secrets.name, version);
    expect(await currentKeys()).toEqual(rotated);
  });

  test.for(rotationSteps)('that is broken off after %s is taken up again', async (last) => {
    const version = randomUUID();
    const done = rotationSteps.slice(0, rotationSteps.indexOf(last) + 1);
    await rotateSecret(secrets.name, version, done);
    await rotateSecret(secrets.name, version);
    expect(await currentKeys()).toMatchObject({ ...first, next: 'k2' });
  });

  test('begun twice at once is one', async () => {
    const version = randomUUID();
    await Promise.allSettled([1, 2, 3].map(() => rotateSecret(secrets.name, version)));
    expect(await currentKeys()).toMatchObject({ ...first, next: 'k2' });
    const [one, other] = [randomUUID(), randomUUID()];
    await passTime();
    await Promise.allSettled([rotateSecret(secrets.name, one), rotateSecret(secrets.name, other)]);
    expect(await currentKeys()).toMatchObject({ current: 'k2', next: 'k3' });
    expect(Object.keys(await currentKeys())).not.toContain('k4');
  });

  test('on the heels of another one changes nothing: not every function knows the key yet', async () => {
    await rotateSecret(secrets.name);
    const rotated = await currentKeys();
    await rotateSecret(secrets.name);
    expect(await currentKeys()).toEqual(rotated);
  });

  test('never brings back a key that an operator took out meanwhile, and the next one goes on', async () => {
    await rotateSecret(secrets.name);
    await passTime();
    const version = randomUUID();
    await rotateSecret(secrets.name, version, rotationSteps.slice(0, -1));
    const mended = { current: 'k9', k9: 'z'.repeat(43) };
    await putKeys(mended);
    const finish = rotateSecret(secrets.name, version, ['finishSecret']);
    await expect(finish).rejects.toThrow('The keys were changed since the rotation began');
    expect(await currentKeys()).toEqual(mended);
    expect(await versionOf('AWSPENDING')).toBeUndefined();
    await rotateSecret(secrets.name);
    expect(await currentKeys()).toMatchObject({ ...mended, next: 'k2' });
  });

  test('does not start from keys that are none, and does not tell them', async () => {
    await putKeys({ current: 'k2', k1: 'a'.repeat(43) });
    const error = await rotateSecret(secrets.name).catch((reason: Error) => reason.message);
    expect(error).toContain('must hold the key that "current" names');
    expect(error).not.toContain('a'.repeat(43));
  });

  test('that made no keys is not finished', async () => {
    const finish = rotateSecret(secrets.name, randomUUID(), ['finishSecret']);
    await expect(finish).rejects.toThrow('The rotation has made no keys yet');
  });
});

/** So long that each function has read the keys since. */
async function passTime(): Promise<void> {
  const then = new Date(Date.now() - knownBeforeMs);
  await utimes(secrets.file, then, then);
  await secrets.restart();
}

async function currentKeys(): Promise<StoredKeys> {
  return storedKeysSchema.parse(JSON.parse((await versionOf('AWSCURRENT')) ?? ''));
}

async function versionOf(VersionStage: string): Promise<string | undefined> {
  const client = new SecretsManagerClient({});
  const reading = new GetSecretValueCommand({ SecretId: secrets.name, VersionStage });
  const found = await client.send(reading).catch(() => undefined);
  return found?.SecretString;
}

async function putKeys(keys: object): Promise<void> {
  const SecretString = JSON.stringify(keys);
  const client = new SecretsManagerClient({});
  await client.send(new PutSecretValueCommand({ SecretId: secrets.name, SecretString }));
}
