import type { Wave } from '../../../schemas/wave.ts';

/** Whether a wave is still as the page showed it that a form stands on. */
export function isAsShown(wave: Wave, version: string | undefined): boolean {
  return version === String(wave.version);
}
