import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../../schemas/errors.ts';

const lockFile = (dir: string): string => join(dir, 'pegel.pid');

/** Another Pegel, or a command, uses the data folder. */
export class FolderInUseError extends ConfigurationError {}

/**
 * Makes a data folder ready and takes it for this process.
 *
 * @returns gives the folder back
 * @throws FolderInUseError if another process uses it, ConfigurationError if it cannot be written
 */
export async function takeDataFolder(dir: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.W_OK | constants.X_OK);
    const other = await takeLock(dir);
    if (other !== undefined) {
      throw new FolderInUseError(
        `The folder ${dir} is used by another Pegel (process ${other}): end it, or choose another folder, for example PEGEL_DATA=.pegel2 npm start.`,
      );
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(
      `The folder ${dir} cannot be written: choose another one, for example PEGEL_DATA=$HOME/pegel npm start.`,
      { cause: error },
    );
  }
  return () => rm(lockFile(dir), { force: true });
}

/** Where it stands where the stand-ins answer, as long as a Pegel runs on the folder. */
export const endpointsFile = (dir: string): string => join(dir, 'endpoints.json');

/**
 * Writes the lock, or tells which running Pegel holds it. That of an ended one is taken over, and
 * what it announced is void: something else may answer there by now.
 */
async function takeLock(dir: string): Promise<number | undefined> {
  const lock = lockFile(dir);
  try {
    await writeFile(lock, `${process.pid}\n`, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && (await isOtherPegel(holder))) return holder;
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    await rm(endpointsFile(dir), { force: true });
    await rm(lock, { force: true });
    return takeLock(dir);
  }
}

/** Secrets of this installation: made at the first start, only readable for the user. */
export async function localKeys(dir: string): Promise<string> {
  const file = join(dir, 'keys.json');
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found?.trim()) return found;
  if (found !== undefined) {
    throw new ConfigurationError(
      `The file ${file} is empty: bring it back from a copy, or delete it; all links sent so far are then void.`,
    );
  }
  const keys = JSON.stringify({ current: 'k1', k1: randomBytes(32).toString('base64url') });
  const draft = await open(`${file}.new`, 'w', 0o600);
  await draft.writeFile(keys);
  await draft.sync();
  await draft.close();
  await rename(`${file}.new`, file);
  return keys;
}

/**
 * Whether a process is another running Pegel. The id of an ended one may be used for something else,
 * and in a container, which counts from 1 at every start, for this very process.
 */
async function isOtherPegel(pid: number): Promise<boolean> {
  if (pid === process.pid) return false;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return /infra\/(local\/start|cli\/pegel)\.ts/.test(commandLine);
}
