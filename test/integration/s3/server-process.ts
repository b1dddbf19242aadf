import { start } from './setup.ts';

/** A server in a process of its own, started by `spawnServer`: it tells its URL, then its memory. */
const { url } = await start(process.argv[2] ?? '');
process.on('message', () => process.send?.(process.resourceUsage().maxRSS));
process.send?.(url);
