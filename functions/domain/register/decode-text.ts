import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InvalidFileError } from '../../../schemas/errors.ts';

/** Thirty times what the register takes. */
export const maxTextBytes = 100 * 1024 * 1024;

/**
 * Decodes the bytes of a text file, plain or compressed by gzip.
 *
 * @param what the file, for the error
 * @throws InvalidFileError if it is damaged, or is no UTF-8
 */
export async function decodeText(what: string, file: Uint8Array): Promise<string> {
  const bytes = await inflate(what, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'is not in UTF-8: save it in that encoding, or download it again';
    throw new InvalidFileError(what, [{ path: `line ${brokenLine(bytes)}`, message }]);
  }
}

async function inflate(what: string, bytes: Uint8Array): Promise<Uint8Array> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: maxTextBytes });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const message =
      code === 'ERR_BUFFER_TOO_LARGE'
        ? 'is far too large for a register'
        : 'is damaged or cut off: download it again';
    throw new InvalidFileError(what, [{ path: 'file', message }]);
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
