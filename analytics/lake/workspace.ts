import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const prefix = 'pegel-snapshot-';
/** The id of the process that made a folder, in its name. */
const ownerIn = new RegExp(`^${prefix}(\\d+)-`);
/** The names of the folders that this process works in. */
const inUse = new Set<string>();

/**
 * Runs `work` with an empty folder for the files of a snapshot, which is gone afterwards.
 *
 * A process that is killed leaves its folder behind, and in Lambda, where `/tmp` is small, folders
 * outlive a timeout. So each run first removes what ended processes have left: the name of a folder
 * tells whose it is.
 */
export async function withWorkspace<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await removeAbandoned();
  // Made and noted in one step, lest another run in this process takes it for abandoned.
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  inUse.add(basename(folder));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    inUse.delete(basename(folder));
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(ownerIn.exec(name)?.[1]);
    const isAbandoned = owner === process.pid ? !inUse.has(name) : owner > 0 && !isRunning(owner);
    if (!isAbandoned) continue;
    // Another user's folder, or one that somebody else is removing, is not ours to care for.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
