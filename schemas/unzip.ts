import { crc32, inflateRawSync } from 'node:zlib';

/** What is wrong with an archive, in words for a message. */
export class ZipProblem extends Error {}

/** More than any template or workbook has. */
const maxFiles = 2000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const stored = 0;
const deflated = 8;

/**
 * Unpacks the entries of a ZIP archive whose name matches, never more than `limit` bytes together, and
 * no byte of the archive twice, whatever it says about itself: so neither memory nor time runs out.
 *
 * @throws ZipProblem
 */
export function unzip(bytes: Buffer, wanted: RegExp, limit: number): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = limit;
  try {
    const entries = entriesOf(bytes).filter(({ name }) => wanted.test(name));
    if (entries.length > maxFiles) throw new ZipProblem(`holds more than ${maxFiles} files`);
    const packed = entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
    if (packed > bytes.length) throw new ZipProblem(damaged);
    for (const entry of entries) {
      const file = unpack(bytes, entry, left);
      // Whoever unpacks it after this check relies on what the archive says about itself.
      if (file.length !== entry.size || crc32(file) !== entry.checksum) {
        throw new ZipProblem(damaged);
      }
      left -= file.length;
      files.set(entry.name, file);
    }
  } catch (error) {
    if (error instanceof ZipProblem) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new ZipProblem(`holds more than ${limit / 2 ** 20} MB when it is unpacked`);
    }
    throw new ZipProblem(damaged, { cause: error });
  }
  return files;
}

const damaged = 'is cut off or damaged; save it again';

interface Entry {
  name: string;
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  offset: number;
}

/** The central directory, which stands at the end of the archive. */
function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) throw new ZipProblem(damaged);
  const count = bytes.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new ZipProblem(damaged);
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(bytes: Buffer, { method, packedSize, offset }: Entry, limit: number): Buffer {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw new ZipProblem(damaged);
  if (method === deflated) return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  if (method !== stored) throw new ZipProblem('is packed in an unusual way; save it again');
  if (packed.length > limit) throw Object.assign(new Error(), { code: 'ERR_BUFFER_TOO_LARGE' });
  return packed;
}
