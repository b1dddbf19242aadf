import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(
  new URL('../../../shared/official/GV100AD_28022026.txt.gz', import.meta.url),
);

/** The official register, which is not part of the project: where it lies if somebody put it there. */
export const officialRegister = { file, isThere: existsSync(file) };
