import { onceItWorks } from '../../schemas/once.ts';
import type { Keyring } from '../domain/access/keyed-hash.ts';

/**
 * Reads the keys of links to documents when somebody comes by one: the client of Secrets Manager and its
 * request take long, and few requests need them. A failure is of that request: the next one tries again.
 *
 * @param id name or ARN of their secret
 * @returns throws what `readKeyring` does
 */
export function connectLinkKeys(id: string): () => Promise<Keyring> {
  return onceItWorks(async () => (await import('./secrets.ts')).readKeyring(id));
}
