import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { knownBeforeMs, proposedForMs } from '../../../functions/domain/access/rotate-keys.ts';
import { type StoredKeys, storedKeysSchema } from '../../../functions/domain/access/stored-keys.ts';
import { rotate, rotationSteps } from '../../../functions/rotation/rotate.ts';
import { connectSecretVersions } from '../../../functions/store/secret-versions.ts';
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
    expectOneMore(second);
    await passTime();
    await rotateSecret(secrets.name);
    const third = await currentKeys();
    expect(third).toMatchObject({ ...second, current: second.next, next: third.next });
    expect(keyIds(third)).toHaveLength(3);
  });

  test('of the keys of links to documents is the same', async () => {
    await secrets.close();
    secrets = await startLocalSecrets(folder.path, first, 'link-keys');
    await rotateSecret(secrets.name);
    expectOneMore(await currentKeys());
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
    expectOneMore(rotated);
    await rotateSecret(secrets.name, version);
    expect(await currentKeys()).toEqual(rotated);
  });

  test.for(rotationSteps)('that is broken off after %s is taken up again', async (last) => {
    const version = randomUUID();
    const done = rotationSteps.slice(0, rotationSteps.indexOf(last) + 1);
    await rotateSecret(secrets.name, version, done);
    await rotateSecret(secrets.name, version);
    expectOneMore(await currentKeys());
  });

  test('begun twice at once is one', async () => {
    const version = randomUUID();
    await Promise.allSettled([1, 2, 3].map(() => rotateSecret(secrets.name, version)));
    const second = await currentKeys();
    expectOneMore(second);
    const [one, other] = [randomUUID(), randomUUID()];
    await passTime();
    await Promise.allSettled([rotateSecret(secrets.name, one), rotateSecret(secrets.name, other)]);
    const third = await currentKeys();
    expect(third).toMatchObject({ ...second, current: second.next, next: third.next });
    expect(keyIds(third)).toHaveLength(3);
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
    await expect(finish).rejects.toThrow('The keys were changed since it began');
    expect(await currentKeys()).toEqual(mended);
    expect(await versionOf('AWSPENDING')).toBeUndefined();
    const again = rotateSecret(secrets.name, version);
    await expect(again).rejects.toThrow('The keys were changed since it began');
    await rotateSecret(secrets.name);
    expect(await currentKeys()).toMatchObject(mended);
    expect(keyIds(await currentKeys())).toHaveLength(2);
  });

  test('never gives the id of a key that was taken out to another one', async () => {
    await rotateSecret(secrets.name);
    const { next } = await currentKeys();
    await putKeys(first);
    await endPending();
    await rotateSecret(secrets.name);
    expectOneMore(await currentKeys());
    expect((await currentKeys()).next).not.toBe(next);
  });

  test('that was broken off stands in the way until the runbook has ended it', async () => {
    const broken = randomUUID();
    await rotateSecret(secrets.name, broken, []);
    const refused = expect.objectContaining({ name: 'InvalidRequestException' });
    await expect(rotateSecret(secrets.name)).rejects.toThrow(refused);
    await endPending(broken);
    await rotateSecret(secrets.name);
    expectOneMore(await currentKeys());
  });

  test('that takes longer than an hour begins anew: nobody could tell for how long its keys are known', async () => {
    const version = randomUUID();
    await rotateSecret(secrets.name, version, ['createSecret']);
    const versions = connectSecretVersions(secrets.name);
    const late = { versions, version, now: Date.now() + proposedForMs + 60_000 };
    await expect(rotate('finishSecret', late)).rejects.toThrow('The rotation began too long ago');
    expect(await currentKeys()).toEqual(first);
    await rotateSecret(secrets.name);
    expectOneMore(await currentKeys());
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

/** One rotation after the first keys. */
function expectOneMore(keys: StoredKeys): void {
  expect(keys).toMatchObject({ ...first, next: expect.stringMatching(/^k[0-9a-f]{12}$/) });
  expect(keyIds(keys)).toHaveLength(2);
}

const keyIds = ({ current, next, ...keys }: StoredKeys) => Object.keys(keys);

/** As the runbook says. */
async function endPending(version?: string): Promise<void> {
  const client = new SecretsManagerClient({});
  const RemoveFromVersionId = version ?? (await pendingId());
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId: secrets.name,
      VersionStage: 'AWSPENDING',
      RemoveFromVersionId,
    }),
  );
}

async function pendingId(): Promise<string | undefined> {
  const reading = new GetSecretValueCommand({ SecretId: secrets.name, VersionStage: 'AWSPENDING' });
  return (await new SecretsManagerClient({}).send(reading)).VersionId;
}

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
