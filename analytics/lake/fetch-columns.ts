import { type FileHandle, open } from 'node:fs/promises';
import { type FileMetaData, parquetMetadataAsync } from 'hyparquet';
import { SnapshotError } from '../../schemas/errors.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import type { ObjectStore } from './object-store.ts';
import { notedFile, placeIn } from './read-manifest.ts';

/** Bytes of a file, from the first one to before the last one. */
interface Range {
  start: number;
  end: number;
}

/** Ranges that are on their way at the same time. */
const atOnce = 8;
/** Neighbours are fetched together up to so many bytes, which bounds the memory of a range. */
const longestRange = 8 * 2 ** 20;
/** What is fetched of the end of a file to find its footer. */
const footerGuess = 2 ** 16;

/**
 * Brings the footer and some columns of a Parquet file: a file of the full length in which all else is a
 * hole. What reads it never looks into the hole, as long as it keeps to the columns.
 *
 * @param path where the file comes to lie
 * @throws SnapshotError if the object is not there, has another length than the manifest says, or is no
 * Parquet file with as many rows
 */
export async function fetchColumns(
  store: ObjectStore,
  manifest: Manifest,
  key: string,
  columns: readonly string[],
  path: string,
): Promise<void> {
  const { bytes, rows } = notedFile(manifest, key);
  const place = placeIn(manifest, key);
  const head = await store.head(key);
  if (!head) throw new SnapshotError('missing', place);
  if (head.bytes !== bytes) throw new SnapshotError('damaged', place);
  const file = await open(path, 'w');
  try {
    await file.truncate(bytes);
    const bring = async (range: Range): Promise<Uint8Array> => {
      const body = await store.getRange(key, range.start, range.end);
      if (!body) throw new SnapshotError('missing', place);
      if (body.length !== range.end - range.start) throw new SnapshotError('damaged', place);
      await writeAt(file, body, range.start);
      return body;
    };
    const metadata = await readFooter(bytes, bring).catch((cause) => {
      throw cause instanceof SnapshotError ? cause : new SnapshotError('damaged', place, { cause });
    });
    if (Number(metadata.num_rows) !== rows) throw new SnapshotError('damaged', place);
    await bringAll(joined(rangesOf(metadata, columns)), bring);
  } finally {
    await file.close();
  }
}

/** Every file of Parquet begins with this. */
const magic = new TextEncoder().encode('PAR1');

async function writeAt(file: FileHandle, body: Uint8Array, position: number): Promise<void> {
  await file.write(magic, 0, magic.length, 0);
  await file.write(body, 0, body.length, position);
}

function readFooter(
  byteLength: number,
  bring: (range: Range) => Promise<Uint8Array>,
): Promise<FileMetaData> {
  const slice = async (start: number, end = byteLength) =>
    new Uint8Array(await bring({ start, end })).buffer;
  return parquetMetadataAsync({ byteLength, slice }, { initialFetchSize: footerGuess });
}

/** Where the values of some columns lie, and the filters that are asked before the values are read. */
function rangesOf({ row_groups }: FileMetaData, columns: readonly string[]): Range[] {
  return row_groups
    .flatMap((group) => group.columns.flatMap(({ meta_data }) => meta_data ?? []))
    .filter(({ path_in_schema: [name = ''] }) => columns.includes(name))
    .flatMap((chunk) => {
      const from = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
      const { bloom_filter_offset: filter, bloom_filter_length: length = 0 } = chunk;
      return [
        { start: from, end: from + Number(chunk.total_compressed_size) },
        ...(filter ? [{ start: Number(filter), end: Number(filter) + length }] : []),
      ];
    });
}

/** Joins ranges that touch each other. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last?.end === range.start && range.end - last.start <= longestRange) last.end = range.end;
    else all.push({ ...range });
  }
  return all;
}

async function bringAll(
  ranges: readonly Range[],
  bring: (range: Range) => Promise<Uint8Array>,
): Promise<void> {
  // All take from one iterator, so that each range is brought once.
  const left = ranges.values();
  const carrier = async () => {
    for (const range of left) await bring(range);
  };
  await Promise.all(Array.from({ length: atOnce }, carrier));
}
