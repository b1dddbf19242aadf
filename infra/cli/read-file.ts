import { readFile, stat } from 'node:fs/promises';
import { InvalidFileError } from '../../schemas/errors.ts';

/**
 * The bytes of a file that a person named.
 *
 * @param maxBytes checked before the file is read
 * @param ifMissing what to do where there is no such file
 * @throws InvalidFileError if there is none, if it is too large, not permitted to be read, or
 * something else than a file, such as a folder or a pipe, which may never end
 */
export async function readBytes(
  path: string,
  maxBytes: number,
  ifMissing?: string,
): Promise<Buffer> {
  const invalid = (message: string) => new InvalidFileError(path, [{ path: 'file', message }]);
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw invalid('is a folder: name a file in it');
    if (!info.isFile()) throw invalid('is a pipe or device: name a file');
    if (info.size > maxBytes) throw invalid(`is larger than ${maxBytes / 2 ** 20} MB`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof InvalidFileError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') {
      throw invalid(['there is no such file', ifMissing].filter(Boolean).join(': '));
    }
    throw invalid(
      code === 'EACCES' || code === 'EPERM'
        ? 'you have no permission to read it'
        : `cannot be read (${code})`,
    );
  }
}
