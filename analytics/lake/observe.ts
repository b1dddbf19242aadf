import type { Answer } from '../../schemas/answer.ts';
import { chosenOptions } from '../../schemas/answer.ts';
import { selected } from '../../schemas/answer-figures.ts';
import type { LakeRow, Source } from '../../schemas/lake.ts';
import { optionsOf, type Question } from '../../schemas/question.ts';

/** The types of question that may stand in the lake: never keys, addresses, texts or sign-offs. */
export type LakeQuestion = Extract<
  Question,
  { type: 'single' | 'yesNoPlanned' | 'multi' | 'matrix' | 'month' | 'date' | 'number' }
>;

const kept: readonly Question['type'][] = [
  'single',
  'yesNoPlanned',
  'multi',
  'matrix',
  'month',
  'date',
  'number',
] satisfies LakeQuestion['type'][];

/** Whether the answers to a question go into the lake: never internal ones, contacts and texts. */
export function isLakeQuestion(question: Question): question is LakeQuestion {
  return question.publication !== 'internal' && kept.includes(question.type);
}

/** The columns of `answers` that question, answer and source decide, whoever gives it. */
export const readingColumns = [
  'question',
  'item',
  'value',
  'number',
  'date',
  'meaning_version',
  'obs_status',
  'source',
] as const satisfies (keyof LakeRow<'answers'>)[];

/** What a row of `answers` says, without who says it. */
export type Reading = Readonly<Pick<LakeRow<'answers'>, (typeof readingColumns)[number]>>;

/**
 * Prepares to read what complete responses say to one question: each says at least one reading, so
 * that "hidden", "unanswered" and "cannot answer" never look alike. Readings are made once: whoever
 * says the same from the same source gives the same object.
 */
export function prepareObserve(
  question: LakeQuestion,
  source: Source,
): (shown: boolean, answer: Answer | undefined) => readonly Reading[] {
  const reading: MakeReading = (says) => ({
    question: question.id,
    item: '',
    value: null,
    number: null,
    date: null,
    meaning_version: question.meaningVersion,
    obs_status: 'OBSERVED',
    source,
    ...says,
  });
  const hidden = [reading({ obs_status: 'NOT_APPLICABLE' })];
  const missing = [reading({ obs_status: 'MISSING' })];
  const read = prepareRead(question, reading);
  return (shown, answer) => {
    if (!shown) return hidden;
    const readings = read(answer);
    return readings.length === 0 ? missing : readings;
  };
}

type MakeReading = (says: Partial<Reading>) => Reading;
type Read = (answer: Answer | undefined) => readonly Reading[];

const nothing: readonly Reading[] = [];

/** How answers to a question are read; nothing is read where there is no answer of its kind. */
function prepareRead(question: LakeQuestion, reading: MakeReading): Read {
  switch (question.type) {
    case 'single':
    case 'yesNoPlanned':
      return readChosen(optionsOf(question), (option) =>
        reading({ value: option.value, obs_status: statusOf(option) }),
      );
    case 'multi':
      return readChosen(question.options, (option) =>
        reading({ item: option.value, value: selected, obs_status: statusOf(option) }),
      );
    case 'matrix': {
      const rows = question.rows.map(({ value: item }) => ({
        item,
        missing: reading({ item, obs_status: 'MISSING' }),
        byColumn: new Map(
          question.columns.map((column) => [
            column.value,
            reading({ item, value: column.value, obs_status: statusOf(column) }),
          ]),
        ),
      }));
      return (answer) => {
        const cells = answer?.kind === 'cells' ? answer.cells : {};
        return rows.map(
          ({ item, missing, byColumn }) => byColumn.get(cells[item] ?? '') ?? missing,
        );
      };
    }
    case 'month': {
      const on = once((date: string) => [reading({ date })]);
      return (answer) => (answer?.kind === 'month' ? on(`${answer.month}-01`) : nothing);
    }
    case 'date': {
      const on = once((date: string) => [reading({ date })]);
      return (answer) => (answer?.kind === 'date' ? on(answer.date) : nothing);
    }
    case 'number': {
      const of = once((number: number) => [reading({ number })]);
      const unknown = [reading({ obs_status: 'UNKNOWN' })];
      return (answer) => {
        if (answer?.kind === 'unknown') return unknown;
        return answer?.kind === 'number' ? of(answer.number) : nothing;
      };
    }
  }
}

interface Choosable {
  value: string;
  unknown?: true | undefined;
}

function readChosen<Option extends Choosable>(
  options: readonly Option[],
  readingOf: (option: Option) => Reading,
): Read {
  const readings = options.map((option) => ({ value: option.value, reading: readingOf(option) }));
  return (answer) => {
    const chosen = chosenOptions(answer);
    return readings.filter(({ value }) => chosen.includes(value)).map(({ reading }) => reading);
  };
}

function statusOf(choosable: Choosable): 'OBSERVED' | 'UNKNOWN' {
  return choosable.unknown ? 'UNKNOWN' : 'OBSERVED';
}

/** Makes a value the first time that it is asked for, and returns the same one from then on. */
export function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
