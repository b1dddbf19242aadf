import type { Engine } from '../../analytics/engine/engine.ts';
import { adoption } from '../../analytics/indicators/adoption/index.ts';
import { distribution } from '../../analytics/indicators/distribution/index.ts';
import { expiries } from '../../analytics/indicators/expiries/index.ts';
import type { IndicatorContext } from '../../analytics/indicators/indicator.ts';
import { itemResponse } from '../../analytics/indicators/item-response/index.ts';
import { preference } from '../../analytics/indicators/preference/index.ts';
import { readinessLevels, readinessParts } from '../../analytics/indicators/readiness/index.ts';
import { responseProgress } from '../../analytics/indicators/response-progress/index.ts';
import { responseRate } from '../../analytics/indicators/response-rate/index.ts';
import { transitions } from '../../analytics/indicators/transitions/index.ts';
import type { Results } from '../../schemas/results.ts';
import { technikStatus as questionnaire, wave } from '../support/technik-status.ts';

/** What is measured: rows or, of the distribution, several tables. */
export interface BenchIndicator {
  id: string;
  run(engine: Engine, context: IndicatorContext): Promise<object>;
}

/** All indicators that ask the tables of a snapshot. */
export const benchIndicators: readonly BenchIndicator[] = [
  responseRate,
  responseProgress,
  adoption,
  preference,
  distribution,
  itemResponse,
  readinessLevels,
  readinessParts,
  transitions,
  expiries,
];

/** What they know beside the tables. */
export function contextOf(
  topics: Results['topics'],
  earlier: readonly Results[],
): IndicatorContext {
  return { wave, questionnaire, topics, earlier, mappings: [] };
}
