import type { AnswerFigures } from '../../schemas/answer-figures.ts';
import type { Figures } from '../../schemas/figures.ts';
import { type Edition, resultsSchema } from '../../schemas/results.ts';
import { hasEnded } from '../../schemas/wave.ts';
import * as z from '../../schemas/zod.ts';
import { openPart } from '../disclosure/open-part.ts';
import { protectedTables } from '../disclosure/protected-tables.ts';
import { publicEdition } from '../disclosure/public-edition.ts';
import type { Engine } from '../engine/engine.ts';
import { adoption } from '../indicators/adoption/index.ts';
import { distribution } from '../indicators/distribution/index.ts';
import { expiries } from '../indicators/expiries/index.ts';
import type { IndicatorContext } from '../indicators/indicator.ts';
import { itemResponse } from '../indicators/item-response/index.ts';
import { preference } from '../indicators/preference/index.ts';
import { readinessLevels, readinessParts } from '../indicators/readiness/index.ts';
import { responseProgress } from '../indicators/response-progress/index.ts';
import { responseRate } from '../indicators/response-rate/index.ts';
import { transitions } from '../indicators/transitions/index.ts';
import { comparedWave, trendOf } from '../indicators/trend/index.ts';
import { headOf } from './head-of-results.ts';
import { previousOf } from './history.ts';
import type { SnapshotInput } from './snapshot-input.ts';

/**
 * Counts all indicators over the tables of a snapshot, and makes of them what the public may see.
 *
 * @param snapshot the id that the figures name as theirs
 * @param lot what nobody outside knows: decides which counts are hidden beside the sensitive ones
 */
export async function computeFigures(
  engine: Engine,
  input: Pick<SnapshotInput, 'wave' | 'questionnaire' | 'registry' | 'history'>,
  { snapshot, lot }: { snapshot: string; lot: string },
): Promise<Record<Edition, Figures>> {
  const { wave, questionnaire, history } = input;
  const { mappings } = history;
  const earlier = history.earlier.map(({ figures }) => figures.internal);
  const head = headOf(input);
  const context: IndicatorContext = {
    wave,
    questionnaire,
    topics: head.topics,
    earlier,
    mappings,
  };
  const previous = previousOf(history)?.figures.internal;
  // Parsing puts the keys into the order of the schema: a database returns them in any order.
  const counted = z.omit(resultsSchema, { trend: true }).parse({
    edition: 'internal',
    snapshot,
    ...head,
    responseRate: await responseRate.run(engine, context),
    responseProgress: await responseProgress.run(engine, context),
    adoption: await adoption.run(engine, context),
    preference: await preference.run(engine, context),
    readinessLevels: await readinessLevels.run(engine, context),
    readinessParts: await readinessParts.run(engine, context),
    previous: previous ? comparedWave(previous) : null,
    transitions: await transitions.run(engine, context),
    itemResponse: await itemResponse.run(engine, context),
    expiries: await expiries.run(engine, context),
  });
  const results = resultsSchema.parse({ ...counted, trend: trendOf(counted, earlier, mappings) });
  const answers: AnswerFigures = {
    edition: 'internal',
    snapshot,
    ...(await distribution.run(engine, context)),
  };
  const internal = { results, answers };
  const earlierPublic = history.earlier.flatMap(({ figures }) => figures.public ?? []);
  const published = hasEnded(wave) ? questionnaire : openPart(questionnaire);
  const tables = await protectedTables(engine, published, lot);
  const publication = {
    questionnaire: published,
    tables,
    earlier: earlierPublic,
    released: history.releases.at(-1),
    mappings,
  };
  return { internal, public: publicEdition(internal, publication) };
}
