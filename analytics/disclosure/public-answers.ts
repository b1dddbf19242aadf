import type { AnswerFigures } from '../../schemas/answer-figures.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { closedList, protectedBreakdowns, treated } from './closed-list.ts';
import { inOrder, type ProtectedTable } from './protected-tables.ts';
import { classOfAnswers } from './published-class.ts';

const { answers: list } = closedList;

/** What the public may see of how often each answer was given. */
export function publicAnswers(
  answers: AnswerFigures,
  questionnaire: Questionnaire,
  tables: readonly ProtectedTable[],
): AnswerFigures {
  const ofRow = ({ question }: { question: string }) => classOfAnswers(questionnaire, question);
  const questions = treated(list.questions, 'whole', answers.questions, ({ id }) =>
    classOfAnswers(questionnaire, id),
  );
  const asked = tables.filter(({ subject }) => questions.some(({ id }) => id === subject.id));
  const isPublic = (id: string) => questions.some((question) => question.id === id);
  return {
    edition: 'public',
    snapshot: answers.snapshot,
    questions,
    themes: answers.themes
      .map((theme) => ({ ...theme, questions: theme.questions.filter(isPublic) }))
      .filter((theme) => theme.questions.length > 0),
    bases: [
      ...treated(list.bases, 'whole', answers.bases, ofRow),
      // Who was asked hangs on answers that are public; that some answers are older ones is not.
      ...treated(list.bases, 'protected', answers.bases, ofRow)
        .filter(({ by }) => protectedBreakdowns.some((one) => one === by))
        .map((base) => ({ ...base, carried: 0 })),
    ].sort((a, b) => inOrder([a.question, a.by, a.group], [b.question, b.by, b.group])),
    counts: [
      ...treated(list.counts, 'whole', answers.counts, ofRow),
      ...asked.flatMap(countsOf),
    ].sort((a, b) => inOrder([a.question, a.item, a.value], [b.question, b.item, b.value])),
    shares: treated(list.shares, 'whole', answers.shares, ofRow),
  };
}

function countsOf({ subject, counts }: ProtectedTable): AnswerFigures['counts'] {
  return counts.map(({ by, group, item, value, units }) => ({
    question: subject.id,
    item,
    value,
    by,
    group,
    units,
    carriedUnits: null,
  }));
}
