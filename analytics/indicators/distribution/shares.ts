import type { AnswerFigures, AnswerShare } from '../../../schemas/answer-figures.ts';
import { roundShares } from '../rates.ts';

const weights = ['municipalities', 'inhabitants'] as const;
/** What the units of a group weigh together. */
export type Weight = Record<(typeof weights)[number], number>;

/** The weight of one answer, state-wide. */
export type WeighedAnswer = Weight & Pick<AnswerShare, 'question' | 'item' | 'value'>;

/**
 * What part of all that were asked gave each answer, by weight, in whole percent. The answers to
 * a question, or to a row of a matrix, add up to 100 where `roundShares` can make them. The options of
 * a multiple choice are rounded each on its own, and may add up to more. Null where nothing is weighed.
 *
 * @param answers in the order that the shares come in
 * @param bases the weight of all that were asked, by question
 */
export function sharesOf(
  questions: AnswerFigures['questions'],
  answers: readonly WeighedAnswer[],
  bases: ReadonlyMap<string, Weight>,
): AnswerShare[] {
  const multis = new Set(questions.filter(({ values }) => values.length === 0).map(({ id }) => id));
  const [municipalities, inhabitants] = weights.map((weight) => {
    const alone = (one: WeighedAnswer) => {
      const base = bases.get(one.question)?.[weight] ?? 0;
      return base === 0 ? null : Math.round((one[weight] * 100) / base);
    };
    const together = Map.groupBy(answers, ({ question, item }) => `${question} ${item}`);
    const rounded = new Map(
      [...together.values()].flatMap((alternatives) => {
        const shares = roundShares(alternatives.map((one) => one[weight]));
        return alternatives.map((one, index) => [one, shares?.[index] ?? null] as const);
      }),
    );
    return (one: WeighedAnswer) =>
      multis.has(one.question) ? alone(one) : (rounded.get(one) ?? null);
  });
  return answers.map((one) => ({
    question: one.question,
    item: one.item,
    value: one.value,
    municipalities: municipalities?.(one) ?? null,
    inhabitants: inhabitants?.(one) ?? null,
  }));
}
