import { snapshotWithHistory } from './earlier-waves.ts';

/** Computes one snapshot in a process of its own and prints the peak of its memory in KiB. */
const [, , units, history = ''] = process.argv;
await snapshotWithHistory(Number(units), history);
console.log(process.resourceUsage().maxRSS);
