import { adoptionStatuses } from '../../schemas/adoption.ts';
import { selected, unanswered } from '../../schemas/answer-figures.ts';
import { isChoice, optionsOf, type Question } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { notAssessable } from '../../schemas/results.ts';
import { classOfAnswers, classOfTopic } from './published-class.ts';
import { notChosen, type Subject } from './subject.ts';

/** All tables of a questionnaire that are published in aggregated form only. */
export function subjectsOf(questionnaire: Questionnaire): Subject[] {
  return [
    ...questionsOf(questionnaire)
      .filter(({ id }) => classOfAnswers(questionnaire, id) === 'aggregated')
      .flatMap(subjectsOfQuestion),
    ...questionnaire.adoption
      .filter(({ topic }) => classOfTopic(questionnaire, topic) === 'aggregated')
      .map(
        ({ topic }): Subject => ({
          about: 'topic',
          id: topic,
          item: '',
          values: adoptionStatuses,
        }),
      ),
    ...readinessOf(questionnaire),
  ];
}

/** No subjects where answers are not chosen among options: dates, numbers and texts are not counted. */
function subjectsOfQuestion(question: Question): Subject[] {
  const about = 'question';
  const { id } = question;
  if (question.type === 'matrix') {
    const values = [...question.columns.map(({ value }) => value), unanswered];
    return question.rows.map(({ value: item }) => ({ about, id, item, values }));
  }
  if (!isChoice(question)) return [];
  const options = optionsOf(question).map(({ value }) => value);
  if (question.type !== 'multi') return [{ about, id, item: '', values: [...options, unanswered] }];
  return [
    ...options.map((item): Subject => ({ about, id, item, values: [selected, notChosen] })),
    { about, id, item: '', values: [unanswered, notChosen] },
  ];
}

function readinessOf({ scoring }: Questionnaire): Subject[] {
  if (!scoring) return [];
  const values = [...scoring.levels.map(({ id }) => id), notAssessable];
  return [{ about: 'readiness', id: '', item: '', values }];
}
