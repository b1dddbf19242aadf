import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentrationOf } from '../../../analytics/indicators/market/concentration.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { makeResults } from '../../charts/examples.ts';
import { arbitraryTheme, everyAnswer, madeTheme } from '../../support/arbitrary-theme.ts';
import { naivePercent } from '../../support/naive/percent.ts';
import { linesOf, tablesOf } from '../../support/table-lines.ts';

test('a question of a theme has one table: counts of all answers, its shares by weight, and a line in the table of markets if it has one', () => {
  fc.assert(
    fc.property(arbitraryTheme(), fc.boolean(), (answers, carried) => {
      const tables = tablesOf(makeResults([]), carried, answers);
      const ofTheme = tables.filter(
        ({ name }) => name.startsWith('theme-') || name.startsWith('market-'),
      );
      expect(ofTheme.map(({ name }) => name)).toEqual([
        'market-made',
        ...madeTheme.questions.map((id) => `theme-made-${id}`),
      ]);
      for (const question of answers.questions) expectTheme(answers, question, carried, ofTheme);
    }),
    { numRuns: 80 },
  );
});

function expectTheme(
  { bases, counts, shares }: AnswerFigures,
  question: AnswerFigures['questions'][number],
  carried: boolean,
  tables: readonly Table[],
) {
  const lines = linesOf(tables, `theme-made-${question.id}`);
  const base = bases.find((row) => row.question === question.id);
  const asked = (base?.asked ?? 0) + (carried ? (base?.carried ?? 0) : 0);
  const withMore = carried && (base?.carried ?? 0) > 0;
  const unitsOf = (item: string, value: string) => {
    const row = counts.find(
      (one) => one.question === question.id && one.item === item && one.value === value,
    );
    if (row?.units === null) return null;
    return (row?.units ?? 0) + (withMore ? (row?.carriedUnits ?? 0) : 0);
  };
  const percent = (units: number | null, whole: number | null) => {
    if (units === null || whole === null) return '.';
    return naivePercent(units, whole);
  };
  const given = everyAnswer(question);
  for (const [index, [item, value]] of given.entries()) {
    const units = unitsOf(item, value);
    expect(lines[index]).toMatchObject({ units: units ?? '.', share: percent(units, asked) });
  }
  expect(lines[given.length]).toMatchObject({ answer: 'Gefragt', units: asked });
  expect(lines).toHaveLength(given.length + 1);
  for (const [index, [item, value]] of given.entries()) {
    const found = shares.find(
      (row) => row.question === question.id && row.item === item && row.value === value,
    );
    const without = asked === 0 ? null : 0;
    if (!shares.some((row) => row.question === question.id)) {
      expect(lines[index]).not.toHaveProperty('inhabitants_share');
      continue;
    }
    expect(lines[index]).toMatchObject({
      municipalities_share: found ? found.municipalities : without,
      inhabitants_share: found ? found.inhabitants : without,
    });
  }
  const divided = linesOf(tables, 'market-made');
  expect(divided.map((line) => line['question'])).toEqual(['a.one', 'a.many']);
  if (question.id === 'a.grid' || question.id === 'a.yes') {
    expect(lines[0]).not.toHaveProperty('share_named');
    return;
  }
  const products = ['x', 'y', 'z', 'v', 'other'];
  const isMany = question.id === 'a.many';
  const mentions = products.map((value) => ({
    isOther: value === 'other',
    units: isMany ? unitsOf(value, 'selected') : unitsOf('', value),
  }));
  const out = isMany ? [unitsOf('', ''), unitsOf('unknown', 'selected')] : [];
  const parts = isMany ? out : mentions.map(({ units }) => units);
  const sum = parts.some((one) => one === null)
    ? null
    : parts.reduce<number>((all, one) => all + (one ?? 0), 0);
  const named = isMany && sum !== null ? asked - sum : sum;
  const last = divided.find((line) => line['question'] === question.id);
  expect(last).toMatchObject({ named: named ?? '.' });
  for (const [index, [item, value]] of given.entries()) {
    const product = mentions[products.indexOf(item || value)];
    expect(lines[index]?.['share_named']).toBe(product ? percent(product.units, named) : '');
  }
  const { inUse, herfindahl, topThree } = concentrationOf(mentions);
  if (inUse === null) {
    expect(last).toMatchObject({ in_use: '.', herfindahl: '.', top_three: '.' });
  } else {
    expect(last?.['in_use']).toBe(inUse);
    if (topThree === null) expect(last?.['top_three']).toBeNull();
    else expect(Math.abs(Number(last?.['top_three']) - 100 * topThree)).toBeLessThan(0.11);
    const index = herfindahl === null ? null : Number(herfindahl.toFixed(3));
    if (index === null) expect(last?.['herfindahl']).toBeNull();
    else expect(last?.['herfindahl']).toBeCloseTo(index, 2);
  }
}
