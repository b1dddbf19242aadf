import { mkdir, readdir } from 'node:fs/promises';
import { InvalidFileError } from '../../schemas/errors.ts';

/**
 * Makes sure that a folder is there and holds nothing: files of two snapshots must not lie beside one
 * another.
 *
 * @throws InvalidFileError if it cannot be used or is not empty
 */
export async function makeEmptyFolder(folder: string): Promise<void> {
  const invalid = (message: string) => new InvalidFileError(folder, [{ path: 'folder', message }]);
  let names: string[];
  try {
    await mkdir(folder, { recursive: true });
    names = await readdir(folder);
  } catch (error) {
    throw invalid(`cannot be used (${error instanceof Error ? error.message : error})`);
  }
  if (names.length > 0) throw invalid('is not empty: name another one');
}
