import { setTimeout } from 'node:timers/promises';
import { FolderInUseError, takeDataFolder } from '../../../infra/local/data-folder.ts';

/** Tries to take a folder, tells whether it got it, and stays until it is killed. */
const got = await takeDataFolder(process.argv[2] ?? '').then(
  () => true,
  (error: unknown) => {
    if (error instanceof FolderInUseError) return false;
    throw error;
  },
);
process.send?.(got);
await setTimeout(60_000);
