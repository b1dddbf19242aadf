import { mkdir, writeFile } from 'node:fs/promises';
import { listParts } from './parts-list.ts';

/** `npm run sbom`: all packages that can be part of what runs, in tmp/sbom.json. */
const file = 'tmp/sbom.json';
await mkdir('tmp', { recursive: true });
await writeFile(file, `${JSON.stringify(await listParts(), undefined, 2)}\n`);
process.stdout.write(`The parts list is in ${file}.\n`);
