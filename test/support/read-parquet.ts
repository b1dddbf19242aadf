import { zstdDecompressSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import type { LakeRow, LakeTableName } from '../../schemas/lake.ts';

/** The rows of a table's file, read by something else than what wrote it; dates as ISO texts. */
export async function readParquet<T extends LakeTableName>(
  _table: T,
  file: Uint8Array | undefined,
): Promise<LakeRow<T>[]> {
  const bytes = new Uint8Array(file ?? []);
  const rows = await parquetReadObjects({
    file: bytes.buffer,
    compressors: { ZSTD: (page) => zstdDecompressSync(page) },
  });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Date ? value.toISOString().slice(0, 10) : value,
      ]),
    ),
  ) as LakeRow<T>[];
}
