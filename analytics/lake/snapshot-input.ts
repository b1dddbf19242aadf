import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Registry } from '../../schemas/registry.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { OpenEngine } from './ask-elsewhere.ts';
import type { History } from './history.ts';
import type { LakeCase } from './lake-case.ts';

/** All that goes into a snapshot. */
export interface SnapshotInput {
  wave: Wave;
  questionnaire: Questionnaire;
  registry: Registry;
  /** Every case of the frame once, in any order. */
  cases: AsyncIterable<LakeCase>;
  history: History;
  /** What counts instead of DuckDB, over tables that do not lie in the folder. */
  openElsewhere?: OpenEngine | undefined;
}
