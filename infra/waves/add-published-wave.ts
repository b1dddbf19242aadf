import type { Temporal } from 'temporal-polyfill';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Registry, Unit } from '../../schemas/registry.ts';
import type { Wave } from '../../schemas/wave.ts';

/** A wave that is over, with all that came in. */
export interface PublishedWave {
  wave: Wave;
  questionnaire: Questionnaire;
  registry: Registry;
  responses: readonly { unit: Unit; answers?: Answers | undefined }[];
  mode: 'IMPORTED';
  submittedAt: Temporal.Instant;
}

/** @throws AlreadyThereError if there is a wave of that id */
export async function addPublishedWave(
  _stores: { core: Table; lake: ObjectStore },
  _input: PublishedWave,
): Promise<{ snapshot: string }> {
  throw new Error('Published waves cannot be added yet');
}
