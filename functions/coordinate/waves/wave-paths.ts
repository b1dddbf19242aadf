import { consolePathOf } from '../paths.ts';

export const wavesPath = consolePathOf('waves');
/** The path of a page that makes a wave: no wave has that id. */
export const newWaveId = 'new';

/** The path of a wave, or of a page below it. */
export function wavePath(wave: string, ...parts: string[]): string {
  return consolePathOf('waves', wave, ...parts);
}

/** Where letters to units of a wave are printed, or one to a single unit (ARS). */
export function lettersPath(wave: string, ars?: string): string {
  return wavePath(wave, 'letters', ...(ars ? [ars] : []));
}
