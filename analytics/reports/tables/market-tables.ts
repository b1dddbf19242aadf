import { type AnswerFigures, unanswered } from '../../../schemas/answer-figures.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Shown } from '../../charts/figures.ts';
import { toPercent } from '../../indicators/rates.ts';
import { hiddenCell, type Table } from '../table.ts';
import { carriedColumn, column, type Labels } from './columns.ts';

type Question = AnswerFigures['questions'][number];

const noAnswer: Text = { de: 'Ohne Antwort', en: 'No answer' };

/** How often each answer was given to questions, state-wide: a table for each that has figures. */
export function marketTables(
  answers: AnswerFigures,
  questions: readonly string[],
  labels: Labels,
  shown: Shown,
): Table[] {
  const bases = answers.bases.filter((row) => isOf(row, wholeState));
  const counts = answers.counts.filter((row) => isOf(row, wholeState));
  return questions.flatMap((id) => {
    const question = answers.questions.find((one) => one.id === id);
    if (!question) return [];
    const title = labels.get(id) ?? question.label;
    return [questionTable({ bases, counts }, title, question, shown)];
  });
}

function questionTable(
  { bases, counts }: Pick<AnswerFigures, 'bases' | 'counts'>,
  title: Text,
  question: Question,
  { carried }: Shown,
): Table {
  const base = bases.find((row) => row.question === question.id);
  const withCarried = carried && (base?.carried ?? 0) > 0;
  const whole = (base?.asked ?? 0) + (withCarried ? (base?.carried ?? 0) : 0);
  const rowOf = (item: string, value: string, label: Text) => {
    const found = counts.find(
      (row) => row.question === question.id && row.item === item && row.value === value,
    );
    const more = withCarried ? (found?.carriedUnits ?? 0) : 0;
    const units = (found?.units ?? 0) + more;
    const carriedCell = withCarried ? [more] : [];
    if (found?.units === null) return { cells: [label, hiddenCell, ...carriedCell, hiddenCell] };
    return {
      cells: [label, units, ...carriedCell, whole === 0 ? null : toPercent(units / whole)],
    };
  };
  return {
    name: `answers-${question.id}`,
    title,
    columns: [
      column('answer', 'text', 'Antwort', 'Answer'),
      column('units', 'count', 'Verwaltungen', 'Administrations'),
      ...(withCarried ? [carriedColumn] : []),
      column('share', 'percent', `Anteil der Gefragten`, `Share of those asked`),
    ],
    rows: [
      ...answersOf(question).map(({ item, value, label }) => rowOf(item, value, label)),
      {
        cells: [
          { de: 'Gefragt', en: 'Asked' },
          whole,
          ...(withCarried ? [base?.carried ?? 0] : []),
          null,
        ],
      },
    ],
  };
}

/** All that can be answered: options, or the columns of each row of a matrix, and no answer. */
function answersOf({ items, values }: Question): { item: string; value: string; label: Text }[] {
  if (items.length === 0) {
    return [...values, { value: unanswered, label: noAnswer }].map((one) => ({ item: '', ...one }));
  }
  if (values.length === 0) {
    const none = { item: '', value: unanswered, label: noAnswer };
    return [...items.map(({ value, label }) => ({ item: value, value: 'selected', label })), none];
  }
  return items.flatMap((row) =>
    [...values, { value: unanswered, label: noAnswer }].map(({ value, label }) => ({
      item: row.value,
      value,
      label: { de: `${row.label.de}: ${label.de}`, en: `${row.label.en}: ${label.en}` },
    })),
  );
}
