import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeyring, readOptionalSecret } from '../../../functions/store/secrets.ts';
import { ConfigurationError } from '../../../schemas/errors.ts';
import { temporaryFolder } from '../../support/local-pegel.ts';
import { type LocalSecrets, startLocalSecrets } from '../../support/local-secrets.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let secrets: LocalSecrets;
const keyring = { current: 'k1', k1: 'a'.repeat(43) };

beforeEach(async () => {
  folder = await temporaryFolder();
  secrets = await startLocalSecrets(folder.path, keyring);
});
afterEach(async () => {
  await secrets.close();
  await folder.remove();
});

test('keys are what their secret holds', async () => {
  expect(await readKeyring(secrets.name)).toEqual(keyring);
  expect(await readOptionalSecret(secrets.name)).toBe(JSON.stringify(keyring));
});

test('a line end behind a secret is none of it', async () => {
  await writeFile(secrets.file, 'pass word \r\n');
  await secrets.restart();
  expect(await readOptionalSecret(secrets.name)).toBe('pass word ');
});

test('where no secret is named there is none', async () => {
  expect(await readOptionalSecret(undefined)).toBeUndefined();
});

test.for<[string, string, string]>([
  ['no JSON', `{"k1": "${keyring.k1}"`, 'The secret keys must be JSON'],
  ['no key', JSON.stringify({ current: 'k2', k1: keyring.k1 }), 'must hold the key that "current"'],
])('keys that are %s are refused in a sentence that tells none', async ([, text, sentence]) => {
  await writeFile(secrets.file, text);
  await secrets.restart();
  const refused = await readKeyring(secrets.name).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ConfigurationError);
  expect(String(refused)).toContain(sentence);
  expect(String(refused)).not.toContain(keyring.k1);
});

test('a secret that cannot be read is named with the reason', async () => {
  await expect(readKeyring('other')).rejects.toThrow(
    'The secret other cannot be read: ResourceNotFoundException',
  );
});
