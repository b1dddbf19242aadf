import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import { adoptionStatuses } from '../../../schemas/adoption.ts';
import { followBranches } from '../../../schemas/branching.ts';
import type { Figures } from '../../../schemas/figures.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import type { KnownUnit, SeenTable } from './attack.ts';

/** An aggregated subject of the public edition, read from nothing but what is published. */
export interface SeenSubject {
  name: string;
  table: SeenTable;
  /** The question that a unit must have been asked; undefined where all are counted. */
  question: string | undefined;
  isOption: boolean;
}

/** All tables of the public edition whose counts may be hidden. */
export function seenSubjects({ results, answers }: Figures): SeenSubject[] {
  const topics = results.topics
    .filter(({ publication }) => publication === 'aggregated')
    .map(({ topic }): SeenSubject => {
      const counts = results.adoption.filter((row) => row.topic === topic);
      return {
        name: topic,
        question: undefined,
        isOption: false,
        table: {
          values: adoptionStatuses,
          counts: counts.map((row) => ({ ...row, value: row.status })),
        },
      };
    });
  const levels = results.readinessLevels.map((row) => ({ ...row, value: row.level }));
  const readiness: SeenSubject = {
    name: 'readiness',
    question: undefined,
    isOption: false,
    table: {
      values: (results.readiness?.levels ?? []).map(({ id }) => id),
      counts: levels,
    },
  };
  const questions = answers.questions
    .filter(({ publication }) => publication === 'aggregated')
    .flatMap(({ id, items, values }): SeenSubject[] => {
      const isOption = values.length === 0;
      const all = isOption
        ? [...items.map(({ value }) => value), '']
        : items.map(({ value }) => value);
      return (all.length === 0 ? [''] : all).map((item) => {
        const counts = answers.counts.filter((row) => row.question === id && row.item === item);
        const shown = item === '' ? '' : 'selected';
        return {
          name: `${id} ${item}`,
          question: id,
          isOption,
          table: {
            values: isOption ? [shown] : [...values.map(({ value }) => value), ''],
            counts,
          },
        };
      });
    });
  return [...questions, ...topics, readiness];
}

/** What everybody knows of the units that a subject counts: who was asked hangs on open answers. */
export function knownUnits(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  { question }: SeenSubject,
): KnownUnit[] {
  const asked = questionsOf(questionnaire).find(({ id }) => id === question);
  return cases
    .filter(({ submission }) => submission !== undefined)
    .filter(
      ({ submission }) =>
        !asked || followBranches(questionnaire, submission?.answers ?? {}).shown.includes(asked),
    )
    .map(({ head: { unit } }) => ({ district: unit.ags5, since: 0 }));
}
