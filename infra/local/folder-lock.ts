import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's code for a file that somebody else has locked. */
const busy = 5;

/**
 * Locks a folder for this process by a lock of the operating system, which SQLite knows how to ask
 * for on each. However a process ends, its lock is free at once: there is nothing to judge by the
 * id of a process that may be another one by now, and of several that ask at once, one gets it.
 *
 * @returns gives the lock back; undefined if another process has it
 */
export function lockFolder(dir: string): (() => void) | undefined {
  const lock = new DatabaseSync(join(dir, 'pegel.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return undefined;
    throw error;
  }
}
