import type { CaseHead, CaseStatus } from './case.ts';
import type { Unit } from './registry.ts';

type ByUnit<T> = Record<string, T>;

/**
 * What lists and counts need to know of all cases of one district in one wave, by unit (ARS). It is
 * kept with every change of a head. All but `units` and `status` is sparse: who is not in it has none.
 */
export interface Board extends BoardNotes {
  /** The AGS of the district. */
  district: string;
  /** The units as they were when the frame was frozen. */
  units: ByUnit<Pick<Unit, 'name' | 'kind' | 'inhabitants'>>;
  status: ByUnit<CaseStatus>;
}

/** What few cases have. */
export interface BoardNotes {
  softEdits: ByUnit<number>;
  correcting: ByUnit<NonNullable<CaseHead['correcting']>>;
  /** Whom mail did not reach. */
  bounced: ByUnit<true>;
  /** The instant of the last call. */
  lastCall: ByUnit<string>;
  /** The date until which a unit may answer on its own. */
  extendedUntil: ByUnit<string>;
}
