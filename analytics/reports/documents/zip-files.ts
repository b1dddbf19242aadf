import { type ZipOptions, type Zippable, zipSync } from 'fflate';
import type { DocumentFile } from './document.ts';

/** What is compressed in itself already, by the ends of names: packing it again takes time for nothing. */
const isPacked = /\.(?:pdf|png|pptx|xlsx|parquet|zip)$/;

/**
 * Packs files into one archive. The same files give the same bytes.
 *
 * @param takenAt the instant whose day all files carry
 */
export function zipFiles(
  files: Iterable<Pick<DocumentFile, 'path' | 'body'>>,
  takenAt: string,
): Uint8Array<ArrayBuffer> {
  const [year = 0, month = 1, day = 1] = takenAt.slice(0, 10).split('-').map(Number);
  // Archives have wall-clock times and no zone: at noon it is the same day and hour on every machine.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  for (const { path, body } of files) {
    const options: ZipOptions = { level: isPacked.test(path) ? 0 : 6, mtime, os: 3 };
    entries[path] = [body, options];
  }
  return zipSync(entries);
}
