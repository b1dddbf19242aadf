import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { AnswerFigures, AnswerShare } from '../../../schemas/answer-figures.ts';
import type { Group } from '../../../schemas/breakdown.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { byText, groupsOf, lies, sum } from '../naive-indicators.ts';
import type { CarryRules } from './carried.ts';
import { type Saying, sayings } from './sayings.ts';
import { naiveShares } from './shares.ts';

type Counted = Pick<AnswerFigures, 'bases' | 'counts' | 'shares'>;

/** How often each answer was given, a second time: slow, plain, and without any code of analytics. */
export function naiveAnswers(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  rules: CarryRules,
): Counted {
  const byChoice = ['single', 'multi', 'yesNoPlanned', 'matrix'];
  const said = sayings(questionnaire, cases, rules).filter(
    ({ question, isShown }) => isShown && byChoice.includes(question.type),
  );
  const groups = groupsOf(cases);
  const questions = [...new Map(said.map(({ question }) => [question.id, question])).values()];
  const each = questions
    .toSorted((a, b) => byText(a.id, b.id))
    .map((question) => [question, said.filter((one) => one.question === question)] as const);
  return {
    bases: each.flatMap(([question, all]) => basesOf(question, all, groups)),
    counts: each.flatMap(([question, all]) => countsOf(question, all, groups)),
    shares: each.flatMap(([question, all]) => sharesOf(question, all)),
  };
}

const isOwn = ({ source }: Saying) => source !== 'CARRIED';

function basesOf({ id }: Question, said: Saying[], groups: Group[]): Counted['bases'] {
  return groups.flatMap((group) => {
    const inside = said.filter(({ one }) => lies(one, group));
    const asked = inside.filter(isOwn).length;
    return inside.length === 0
      ? []
      : [{ question: id, ...group, asked, carried: inside.length - asked }];
  });
}

function countsOf(question: Question, said: Saying[], groups: Group[]): Counted['counts'] {
  return answersOf(question).flatMap(([item, value]) =>
    groups.flatMap((group) => {
      const giving = said.filter((one) => lies(one.one, group) && gives(one, item, value));
      const units = giving.filter(isOwn).length;
      if (giving.length === 0) return [];
      const carriedUnits = giving.length - units;
      return [{ question: question.id, item, value, ...group, units, carriedUnits }];
    }),
  );
}

function sharesOf(question: Question, said: Saying[]): AnswerShare[] {
  const given = answersOf(question).filter(([item, value]) =>
    said.some((one) => gives(one, item, value)),
  );
  const weight = (sayings: Saying[], measure: 'municipalities' | 'inhabitants') =>
    sum(
      sayings
        .filter(isOwn)
        .map(({ one }) => one.head.unit)
        .filter(({ municipalities }) => municipalities > 0)
        .map((unit) => unit[measure]),
    );
  const share = (item: string, value: string, measure: 'municipalities' | 'inhabitants') => {
    const of = (answer: string) =>
      weight(
        said.filter((one) => gives(one, item, answer)),
        measure,
      );
    if (question.type === 'multi') {
      const base = weight(said, measure);
      return base === 0 ? null : Math.round((of(value) * 100) / base);
    }
    const values = given.filter(([other]) => other === item).map(([, answer]) => answer);
    return naiveShares(values.map(of))[values.indexOf(value)] ?? null;
  };
  return given.map(([item, value]) => ({
    question: question.id,
    item,
    value,
    municipalities: share(item, value, 'municipalities'),
    inhabitants: share(item, value, 'inhabitants'),
  }));
}

/** All answers that there can be, the missing one included, in the order of their texts. */
function answersOf(question: Question): (readonly [item: string, value: string])[] {
  const all = answersIn(question);
  return all.toSorted(([a, x], [b, y]) => byText(a, b) || byText(x, y));
}

function answersIn(question: Question): (readonly [string, string])[] {
  switch (question.type) {
    case 'single':
      return [['', ''], ...question.options.map(({ value }) => ['', value] as const)];
    case 'yesNoPlanned':
      return ['', 'ja', 'geplant', 'nein', 'unbekannt'].map((value) => ['', value] as const);
    case 'multi':
      return [['', ''], ...question.options.map(({ value }) => [value, 'selected'] as const)];
    case 'matrix':
      return question.rows.flatMap((row) =>
        ['', ...question.columns.map((column) => column.value)].map(
          (column) => [row.value, column] as const,
        ),
      );
    default:
      throw new Error(`${question.id} is not answered by choosing`);
  }
}

function gives({ question, answer }: Saying, item: string, value: string): boolean {
  if (question.type === 'matrix') {
    return value === ((answer?.kind === 'cells' && answer.cells[item]) || '');
  }
  if (answer?.kind === 'options') return value === 'selected' && answer.options.includes(item);
  return item === '' && value === (answer?.kind === 'option' ? answer.option : '');
}
