import fc from 'fast-check';
import type { AnswerFigures } from '../../schemas/answer-figures.ts';
import { wholeState } from '../../schemas/breakdown.ts';

const label = { de: 'Frage', en: 'Question' };
const named = (value: string, flags = {}) => ({
  value,
  label: { de: value, en: value },
  ...flags,
});
const products = [named('x'), named('y'), named('z'), named('v'), named('other', { other: true })];
const nothing = [named('open'), named('unknown', { unknown: true, exclusive: true })];
const yesNo = ['ja', 'geplant', 'nein', 'unbekannt'].map((value) => named(value));
const head = { label, publication: 'aggregated' as const };

/** A theme of a choice, several choices, a matrix and a question by yes or no. */
export const madeTheme = {
  id: 'made',
  title: { de: 'Thema', en: 'Theme' },
  questions: ['a.one', 'a.many', 'a.grid', 'a.yes'],
  namesNone: { 'a.one': ['open'], 'a.many': ['open'] },
};

const madeQuestions: AnswerFigures['questions'] = [
  { id: 'a.one', ...head, items: [], values: [...products, ...nothing] },
  { id: 'a.many', ...head, items: [...products, ...nothing], values: [] },
  { id: 'a.grid', ...head, items: [named('r1'), named('r2')], values: products.slice(0, 2) },
  { id: 'a.yes', ...head, items: [], values: yesNo },
];

/** All that can be answered to a question, and nothing. */
export function everyAnswer({ items, values }: AnswerFigures['questions'][number]) {
  if (items.length === 0) return [...values.map(({ value }) => ['', value] as const), none];
  if (values.length === 0) return [...items.map(({ value }) => [value, 'selected'] as const), none];
  return items.flatMap((item) =>
    [...values.map(({ value }) => value), ''].map((value) => [item.value, value] as const),
  );
}
const none = ['', ''] as const;

/** Counts of the answers to `madeQuestions`, some of them hidden and some of them carried forward. */
export function arbitraryTheme(): fc.Arbitrary<AnswerFigures> {
  // As many are asked as any of the questions can have answers; or nobody is.
  const base = fc.record({
    asked: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 70, max: 120 }) }, fc.constant(0)),
    carried: fc.constantFrom(0, 5),
  });
  const cell = fc.option(
    fc.record({
      units: fc.option(fc.nat(30), { freq: 12 }),
      carriedUnits: fc.nat(5),
    }),
    { freq: 3 },
  );
  const counted = madeQuestions.map((question) => {
    const answers = everyAnswer(question);
    return fc.record({
      base,
      cells: fc.array(cell, { minLength: answers.length, maxLength: answers.length }),
    });
  });
  const shares = fc.record({
    isShown: fc.boolean(),
    municipalities: fc.option(fc.nat(100)),
    inhabitants: fc.option(fc.nat(100)),
  });
  return fc.tuple(shares, ...counted).map(([{ isShown, ...share }, ...made]) => ({
    edition: 'internal',
    snapshot: 's',
    questions: madeQuestions,
    themes: [madeTheme],
    shares: isShown ? [{ question: 'a.one', item: '', value: 'x', ...share }] : [],
    bases: made.map((one, index) => ({
      question: madeQuestions[index]?.id ?? '',
      ...wholeState,
      ...one.base,
    })),
    counts: madeQuestions.flatMap((question, index) =>
      everyAnswer(question).flatMap(([item, value], place) => {
        const found = made[index]?.cells[place];
        const isAsked = (made[index]?.base.asked ?? 0) > 0;
        return found && isAsked
          ? [{ question: question.id, item, value, ...wholeState, ...found }]
          : [];
      }),
    ),
  }));
}
