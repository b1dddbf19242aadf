import { mkdir, writeFile } from 'node:fs/promises';
import { listParts } from './parts-list.ts';

/** `npm run sbom`: all packages that can be part of what runs, in tmp/sbom.json. */
await mkdir('tmp', { recursive: true });
await writeFile('tmp/sbom.json', `${JSON.stringify(await listParts(), undefined, 2)}\n`);
