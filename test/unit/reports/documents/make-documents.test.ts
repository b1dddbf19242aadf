import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { MadeFile } from '../../../../analytics/lake/documents/put-documents.ts';
import type { DocumentKind } from '../../../../analytics/reports/documents/document.ts';
import {
  type DocumentsProgress,
  makeDocuments,
} from '../../../../analytics/reports/documents/make-documents.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';

const source = await exampleSource('public');

function kindOf(id: string, paths: readonly string[]): DocumentKind {
  return {
    id,
    title: { de: `Art ${id}`, en: `Kind ${id}` },
    write: () =>
      paths.map((path) => ({
        path,
        mediaType: 'text/plain',
        title: { de: path, en: path },
        body: new TextEncoder().encode(`Inhalt von ${path}`),
      })),
  };
}

const kinds = [kindOf('a', ['b.txt', 'a.txt']), kindOf('b', ['ordner/u.txt'])];
const make = () => Array.fromAsync(makeDocuments(source, undefined, kinds));
const textOf = ({ body }: Pick<MadeFile, 'body'>) => new TextDecoder().decode(body);

test('files come in the order of their kinds, and after them what they are, checksums and an archive of all', async () => {
  const files = await make();
  expect(files.map(({ path, group }) => [path, group.en])).toEqual([
    ['b.txt', 'Kind a'],
    ['a.txt', 'Kind a'],
    ['ordner/u.txt', 'Kind b'],
    ['LIESMICH.txt', 'All together'],
    ['SHA256SUMS', 'All together'],
    ['alles.zip', 'All together'],
  ]);
});

test('each file is noted with its length and hash, and the checksums say the same', async () => {
  const files = await make();
  for (const { body, bytes, sha256 } of files) {
    expect(bytes).toBe(body.length);
    expect(sha256).toBe(createHash('sha256').update(body).digest('hex'));
  }
  const [b, a, u, readme, sums] = files;
  expect(sums && textOf(sums)).toBe(
    `${readme?.sha256}  LIESMICH.txt\n${a?.sha256}  a.txt\n${b?.sha256}  b.txt\n${u?.sha256}  ordner/u.txt\n`,
  );
});

test('the archive holds every file as it is', async () => {
  const files = await make();
  const archive = files.pop();
  const unpacked = unzipSync(archive?.body ?? new Uint8Array());
  expect(unpacked).toEqual(Object.fromEntries(files.map(({ path, body }) => [path, body])));
});

test('the same source gives the same bytes, on a machine in any time zone', async () => {
  const first = await make();
  const zone = process.env['TZ'];
  for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin']) {
    process.env['TZ'] = TZ;
    expect(await make()).toEqual(first);
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('progress counts files and bytes, and tells when a kind is done', async () => {
  const told: DocumentsProgress[] = [];
  const files = await Array.fromAsync(makeDocuments(source, (now) => told.push(now), kinds));
  expect(told.filter(({ isDone }) => isDone).map(({ kind, files }) => [kind, files])).toEqual([
    ['a', 2],
    ['b', 3],
    ['bundle', 6],
  ]);
  expect(told.at(-1)?.bytes).toBe(files.reduce((sum, { bytes }) => sum + bytes, 0));
});

test('two documents of one path are a mistake that is seen at once', async () => {
  const twice = [kindOf('a', ['a.txt']), kindOf('b', ['a.txt'])];
  await expect(Array.fromAsync(makeDocuments(source, undefined, twice))).rejects.toThrow('a.txt');
});
