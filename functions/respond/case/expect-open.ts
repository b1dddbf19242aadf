import { WaveClosedError } from '../../../schemas/errors.ts';
import type { Visit } from './visit.ts';

/** @throws WaveClosedError if nothing is taken now */
export function expectOpen({ isOpen, key }: Visit): void {
  if (!isOpen) throw new WaveClosedError(`Wave "${key.wave}" takes nothing of ${key.ars}`);
}
