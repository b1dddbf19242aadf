import { unzipSync } from 'fflate';
import { zipFiles } from './zip-files.ts';

/**
 * Packs an archive anew, such as a workbook, so that it names the day of its snapshot instead of the hour
 * at which it was made.
 */
export function rezip(archive: Uint8Array, takenAt: string): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(archive)).map(([path, body]) => ({ path, body }));
  return zipFiles(files, takenAt);
}
