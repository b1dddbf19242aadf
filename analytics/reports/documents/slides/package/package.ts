import { strToU8, type Zippable, zipSync } from 'fflate';
import { InvalidFileError } from '../../../../../schemas/errors.ts';
import { compareKeys } from '../../../../../schemas/order.ts';
import { unzip, ZipProblem } from '../../../../../schemas/unzip.ts';

/** The parts of an office document by path, without a slash at the beginning. */
export type Parts = Map<string, Uint8Array>;

/** More than any template needs, and little enough to be unpacked within a request. */
const maxUnpackedBytes = 64 * 2 ** 20;

/** Not the folders, which have entries of their own. */
const anyFile = /[^/]$/;

/**
 * Unpacks an office document, never more than what a template may hold, whatever the archive says of
 * itself.
 *
 * @throws InvalidFileError
 */
export function openPackage(bytes: Uint8Array): Parts {
  try {
    return unzip(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      anyFile,
      maxUnpackedBytes,
    );
  } catch (error) {
    throw error instanceof ZipProblem ? invalidTemplate(error.message) : error;
  }
}

/** What is wrong with a template, as one sentence. */
export function invalidTemplate(message: string): InvalidFileError {
  return new InvalidFileError('The template', [{ path: 'file', message }]);
}

/** The earliest that archives know, by the clock of wherever it is written: the bytes are the same there. */
const noTime = new Date(1980, 0, 1);

const contentTypes = '[Content_Types].xml';

/** What is packed already. */
const packed = /\.(png|jpe?g|gif|xlsx)$/i;

/** Packs parts; the same parts give the same bytes. */
export function sealPackage(parts: Parts): Uint8Array {
  const first = (path: string) => Number(path !== contentTypes);
  const sorted = [...parts].sort(([a], [b]) => first(a) - first(b) || compareKeys(a, b));
  const files: Zippable = {};
  for (const [path, body] of sorted)
    files[path] = [body, { mtime: noTime, level: packed.test(path) ? 0 : 6 }];
  return zipSync(files);
}

/** Adds a part that is text. */
export function setText(parts: Parts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}
