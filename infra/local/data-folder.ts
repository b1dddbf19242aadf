import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../../schemas/errors.ts';
import { lockFolder } from './folder-lock.ts';

/** Who uses the folder, for a person to read; the lock itself is `lockFolder`. */
const processFile = (dir: string): string => join(dir, 'pegel.pid');

/** Another Pegel, or a command, uses the data folder. */
export class FolderInUseError extends ConfigurationError {
  override readonly name = 'FolderInUseError';
}

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
    const unlock = lockFolder(dir);
    if (!unlock) {
      const holder = (await readFile(processFile(dir), 'utf8').catch(() => '')).trim();
      throw new FolderInUseError(
        `The folder ${dir} is used by another Pegel (process ${holder}): end it, or choose another folder, for example PEGEL_DATA=.pegel2 npm start.`,
      );
    }
    // What an ended Pegel announced is void: something else may answer there by now.
    await rm(endpointsFile(dir), { force: true });
    await writeFile(processFile(dir), `${process.pid}\n`);
    return async () => {
      await rm(processFile(dir), { force: true });
      unlock();
    };
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(
      `The folder ${dir} cannot be written: choose another one, for example PEGEL_DATA=$HOME/pegel npm start.`,
      { cause: error },
    );
  }
}

/** Where it stands where the stand-ins answer, as long as a Pegel runs on the folder. */
export const endpointsFile = (dir: string): string => join(dir, 'endpoints.json');

/** The keys of this installation: what the secret of that name holds. */
export const keysFile = (dir: string): string => join(dir, 'keys.json');

/** Those of its links to documents. */
export const linkKeysFile = (dir: string): string => join(dir, 'link-keys.json');

/** Makes the keys of this installation at the first start, only readable for the user. */
export async function ensureKeys(dir: string): Promise<void> {
  await ensureKeysIn(keysFile(dir));
  await ensureKeysIn(linkKeysFile(dir));
}

async function ensureKeysIn(file: string): Promise<void> {
  const found = await readKeys(file);
  if (found?.trim()) return;
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
}

/** @returns undefined only if there is no such file: keys that cannot be read are not replaced */
async function readKeys(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ConfigurationError(
      `The file ${file} cannot be read: give yourself the right to, or bring it back from a copy; without it all links sent so far are void.`,
      { cause: error },
    );
  }
}
