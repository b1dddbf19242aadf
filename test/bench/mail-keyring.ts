/** Hashes the mailboxes of the bench; both processes need the same. */
export const mailKeyring = { current: 'k1', k1: 'a-test-key-that-is-32-bytes-long' };
