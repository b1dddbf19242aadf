import { computeSnapshot } from '../../analytics/lake/snapshot.ts';
import { withFolder } from '../support/with-folder.ts';
import { benchInput } from './cases.ts';

/** Computes one snapshot in a process of its own and prints the peak of its memory in KiB. */
const units = Number(process.argv[2]);
await withFolder((folder) => computeSnapshot(folder, benchInput(units)));
console.log(process.resourceUsage().maxRSS);
