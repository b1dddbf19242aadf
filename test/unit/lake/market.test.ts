import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentrationOf } from '../../../analytics/indicators/market/concentration.ts';
import { marketsOf } from '../../../analytics/indicators/market/markets.ts';
import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { wholeState } from '../../../schemas/breakdown.ts';

const product = (units: number | null, isOther = false) => ({ units, isOther });
const label = { de: 'x', en: 'x' };
const choosable = (value: string, flags = {}) => ({ value, label, ...flags });
const count = (
  question: string,
  item: string,
  value: string,
  units: number | null,
  carried = 0,
) => ({
  question,
  item,
  value,
  ...wholeState,
  units,
  carriedUnits: units === null ? null : carried,
});
const theme = {
  id: 'products',
  title: label,
  questions: ['a.one', 'a.many', 'a.grid', 'a.gone'],
  namesNone: { 'a.one': ['open'], 'a.many': ['nothing'] },
};
const figures: AnswerFigures = {
  edition: 'internal',
  snapshot: 's',
  questions: [
    {
      id: 'a.one',
      label,
      publication: 'aggregated',
      items: [],
      values: [
        ...['x', 'y', 'z', 'open'].map((value) => choosable(value)),
        choosable('other', { other: true }),
        choosable('unknown', { unknown: true }),
      ],
    },
    {
      id: 'a.many',
      label,
      publication: 'aggregated',
      items: [
        choosable('x'),
        choosable('y'),
        choosable('nothing', { exclusive: true }),
        choosable('unknown', { unknown: true }),
      ],
      values: [],
    },
    {
      id: 'a.grid',
      label,
      publication: 'aggregated',
      items: [choosable('row')],
      values: [choosable('x'), choosable('y')],
    },
  ],
  themes: [theme],
  bases: [{ question: 'a.many', ...wholeState, asked: 12, carried: 3 }],
  shares: [],
  counts: [
    count('a.one', '', '', 1),
    count('a.one', '', 'x', 6, 2),
    count('a.one', '', 'y', 2),
    count('a.one', '', 'open', 5),
    count('a.one', '', 'other', 2),
    count('a.one', '', 'unknown', 4),
    count('a.many', '', '', 1, 1),
    count('a.many', 'x', 'selected', 8, 1),
    count('a.many', 'y', 'selected', 4, 1),
    count('a.many', 'nothing', 'selected', 1),
    count('a.many', 'unknown', 'selected', 3),
    count('a.grid', 'row', 'x', 9),
  ],
};
const markets = (changed: Partial<AnswerFigures> = {}, withCarried = false) =>
  marketsOf({ ...figures, ...changed }, theme, wholeState, withCarried);

test('the base of one choice is those that name something: not gaps, unknown or undecided ones', () => {
  const [one] = markets();
  expect(one).toMatchObject({ question: 'a.one', base: 10, inUse: 2 });
  expect(one?.products).toEqual([
    { value: 'x', isOther: false, units: 6, share: 0.6 },
    { value: 'y', isOther: false, units: 2, share: 0.2 },
    { value: 'z', isOther: false, units: 0, share: 0 },
    { value: 'other', isOther: true, units: 2, share: 0.2 },
  ]);
  expect(one?.herfindahl).toBeCloseTo(0.36 + 0.04);
  expect(one?.topThree).toBeCloseTo(0.8);
});

test('shares of a multiple choice may add up to more than all, but concentration is of mentions', () => {
  const many = markets()[1];
  expect(many).toMatchObject({ base: 10, inUse: 2, topThree: 1 });
  expect(many?.products.map(({ share }) => share)).toEqual([0.8, 0.4]);
  expect(many?.herfindahl).toBeCloseTo((8 / 12) ** 2 + (4 / 12) ** 2);
});

test('a matrix and a question that is not shown have no market', () => {
  expect(markets().map(({ question }) => question)).toEqual(['a.one', 'a.many']);
});

test('answers that are carried forward count only where they are asked for', () => {
  expect(markets({}, true).map(({ base }) => base)).toEqual([12, 12]);
  expect(markets({}, true)[0]?.products[0]).toMatchObject({ units: 8, share: 8 / 12 });
});

test('a hidden number leaves no value that it could be computed from', () => {
  for (const [question, hidden, nulls] of [
    ['a.one', 'y', ['base', 'inUse', 'herfindahl', 'topThree']],
    ['a.one', 'unknown', []],
    ['a.many', 'y', ['inUse', 'herfindahl', 'topThree']],
    ['a.many', 'nothing', ['base']],
    ['a.many', '', ['base']],
  ] as const) {
    const counts = figures.counts.map((row) =>
      row.question === question && (row.item || row.value) === hidden
        ? { ...row, units: null, carriedUnits: null }
        : row,
    );
    const { base, inUse, herfindahl, topThree } =
      markets({ counts }).find((one) => one.question === question) ?? {};
    const empty = Object.entries({ base, inUse, herfindahl, topThree }).filter(
      ([, value]) => value === null,
    );
    expect(empty.map(([name]) => name)).toEqual(nulls);
  }
});

test('where nobody names anything there is no share, and not a share of 0 %', () => {
  const [one] = markets({ counts: [] });
  expect(one).toMatchObject({ base: 0, inUse: 0, herfindahl: null, topThree: null });
  expect(one?.products.map(({ share }) => share)).toEqual([null, null, null, null]);
});

test('n products that are used alike have an index of 1/n, a single one of 1', () => {
  for (let n = 1; n <= 8; n++) {
    const { herfindahl, topThree } = concentrationOf(Array(n).fill(product(5)));
    expect(herfindahl).toBeCloseTo(1 / n);
    expect(topThree).toBeCloseTo(Math.min(1, 3 / n));
  }
});

test('the index lies between that of equal shares and 1, and rises when a larger product takes over', () => {
  const units = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(units, (counts) => {
      const { herfindahl } = concentrationOf(counts.map((one) => product(one)));
      expect(herfindahl).toBeGreaterThanOrEqual(1 / counts.length - 1e-9);
      expect(herfindahl).toBeLessThan(1);
      const [largest = 0, ...others] = counts.toSorted((a, b) => b - a);
      const [smallest = 0] = others.splice(-1);
      const after = [largest + 1, ...others, smallest - 1].map((one) => product(one));
      expect(concentrationOf(after).herfindahl).toBeGreaterThan(herfindahl ?? 1);
    }),
  );
});

test('what is gathered as other makes neither index nor share of the largest', () => {
  expect(concentrationOf([product(1), product(9, true)])).toEqual({
    inUse: 1,
    herfindahl: 0.01,
    topThree: 0.1,
  });
  expect(concentrationOf([product(9, true), product(0)])).toEqual({
    inUse: 0,
    herfindahl: 0,
    topThree: 0,
  });
});
