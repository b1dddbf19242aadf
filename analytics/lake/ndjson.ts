import { open } from 'node:fs/promises';

/** A file of JSON lines that is being written. */
export interface NdjsonFile {
  write(rows: Iterable<object>): Promise<void>;
  /** Writes what is left and closes the file; the number of rows written in all. */
  finish(): Promise<number>;
}

/** Characters that are gathered before they are written to disk. */
const batch = 256 * 1024;

/** Opens a new file of JSON lines, which holds no more than one batch in memory. */
export async function openNdjson(path: string): Promise<NdjsonFile> {
  const file = await open(path, 'wx');
  let pending = '';
  let count = 0;
  const flush = async () => {
    await file.appendFile(pending);
    pending = '';
  };
  return {
    async write(rows) {
      for (const row of rows) {
        pending += `${JSON.stringify(row)}\n`;
        count += 1;
        if (pending.length >= batch) await flush();
      }
    },
    async finish() {
      try {
        await flush();
        return count;
      } finally {
        await file.close();
      }
    },
  };
}
