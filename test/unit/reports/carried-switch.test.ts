import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineTables } from '../../../analytics/reports/outline/outline-tables.ts';
import { hiddenCell, type Table } from '../../../analytics/reports/table.ts';
import { type AdoptionStatus, adoptionStatuses } from '../../../schemas/adoption.ts';
import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import type { Results } from '../../../schemas/results.ts';
import { makeResults, manyUnits } from '../../charts/examples.ts';

interface Figures {
  results: Results;
  answers: AnswerFigures;
}

const state = { by: 'state', group: '' } as const;
const label = (text: string) => ({ de: text, en: text });
const carriedFields = /^carried/;

/** Figures with counts of their own and of what is carried forward, as the numbers have it. */
function figuresOf(next: () => number): Figures {
  const made = makeResults(manyUnits());
  const units = () => ({ units: next() === 3 ? null : next(), carriedUnits: next() });
  return {
    results: {
      ...made,
      responseRate: made.responseRate.map((row) => ({ ...row, carried: next() })),
      adoption: made.adoption.map((row) => ({ ...row, carriedUnits: next() })),
      readiness: {
        parts: [{ id: 'p', title: label('Part'), max: 10 }],
        levels: ['high', 'low'].map((id) => ({ id, label: label(id) })),
        note: label('Note'),
      },
      readinessLevels: made.responseRate.flatMap(({ by, group }) =>
        ['high', 'low'].map((level) => ({ by, group, level, ...units() })),
      ),
      readinessParts: ['', 'p'].map((part) => ({
        ...{ ...state, part, units: next(), points: 100 * next(), known: next(), items: 9 },
        ...{ carriedUnits: next(), carriedPoints: 100 * next(), carriedKnown: 0, carriedItems: 9 },
      })),
    },
    answers: {
      edition: 'internal',
      snapshot: made.snapshot,
      questions: [
        {
          id: 'q',
          label: label('Question'),
          publication: 'open',
          items: [],
          values: ['a', 'b'].map((value) => ({ value, label: label(value) })),
        },
      ],
      themes: [{ id: 'theme', title: label('Theme'), questions: ['q'] }],
      bases: [{ ...state, question: 'q', asked: 5 + next(), carried: next() }],
      counts: ['a', 'b'].map((value) => ({ ...state, question: 'q', item: '', value, ...units() })),
      shares: [],
    },
  };
}

const figures = fc.array(fc.nat({ max: 4 }), { minLength: 30, maxLength: 60 }).map((numbers) => {
  let place = 0;
  return figuresOf(() => numbers[place++ % numbers.length] ?? 0);
});

/** The figures as they are where nothing is carried forward. */
function withoutCarried<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, one) => (carriedFields.test(key) && one !== null ? 0 : one)),
  ) as T;
}

function tablesOf({ results, answers }: Figures, carried: boolean): Table[] {
  return [...outlineTables({ results, answers, labels: new Map() }, { carried })];
}

const isWholeState = (cell: unknown) =>
  typeof cell === 'object' && cell !== null && 'de' in cell && cell.de === 'Alle';
const cellsOf = (tables: Table[], name: string, column: string) => {
  const table = tables.find((one) => one.name === name);
  const index = table?.columns.findIndex((one) => one.name === column) ?? -1;
  return table?.rows.map(({ cells }) => cells[index]);
};

test('without what is carried forward, every table is as if nothing were', () => {
  fc.assert(
    fc.property(figures, (all) => {
      expect(tablesOf(all, false)).toEqual(tablesOf(withoutCarried(all), true));
    }),
    { numRuns: 40 },
  );
});

test('with and without it, the cells of tables are the stored counts', () => {
  fc.assert(
    fc.property(figures, fc.boolean(), ({ results, answers }, carried) => {
      const tables = tablesOf({ results, answers }, carried);
      const isAny = results.adoption.some(({ carriedUnits }) => (carriedUnits ?? 0) > 0);
      const withIt = carried && isAny;
      const isAnybody = carried && results.responseRate.some((row) => row.carried > 0);
      const adopted = (status: AdoptionStatus) =>
        results.adoption.find((row) => row.by === 'state' && row.status === status);
      expect(cellsOf(tables, 'status-dms', 'units')).toEqual(
        adoptionStatuses.map((status) => {
          const row = adopted(status);
          return (row?.units ?? 0) + (withIt ? (row?.carriedUnits ?? 0) : 0);
        }),
      );
      for (const level of ['high', 'low']) {
        const row = results.readinessLevels.find(
          (one) => one.by === 'state' && one.level === level,
        );
        const own = row?.units ?? null;
        const cell = own === null ? hiddenCell : own + (isAnybody ? (row?.carriedUnits ?? 0) : 0);
        const place = cellsOf(tables, 'readiness-levels', 'group')?.findIndex(isWholeState) ?? -1;
        expect(cellsOf(tables, 'readiness-levels', level)?.[place]).toBe(cell);
      }
      const base = answers.bases[0];
      const more = carried && (base?.carried ?? 0) > 0;
      expect(cellsOf(tables, 'theme-theme-q', 'units')?.slice(0, 2)).toEqual(
        answers.counts.map(({ units, carriedUnits }) =>
          units === null ? hiddenCell : units + (more ? (carriedUnits ?? 0) : 0),
        ),
      );
    }),
    { numRuns: 40 },
  );
});
