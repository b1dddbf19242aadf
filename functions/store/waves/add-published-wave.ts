import type { Temporal } from 'temporal-polyfill';
import { reported, type Submission } from '../../../schemas/submission.ts';
import { mintReceipt } from '../../domain/cases/receipt.ts';
import type { UnitResponse } from '../../domain/cases/unit-response.ts';
import { addWholeWave, type NewWave, type WaveStores } from './add-whole-wave.ts';
import type { NewWaveOptions } from './new-wave.ts';

/** A wave that is over, with all its answers. */
export interface PublishedWave extends Omit<NewWave, 'cases'> {
  /** Of every unit that was asked. */
  responses: readonly UnitResponse[];
  mode: Submission['mode'];
  /** When units answered of which nothing else is known. */
  submittedAt: Temporal.Instant;
}

/**
 * Adds a wave whose answers are known, such as one from before Pegel, together with its snapshot.
 *
 * @param published its wave has the status PUBLISHED
 * @throws AlreadyThereError if there is a wave of that id; nothing was changed then
 * @throws TakenOverError if the same wave is added by somebody who began later
 */
export async function addPublishedWave(
  stores: WaveStores,
  { responses, mode, submittedAt, ...definitions }: PublishedWave,
  options?: Omit<NewWaveOptions, 'beforeSeen'>,
): Promise<void> {
  const { wave, questionnaire } = definitions;
  const cases = responses.map(({ unit, answers, confirmed = [], previous, ...own }) => ({
    unit,
    previous,
    submission: answers && {
      wave: wave.id,
      ars: unit.ars,
      number: 1,
      mode,
      questionnaireVersion: questionnaire.version,
      submittedAt: (own.submittedAt ?? submittedAt).round('second').toString(),
      ...reported(answers),
      confirmed,
      receipt: mintReceipt(),
    },
  }));
  await addWholeWave(stores, { ...definitions, cases }, options);
}
