import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { type Group, isOf } from '../../../schemas/breakdown.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Results } from '../../../schemas/results.ts';
import { inAll, type Text } from '../../../schemas/text.ts';
import type { Shown } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import type { Table } from '../table.ts';
import { answersOf } from '../tables/answers-of.ts';
import { column, type Labels } from '../tables/columns.ts';
import { showsCarried } from '../tables/market-of.ts';
import { besides } from './beside.ts';
import { keptNote } from './kept-note.ts';

/** More would not be read, and not fit. */
const mostAnswers = 3;

interface AnswersSource {
  results: Results;
  answers: AnswerFigures;
  labels: Labels;
}

/**
 * What is answered most to each question of the themes, in a district and by all.
 *
 * @returns null where no question is shown
 */
export function profileAnswersTable(
  { results, answers, labels }: AnswersSource,
  shown: Shown,
): Table | null {
  const ids = new Set(answers.themes.flatMap(({ questions }) => questions));
  const questions = answers.questions.filter(({ id }) => ids.has(id));
  if (questions.length === 0) return null;
  const areas = besides(results);
  return {
    name: 'profile-answers',
    title: { de: 'Häufigste Antworten', en: 'Most frequent answers' },
    note: keptNote(
      questions.map(({ id, label }) => ({
        title: labels.get(id) ?? label,
        snapshot: keptOf(answers, { about: 'question', id })?.snapshot,
      })),
    ),
    columns: [
      column('question', 'text', 'Frage', 'Question'),
      ...areas.map(({ group, name }) => ({
        name: group.by,
        kind: 'text' as const,
        title: typeof name === 'string' ? { de: name, en: name } : name,
      })),
    ],
    rows: questions.map((question) => ({
      cells: [
        labels.get(question.id) ?? question.label,
        ...areas.map(({ group }) => mostFrequent(answers, question, group, shown)),
      ],
    })),
  };
}

/** "a: 5, b: 3 (12 asked)"; what is hidden is never named. Null where nobody was asked. */
function mostFrequent(
  answers: AnswerFigures,
  question: AnswerFigures['questions'][number],
  group: Group,
  shown: Shown,
): Text | null {
  const { id } = question;
  const withCarried = showsCarried(answers, id, shown);
  const base = answers.bases.find((row) => row.question === id && isOf(row, group));
  const asked = (base?.asked ?? 0) + (withCarried ? (base?.carried ?? 0) : 0);
  if (asked === 0) return null;
  const counts = answers.counts.filter((row) => row.question === id && isOf(row, group));
  const given = answersOf(question).flatMap(({ item, value, label }) => {
    const row = counts.find((one) => one.item === item && one.value === value);
    if (!row || row.units === null) return [];
    const units = row.units + (withCarried ? (row.carriedUnits ?? 0) : 0);
    return units > 0 ? [{ label, units }] : [];
  });
  const most = given.toSorted((a, b) => b.units - a.units).slice(0, mostAnswers);
  const hidden = counts.some(({ units }) => units === null);
  return inAll((language) => {
    const count = (units: number) => formatNumber(units, language);
    const named = most.map(({ label, units }) => `${label[language]}: ${count(units)}`);
    const words = wording[language];
    const rest = hidden ? [words.hidden] : [];
    return `${[...named, ...rest].join(', ')} (${words.of(count(asked))})`;
  });
}

const wording = {
  de: { hidden: 'Weiteres nicht ausgewiesen', of: (asked: string) => `von ${asked}` },
  en: { hidden: 'more is not shown', of: (asked: string) => `of ${asked}` },
};
