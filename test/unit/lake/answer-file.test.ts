import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerFileSchema, encodeAnswers } from '../../../analytics/lake/answer-file.ts';
import { decodeJson } from '../../../analytics/lake/json.ts';
import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { breakdowns } from '../../../schemas/breakdown.ts';

const few = fc.constantFrom('', 'a', 'b');
const group = { by: fc.constantFrom(...breakdowns), group: fc.constantFrom('', '16051', '16052') };
const cell = fc.option(fc.nat(9), { nil: null });
const counts = fc.array(
  fc.record({ question: few, item: few, value: few, ...group, units: cell, carriedUnits: cell }),
);
const bases = fc.array(
  fc.record({ question: few, ...group, asked: fc.nat(9), carried: fc.nat(9) }),
);

test('answer figures are read as they were stored, in whatever order their rows are', () => {
  fc.assert(
    fc.property(counts, bases, (countRows, baseRows) => {
      const figures: AnswerFigures = {
        edition: 'public',
        snapshot: 'one',
        questions: [],
        themes: [],
        bases: baseRows,
        counts: countRows,
        shares: [],
      };
      const stored = encodeAnswers(figures);
      expect(decodeJson(stored, answerFileSchema, { wave: 'w1', file: 'answers' })).toEqual(
        figures,
      );
    }),
  );
});

test('what belongs together stands there once', () => {
  const row = { question: 'a.b', item: '', value: 'yes', by: 'district', carriedUnits: 0 } as const;
  const figures: AnswerFigures = {
    edition: 'public',
    snapshot: 'one',
    questions: [],
    themes: [],
    bases: [],
    counts: [
      { ...row, group: '16051', units: 3 },
      { ...row, group: '16052', units: null },
    ],
    shares: [],
  };
  const { counts: stored } = JSON.parse(Buffer.from(encodeAnswers(figures)).toString());
  expect(stored).toEqual([
    {
      question: 'a.b',
      item: '',
      value: 'yes',
      by: 'district',
      cells: [
        ['16051', 3, 0],
        ['16052', null, 0],
      ],
    },
  ]);
});
