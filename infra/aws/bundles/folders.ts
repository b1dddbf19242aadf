import { join } from 'node:path';

/** Where package.json lies. */
export const projectFolder = join(import.meta.dirname, '../../..');

/** Where npm installs packages. */
export const packagesFolder = join(projectFolder, 'node_modules');
