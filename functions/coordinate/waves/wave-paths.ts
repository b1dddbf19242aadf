import { consolePathOf, wavePath } from '../../web/console-paths.ts';

export const wavesPath = consolePathOf('waves');
/** The path of a page that makes a wave: no wave has that id. */
export const newWaveId = 'new';

/** Where letters to units of a wave are printed, or one to a single unit (ARS). */
export function lettersPath(wave: string, ars?: string): string {
  return wavePath(wave, 'letters', ...(ars ? [ars] : []));
}
