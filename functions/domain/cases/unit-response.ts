import type { Temporal } from 'temporal-polyfill';
import type { Answers } from '../../../schemas/answer.ts';
import type { CaseHead } from '../../../schemas/case.ts';
import type { Unit } from '../../../schemas/registry.ts';

/** A unit of a frame, with its answers where it gave any. */
export interface UnitResponse {
  unit: Unit;
  answers?: Answers | undefined;
  /** The questions whose earlier answer was confirmed as unchanged. */
  confirmed?: string[] | undefined;
  /** The submission with the earlier answers. */
  previous?: CaseHead['previous'];
  /** When it answered, where that is known of this unit. */
  submittedAt?: Temporal.Instant;
}
