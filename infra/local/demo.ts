import type { Temporal } from 'temporal-polyfill';
import {
  editionAt,
  editionBefore,
  planDueWave,
  planWave,
  referenceDayOf,
} from '../../functions/domain/waves/plan-wave.ts';
import { findPreviousSubmissions } from '../../functions/store/cases/previous-submissions.ts';
import { runUnderWay } from '../../functions/store/exclusive-run.ts';
import { keys } from '../../functions/store/keys.ts';
import { getRegisterHead } from '../../functions/store/register/registered-units.ts';
import { addPublishedWave } from '../../functions/store/waves/add-published-wave.ts';
import type { WaveStores } from '../../functions/store/waves/add-whole-wave.ts';
import { listWaves } from '../../functions/store/waves/definitions.ts';
import { type FrameScope, instantOf, type Wave } from '../../schemas/wave.ts';
import { unchangedQuestions } from '../example-data/confirmed.ts';
import { exampleFrame } from '../example-data/frame.ts';
import { exampleResponses } from '../example-data/responses.ts';
import { addOpenWave } from '../waves/add-open-wave.ts';
import { shippedQuestionnaire, shippedRegistry } from '../waves/shipped.ts';
import { answerSome } from './demo-answers.ts';
import { earlierAnswers } from './demo-earlier.ts';
import { answeredAt } from './demo-times.ts';

/** How many waves the demo has had before the one that is open. */
const earlierWaves = 3;
/** Weeks from the reference day of an earlier wave to its opening. */
const weeksToOpening = 4;

/**
 * Makes the demo where there is nothing yet: published waves with made-up answers, and an open one that
 * a part of the units has answered.
 * Goes on where an earlier start was killed.
 */
export async function ensureDemo(
  stores: WaveStores,
  scope: FrameScope,
  now: Temporal.Instant,
  onProgress: (text: string) => void,
): Promise<void> {
  const waves = await listWaves(stores.core);
  if (!(await isWanted(stores, waves))) return;
  const questionnaire = await shippedQuestionnaire();
  const { registry, units } = exampleFrame(await shippedRegistry(), scope);
  const isThere = ({ id }: Wave) => waves.some((wave) => wave.id === id);
  const current = editionAt(now);
  const earlier = [editionBefore(current)];
  while (earlier.length < earlierWaves) earlier.unshift(editionBefore(earlier[0] ?? current));
  for (const [round, edition] of earlier.entries()) {
    const opens = referenceDayOf(edition).add({ weeks: weeksToOpening });
    const planned = planWave(questionnaire, registry, edition, opens);
    const wave: Wave = { ...planned, status: 'PUBLISHED', exampleData: true };
    if (isThere(wave)) continue;
    onProgress(`Making up answers: ${wave.title.en}`);
    const { referenceDate, calendar } = wave;
    const ars = units.map((unit) => unit.ars);
    const previous = await findPreviousSubmissions(stores.core, wave, ars, []);
    const before = await earlierAnswers(stores.core, previous.values());
    const responses = [...exampleResponses(questionnaire, units, { referenceDate, round })].map(
      ({ unit, answers }) => ({
        unit,
        answers,
        confirmed: answers && unchangedQuestions(questionnaire, answers, before.get(unit.ars)),
        previous: previous.get(unit.ars),
        submittedAt: answeredAt(wave, unit.ars),
      }),
    );
    const definitions = { wave, questionnaire, registry };
    await addPublishedWave(stores, {
      ...definitions,
      responses: [...responses],
      mode: 'SELF',
      submittedAt: instantOf(calendar.deadline),
    });
  }
  const due = planDueWave(questionnaire, registry, now);
  const wave: Wave = { ...due, repeats: true, exampleData: true };
  if (isThere(wave)) return;
  await addOpenWave(stores.core, { wave, questionnaire, registry }, units, []);
  await answerSome(stores.core, wave, questionnaire, earlierWaves, now);
}

/** A demo that was begun is finished; it never appears beside what somebody has brought in. */
async function isWanted({ core }: WaveStores, waves: readonly Wave[]): Promise<boolean> {
  const hasRegister =
    (await getRegisterHead(core)) !== undefined ||
    (await runUnderWay(core, keys.registerRun)) !== undefined;
  const isUnfinished = waves.length <= earlierWaves;
  return !hasRegister && isUnfinished && waves.every(({ exampleData }) => exampleData);
}
