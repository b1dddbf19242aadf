import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ConfigurationError } from '../../schemas/errors.ts';
import { jsonText } from '../../schemas/json-text.ts';
import * as z from '../../schemas/zod.ts';
import type { Keyring } from '../domain/access/keyed-hash.ts';
import { keyringSchema } from '../domain/access/stored-keys.ts';

/**
 * Keys of codes and sessions, or of links. Read once by a function that runs: the key that will be used
 * next is among them long before it is (ADR 0027).
 *
 * @param id name or ARN of their secret
 * @throws ConfigurationError if they cannot be read or are not as they must be; no key is in its text
 */
export async function readKeyring(id: string): Promise<Keyring> {
  return parseKeys(id, await readSecret(id), keyringSchema);
}

/**
 * What a secret holds; undefined where none is named. A line end behind it is none of it: whoever puts a
 * secret from a file has one.
 *
 * @param id name or ARN
 * @throws ConfigurationError if it cannot be read
 */
export async function readOptionalSecret(id: string | undefined): Promise<string | undefined> {
  return id === undefined ? undefined : (await readSecret(id)).replace(/[\r\n]+$/, '');
}

/** @throws ConfigurationError naming the secret and what is wrong with it, and nothing that it holds */
export function parseKeys<T>(id: string, text: string, schema: z.ZodMiniType<T>): T {
  const parsed = z.pipe(jsonText, schema).safeParse(text);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ message }) => message);
  throw new ConfigurationError(`The secret ${id} ${problems.join('; ')}`);
}

async function readSecret(id: string): Promise<string> {
  const client = new SecretsManagerClient({});
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
    if (SecretString) return SecretString;
  } catch (error) {
    const why = error instanceof Error ? error.name : 'for an unknown reason';
    throw new ConfigurationError(`The secret ${id} cannot be read: ${why}`, { cause: error });
  } finally {
    client.destroy();
  }
  throw new ConfigurationError(`The secret ${id} is empty`);
}
