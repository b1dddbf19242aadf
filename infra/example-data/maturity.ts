import type { AdoptionStatus } from '../../schemas/adoption.ts';
import type { Unit } from '../../schemas/registry.ts';
import { draw } from './draw.ts';

/** How much of the way from nothing to everything half a year brings, on average. */
const progress = 0.08;
/** From which level on a status is reached. */
const thresholds = [
  ['inProduction', 0.72],
  ['rollingOut', 0.55],
  ['planned', 0.42],
] as const;
const setback = 0.2;
const setbackShare = 0.015;

/**
 * How far a unit is with a topic, from about 0 (nothing) to 1 (everything). Large units are ahead of
 * small ones, the units of a district resemble each other, every wave brings some progress, and now
 * and then a setback.
 *
 * @param round number of the wave, 0 for the earliest
 */
export function levelOf(unit: Unit, topic: string, round: number): number {
  const size = Math.min(1, Math.max(0, (Math.log10(unit.inhabitants + 1) - 3) / 2.3));
  const start =
    0.25 * size +
    0.25 * draw('district', unit.ags5) +
    0.2 * draw('topic', topic) +
    0.45 * draw('unit', unit.ars, topic) -
    0.15;
  const pace = progress * (0.4 + 1.2 * draw('pace', unit.ars, topic));
  const fallsBack = draw('setback', unit.ars, topic, round) < setbackShare;
  return Math.min(1, start + pace * round) - (fallsBack ? setback : 0);
}

/** The adoption status that a level means. */
export function statusAt(level: number): Exclude<AdoptionStatus, 'unknown'> {
  return thresholds.find(([, from]) => level >= from)?.[0] ?? 'none';
}
