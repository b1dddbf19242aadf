import { tick as tickItself } from '../../../functions/calendar/tick.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const tick = underSpec('calendar', tickItself);
