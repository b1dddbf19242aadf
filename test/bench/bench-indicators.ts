import { adoption } from '../../analytics/indicators/adoption/index.ts';
import type { Indicator, IndicatorContext } from '../../analytics/indicators/indicator.ts';
import { preference } from '../../analytics/indicators/preference/index.ts';
import { responseRate } from '../../analytics/indicators/response-rate/index.ts';

import { technikStatus as questionnaire, wave } from '../support/technik-status.ts';

/** All indicators that ask the tables of a snapshot. */
export const benchIndicators: readonly Indicator<object>[] = [responseRate, adoption, preference];

/** What they know beside the tables. */
export const benchContext: IndicatorContext = { wave, questionnaire, earlier: [], mappings: [] };
