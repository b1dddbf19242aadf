import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import { isOf, wholeState } from '../../schemas/breakdown.ts';
import type { Results } from '../../schemas/results.ts';
import type { Text } from '../../schemas/text.ts';
import { type StatusCounts, type WaveBasis, waveBasis } from './figures.ts';

/** Units that went from one status to another, or stayed. */
export interface Flow {
  from: AdoptionStatus;
  to: AdoptionStatus;
  units: number;
}

/** Where the units that answered twice have moved to since the wave before, state-wide. */
export interface TransitionFigures extends WaveBasis {
  topic: string;
  title: Text;
  previous: NonNullable<Results['previous']>;
  /** Those with units, in the order of the statuses then and now. */
  flows: Flow[];
  /** Units by status then. */
  before: StatusCounts;
  /** Units by status now. */
  now: StatusCounts;
  /** All units that answered twice. */
  both: number;
}

/** Selects the transitions of a topic; null where nothing is compared. */
export function transitionFigures(results: Results, topic: string): TransitionFigures | null {
  const found = results.topics.find((one) => one.topic === topic);
  const rows = results.transitions.filter((row) => row.topic === topic && isOf(row, wholeState));
  if (!found || !results.previous || rows.length === 0) return null;
  const unitsOf = (from: AdoptionStatus, to: AdoptionStatus) =>
    rows.find((row) => row.from === from && row.to === to)?.units ?? 0;
  const flows = adoptionStatuses
    .flatMap((from) => adoptionStatuses.map((to) => ({ from, to, units: unitsOf(from, to) })))
    .filter(({ units }) => units > 0);
  return {
    topic,
    title: found.title,
    ...waveBasis(results, { about: 'transitions', id: '' }),
    previous: results.previous,
    flows,
    before: totals(flows, 'from'),
    now: totals(flows, 'to'),
    both: flows.reduce((sum, { units }) => sum + units, 0),
  };
}

function totals(flows: readonly Flow[], side: 'from' | 'to'): StatusCounts {
  const counts: StatusCounts = { inProduction: 0, rollingOut: 0, planned: 0, none: 0, unknown: 0 };
  for (const flow of flows) counts[flow[side]] += flow.units;
  return counts;
}

/** Which way units went; unknown where the status then or now is. */
export type Direction = 'further' | 'same' | 'back' | 'unknown';

/** How many units went which way. */
export function directionsOf({ flows }: TransitionFigures): Record<Direction, number> {
  const directions = { further: 0, same: 0, back: 0, unknown: 0 };
  for (const { from, to, units } of flows) directions[directionOf(from, to)] += units;
  return directions;
}

function directionOf(from: AdoptionStatus, to: AdoptionStatus): Direction {
  if (from === 'unknown' || to === 'unknown') return 'unknown';
  if (from === to) return 'same';
  return adoptionStatuses.indexOf(to) < adoptionStatuses.indexOf(from) ? 'further' : 'back';
}
