import { isDeepStrictEqual } from 'node:util';
import { isChoice, optionsOf, type Question } from '../../../schemas/question.ts';
import type { Text } from '../../../schemas/text.ts';

/** A list of values that a question offers. */
export type EntryList = 'options' | 'rows' | 'columns';

/** An option, row or column. */
export interface Entry {
  value: string;
  label: Text;
}

/** What else a question says about itself besides its texts and values. */
const rules = [
  'meaningVersion',
  'type',
  'showIf',
  'unit',
  'required',
  'nature',
  'publication',
  'edits',
  'min',
  'max',
  'allowUnknown',
  'maxLength',
  'maxSelect',
] as const;
export type QuestionRule = (typeof rules)[number];

/** One thing in which two versions of a question differ. */
export type QuestionChange =
  | { kind: 'reworded'; part: 'label' | 'help'; before: Text | undefined; after: Text | undefined }
  | { kind: 'entryAdded' | 'entryRemoved'; list: EntryList; entry: Entry }
  | { kind: 'entryReworded'; list: EntryList; value: string; before: Text; after: Text }
  /** It is the same value, but excludes others, means "unknown" or wants a text where it did not. */
  | { kind: 'entryRedefined'; list: EntryList; before: Entry; after: Entry }
  | { kind: 'entriesReordered'; list: EntryList }
  | { kind: 'rule'; rule: QuestionRule };

/** All in which two versions of a question differ: wording first, then values, then rules. */
export function changesOf(before: Question, after: Question): QuestionChange[] {
  const reworded = (['label', 'help'] as const)
    .filter((part) => !isDeepStrictEqual(before[part], after[part]))
    .map((part) => ({ kind: 'reworded' as const, part, before: before[part], after: after[part] }));
  const lists = (['options', 'rows', 'columns'] as const).flatMap((list) =>
    changesOfList(list, entriesOf(before, list), entriesOf(after, list)),
  );
  const changed = rules
    .filter((rule) => !isDeepStrictEqual(ruleOf(before, rule), ruleOf(after, rule)))
    .map((rule) => ({ kind: 'rule' as const, rule }));
  return [...reworded, ...lists, ...changed];
}

/** What a question says about one of its rules; undefined where it says nothing. */
export function ruleOf(question: Question, rule: QuestionRule): unknown {
  return (question as Partial<Record<QuestionRule, unknown>>)[rule];
}

function entriesOf(question: Question, list: EntryList): Entry[] {
  if (list === 'options') return isChoice(question) ? optionsOf(question) : [];
  return question.type === 'matrix' ? question[list] : [];
}

function changesOfList(list: EntryList, before: Entry[], after: Entry[]): QuestionChange[] {
  const { added, removed, kept } = compareLists(before, after, ({ value }) => value);
  return [
    ...added.map((entry) => ({ kind: 'entryAdded' as const, list, entry })),
    ...removed.map((entry) => ({ kind: 'entryRemoved' as const, list, entry })),
    ...kept.flatMap(([old, now]): QuestionChange[] => {
      const { label: oldLabel, ...oldRest } = old;
      const { label, ...rest } = now;
      return [
        ...(isDeepStrictEqual(oldLabel, label)
          ? []
          : [
              {
                kind: 'entryReworded' as const,
                list,
                value: now.value,
                before: oldLabel,
                after: label,
              },
            ]),
        ...(isDeepStrictEqual(oldRest, rest)
          ? []
          : [{ kind: 'entryRedefined' as const, list, before: old, after: now }]),
      ];
    }),
    ...(isReordered(before, after, ({ value }) => value)
      ? [{ kind: 'entriesReordered' as const, list }]
      : []),
  ];
}

/** What was added to a list, removed from it, and what stands in both versions, told by its id. */
export function compareLists<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (one: T) => string,
) {
  const old = new Map(before.map((one) => [idOf(one), one]));
  const now = new Set(after.map(idOf));
  return {
    added: after.filter((one) => !old.has(idOf(one))),
    removed: before.filter((one) => !now.has(idOf(one))),
    kept: after.flatMap((one): [T, T][] => {
      const earlier = old.get(idOf(one));
      return earlier === undefined ? [] : [[earlier, one]];
    }),
  };
}

/** Whether what stands in both versions of a list stands in another order. */
export function isReordered<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (one: T) => string,
): boolean {
  const idsIn = (list: readonly T[], other: readonly T[]) => {
    const common = new Set(other.map(idOf));
    return list.map(idOf).filter((id) => common.has(id));
  };
  return !isDeepStrictEqual(idsIn(before, after), idsIn(after, before));
}
