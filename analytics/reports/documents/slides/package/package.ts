import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { InvalidFileError } from '../../../../../schemas/errors.ts';

/** The parts of an office document by path, without a slash at the beginning. */
export type Parts = Map<string, Uint8Array>;

/** More than any template needs, and little enough to be unpacked within a request. */
const maxUnpackedBytes = 64 * 2 ** 20;
const maxParts = 2000;

/**
 * Unpacks an office document, never more than what a template may hold, whatever the archive says of
 * itself: no part becomes larger than what its directory says, of which the sum is known before.
 *
 * @throws InvalidFileError
 */
export function openPackage(bytes: Uint8Array): Parts {
  let unpacked = 0;
  let count = 0;
  let isTooLarge = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        count += 1;
        isTooLarge ||= unpacked > maxUnpackedBytes || count > maxParts;
        return !isTooLarge && !name.endsWith('/');
      },
    });
  } catch {
    throw invalidTemplate('is cut off or damaged; save it again');
  }
  if (isTooLarge) {
    throw invalidTemplate(`holds more than ${maxUnpackedBytes / 2 ** 20} MB when it is unpacked`);
  }
  return new Map(Object.entries(files));
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
  const sorted = [...parts].sort(([a], [b]) => first(a) - first(b) || (a < b ? -1 : Number(a > b)));
  const files: Zippable = {};
  for (const [path, body] of sorted)
    files[path] = [body, { mtime: noTime, level: packed.test(path) ? 0 : 6 }];
  return zipSync(files);
}

/** Adds a part that is text. */
export function setText(parts: Parts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}
