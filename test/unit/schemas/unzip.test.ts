import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip, ZipProblem } from '../../../schemas/unzip.ts';
import { zip } from '../../support/workbook.ts';

const anyName = /./;
const limit = 2 ** 20;

/** What is said of an archive; how many files it gives, if nothing is. */
function answer(archive: Buffer): string | number {
  try {
    return unzip(archive, anyName, limit).size;
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    return error.message;
  }
}

/** Where the directory of an archive begins. */
const directoryOf = (archive: Buffer) => archive.indexOf('PK\x01\x02');

test('an archive that claims to be small is unpacked up to the limit and no further', () => {
  const packed = deflateRawSync(Buffer.alloc(256 * 2 ** 20), { level: 1 });
  const [small, placeholder] = [zip({ a: 'x' }), deflateRawSync('x')];
  const start = 30 + 'a'.length;
  const archive = Buffer.concat([
    small.subarray(0, start),
    packed,
    small.subarray(start + placeholder.length),
  ]);
  const directory = directoryOf(archive);
  archive.writeUInt32LE(packed.length, directory + 20);
  archive.writeUInt32LE(directory, archive.length - 6);
  expect(answer(archive)).toBe('holds more than 1 MB when it is unpacked');
});

test('one that claims less or more than it gives is damaged', () => {
  for (const size of [0, 1, 999, 1001, 2 ** 31]) {
    const archive = zip({ a: 'x'.repeat(1000) });
    expect(answer(archive)).toBe(1);
    archive.writeUInt32LE(size, directoryOf(archive) + 24);
    expect(answer(archive)).toBe('is cut off or damaged; save it again');
  }
});

test('one that names the same bytes again and again is damaged', () => {
  const once = zip({ a: randomBytes(100_000).toString('base64').slice(0, 100_000) });
  const directory = directoryOf(once);
  const entry = once.subarray(directory, -22);
  const end = Buffer.from(once.subarray(-22));
  end.writeUInt16LE(5, 10);
  const again = Array.from({ length: 5 }, () => entry);
  const archive = Buffer.concat([once.subarray(0, directory), ...again, end]);
  expect(answer(once)).toBe(1);
  expect(answer(archive)).toBe('is cut off or damaged; save it again');
});

test('one of very many files is refused', () => {
  const files = (count: number) =>
    zip(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}`, ''])));
  expect(answer(files(2000))).toBe(2000);
  expect(answer(files(2001))).toBe('holds more than 2000 files');
});
