import { type KeyedHash, type Keyring, keyedHashes } from './keyed-hash.ts';

/** The hashes under which a mailbox can be stored; capitals make no difference. */
export function hashMailbox(keyring: Keyring, mailbox: string): [KeyedHash, ...KeyedHash[]] {
  return keyedHashes(keyring, 'mailbox', mailbox.trim().toLowerCase());
}
