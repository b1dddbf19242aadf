import type { Answers } from '../../../schemas/answer.ts';
import type { Unit } from '../../../schemas/registry.ts';

/** A unit of a frame, with its answers where it gave any. */
export interface UnitResponse {
  unit: Unit;
  answers?: Answers | undefined;
}
