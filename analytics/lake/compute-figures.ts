import { questionsDeciding } from '../../schemas/adoption.ts';
import type { AnswerFigures } from '../../schemas/answer-figures.ts';
import { strictestClass } from '../../schemas/publication.ts';
import { isChoice, optionsOf } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { type Edition, notAssessable, type Results, resultsSchema } from '../../schemas/results.ts';
import { carryLimitOf, hasEnded } from '../../schemas/wave.ts';
import { openPart } from '../disclosure/open-part.ts';
import { protectedTables } from '../disclosure/protected-tables.ts';
import { publicEdition } from '../disclosure/public-edition.ts';
import type { Engine } from '../engine/engine.ts';
import { adoption } from '../indicators/adoption/index.ts';
import { topicShares } from '../indicators/adoption/topic-shares.ts';
import { distribution } from '../indicators/distribution/index.ts';
import { expiries } from '../indicators/expiries/index.ts';
import type { IndicatorContext } from '../indicators/indicator.ts';
import { itemResponse } from '../indicators/item-response/index.ts';
import { preference } from '../indicators/preference/index.ts';
import { readinessLevels, readinessParts } from '../indicators/readiness/index.ts';
import { responseRate } from '../indicators/response-rate/index.ts';
import { transitions } from '../indicators/transitions/index.ts';
import { comparedWave, trendOf } from '../indicators/trend/index.ts';
import type { Figures } from './figures.ts';
import type { SnapshotInput } from './snapshot.ts';

/**
 * Counts all indicators over the tables of a snapshot, and makes of them what the public may see.
 *
 * @param snapshot the id that the figures name as theirs
 */
export async function computeFigures(
  engine: Engine,
  input: SnapshotInput,
  snapshot: string,
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
  const previous = earlier.at(-1);
  const counts = await adoption.run(engine, context);
  // Parsing puts the keys into the order of the schema: a database returns them in any order.
  const counted = resultsSchema.omit({ trend: true }).parse({
    edition: 'internal',
    snapshot,
    ...head,
    responseRate: await responseRate.run(engine, context),
    adoption: counts,
    topicShares: topicShares(counts),
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
  const tables = await protectedTables(engine, published);
  const publication = {
    questionnaire: published,
    tables,
    earlier: earlierPublic,
    released: history.releases.at(-1),
    mappings,
  };
  return { internal, public: publicEdition(internal, publication) };
}

/** What stands above the figures: the wave, its districts, topics, variants and the readiness score. */
function headOf({ wave, questionnaire, registry }: SnapshotInput) {
  const { id, survey, title, referenceDate, status, exampleData } = wave;
  return {
    wave: { id, survey, title, referenceDate, status, exampleData },
    carryLimit: carryLimitOf(wave),
    districts: registry.districts.map(({ ags5, name, tile }) => ({ ags5, name, tile })),
    topics: topicsOf(questionnaire),
    variants: variantsOf(questionnaire),
    readiness: readinessOf(questionnaire),
  };
}

function topicsOf(questionnaire: Questionnaire): Results['topics'] {
  const meaningOf = new Map(
    questionsOf(questionnaire).map(({ id, meaningVersion }) => [id, meaningVersion]),
  );
  return questionnaire.adoption.map((adoption) => {
    const { topic, title, question } = adoption;
    const deciding = questionsDeciding(adoption);
    return {
      topic,
      title,
      publication: strictestClass(questionnaire, [question]),
      meanings: Object.fromEntries(deciding.map((one) => [one, meaningOf.get(one) ?? 1])),
    };
  });
}

function variantsOf(questionnaire: Questionnaire): Results['variants'] {
  const { preference: asked } = questionnaire;
  const question = questionsOf(questionnaire).find(({ id }) => id === asked?.first);
  if (!asked || !question || !isChoice(question)) return null;
  const publication = strictestClass(questionnaire, [asked.first, asked.second]);
  const options = optionsOf(question).map(({ value, label }) => ({ value, label }));
  return { title: asked.title, publication, options };
}

function readinessOf({ scoring }: Questionnaire): Results['readiness'] {
  if (!scoring) return null;
  return {
    parts: scoring.parts.map(({ id, title, max }) => ({ id, title, max })),
    levels: [
      ...scoring.levels.map(({ id, label }) => ({ id, label })),
      { id: notAssessable, label: scoring.notAssessable.label },
    ],
    note: scoring.note,
  };
}
