import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { readBytes } from '../read-file.ts';

/** Thirty times what the register takes. */
const maxBytes = 100 * 1024 * 1024;

/**
 * Reads a text file, plain or compressed by gzip.
 *
 * @throws InvalidFileError if it cannot be read, is damaged, or is no UTF-8
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await inflate(path, await readBytes(path, maxBytes));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'is not in UTF-8: save it in that encoding, or download it again';
    throw new InvalidFileError(path, [{ path: `line ${brokenLine(bytes)}`, message }]);
  }
}

async function inflate(path: string, bytes: Buffer): Promise<Uint8Array> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const message =
      code === 'ERR_BUFFER_TOO_LARGE'
        ? 'is far too large for a register'
        : 'is damaged or cut off: download it again';
    throw new InvalidFileError(path, [{ path: 'file', message }]);
  }
}

/** The first line, counted from 1, that is no UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const newline = '\n'.charCodeAt(0);
  for (let line = 1, from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(newline, from);
    const to = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return 1;
}
