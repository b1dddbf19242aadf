import { questionsDeciding, statusRuleOf } from '../../schemas/adoption.ts';
import { isChoice, optionsOf } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { notAssessable, type Results } from '../../schemas/results.ts';
import { carryLimitOf, type Wave } from '../../schemas/wave.ts';
import { classOfPreference, classOfTopic } from '../disclosure/published-class.ts';
import type { SnapshotInput } from './snapshot-input.ts';

/** What stands above the figures: the wave, its districts, topics, variants and the readiness score. */
export function headOf({
  wave,
  questionnaire,
  registry,
}: Pick<SnapshotInput, 'wave' | 'questionnaire' | 'registry'>) {
  const { id, survey, title, referenceDate, status, exampleData } = wave;
  return {
    wave: { id, survey, title, referenceDate, status, exampleData },
    period: periodOf(wave),
    carryLimit: carryLimitOf(wave),
    districts: registry.districts.map(({ ags5, name, tile }) => ({ ags5, name, tile })),
    topics: topicsOf(questionnaire),
    variants: variantsOf(questionnaire),
    readiness: readinessOf(questionnaire),
  };
}

/** The days of the calendar between which units answer. */
export function periodOf({ calendar }: Pick<Wave, 'calendar'>): NonNullable<Results['period']> {
  const dayOf = (localTime: string) => localTime.slice(0, 10);
  const { opens, deadline, graceEnds } = calendar;
  return { opens: dayOf(opens), deadline: dayOf(deadline), graceEnds: dayOf(graceEnds) };
}

function topicsOf(questionnaire: Questionnaire): Results['topics'] {
  const meaningOf = new Map(
    questionsOf(questionnaire).map(({ id, meaningVersion }) => [id, meaningVersion]),
  );
  return questionnaire.adoption.map((adoption) => {
    const { topic, title } = adoption;
    const deciding = questionsDeciding(adoption);
    return {
      topic,
      title,
      publication: classOfTopic(questionnaire, topic),
      meanings: Object.fromEntries(deciding.map((one) => [one, meaningOf.get(one) ?? 1])),
      rule: statusRuleOf(adoption),
    };
  });
}

function variantsOf(questionnaire: Questionnaire): Results['variants'] {
  const { preference: asked } = questionnaire;
  const question = questionsOf(questionnaire).find(({ id }) => id === asked?.first);
  if (!asked || !question || !isChoice(question)) return null;
  const publication = classOfPreference(questionnaire);
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
