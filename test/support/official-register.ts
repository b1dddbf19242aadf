import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An official file, which is not part of the project: where it lies if somebody put it there. */
function officialFile(name: string): { file: string; isThere: boolean } {
  const file = fileURLToPath(new URL(`../../../shared/official/${name}`, import.meta.url));
  return { file, isThere: existsSync(file) };
}

/** The register of municipalities. */
export const officialRegister = officialFile('GV100AD_28022026.txt.gz');
/** The outlines of the districts of Thüringen. */
export const officialOutlines = officialFile('kreise_th.topojson');
