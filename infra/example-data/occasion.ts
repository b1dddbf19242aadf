import type { Unit } from '../../schemas/registry.ts';

/** Whose answers are made up, and when they were given. */
export interface Occasion {
  unit: Unit;
  /** ISO date. */
  referenceDate: string;
  /** Number of the wave, 0 for the earliest: later ones are further on. */
  round: number;
}
