import fc from 'fast-check';
import type { Question } from '../../schemas/question.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';

const text = (name: string) => ({ de: `${name} (neu)`, en: `${name} (new)` });

/** Changes a question and says what must be reported; undefined where it does not apply. */
type Mutation = (question: Question) => string | undefined;

const lists = ['options', 'rows', 'columns'] as const;
type Entries = { value: string; label: { de: string; en: string }; unknown?: true }[];

/** The lists of a question that its file holds. */
function listsOf(question: Question): [(typeof lists)[number], Entries][] {
  const holder = question as Partial<Record<(typeof lists)[number], Entries>>;
  return lists.flatMap((name): [(typeof lists)[number], Entries][] => {
    const list = holder[name];
    return list ? [[name, list]] : [];
  });
}

const firstList = (question: Question) => listsOf(question)[0];
const lastList = (question: Question) => listsOf(question).at(-1);

const mutations: Record<string, Mutation> = {
  label: (question) => {
    question.label = text(question.id);
    return 'reworded label';
  },
  help: (question) => {
    if (question.help) delete question.help;
    else question.help = text(question.id);
    return 'reworded help';
  },
  // Before entries are added and removed, so that each is about one that stays.
  rewordEntry: (question) => {
    const entry = lastList(question)?.[1].at(-1);
    if (!entry) return undefined;
    entry.label = text(entry.value);
    return `entryReworded ${entry.value}`;
  },
  redefineEntry: (question) => {
    const entry = lastList(question)?.[1][1];
    if (!entry || entry.unknown) return undefined;
    entry.unknown = true;
    return `entryRedefined ${entry.value}`;
  },
  addEntry: (question) => {
    firstList(question)?.[1].push({ value: 'ganz_neu', label: text('ganz neu') });
    return firstList(question) && 'entryAdded ganz_neu';
  },
  removeEntry: (question) => {
    const removed = firstList(question)?.[1].shift();
    return removed && `entryRemoved ${removed.value}`;
  },
  reorder: (question) => {
    const [name, list] = firstList(question) ?? [];
    const stays = list?.filter(({ value }) => value !== 'ganz_neu') ?? [];
    if (stays.length < 2) return undefined;
    list?.reverse();
    return `entriesReordered ${name}`;
  },
  meaningVersion: (question) => {
    question.meaningVersion++;
    return 'rule meaningVersion';
  },
  required: (question) => {
    question.required = question.required === false;
    return 'rule required';
  },
  nature: (question) => {
    question.nature = question.nature === 'fact' ? 'preference' : 'fact';
    return 'rule nature';
  },
  publication: (question) => {
    question.publication = question.publication === 'internal' ? 'open' : 'internal';
    return 'rule publication';
  },
  showIf: (question) => {
    question.showIf = { op: 'in', question: 'x.y', values: [`not ${question.id}`] };
    return 'rule showIf';
  },
  edits: (question) => {
    if (question.edits) delete question.edits;
    else question.edits = [];
    return 'rule edits';
  },
  limit: (question) => {
    if (question.type === 'number') {
      question.max++;
      return 'rule max';
    }
    if (question.type !== 'text') return undefined;
    question.maxLength++;
    return 'rule maxLength';
  },
};

type Step = { kind: 'add' } | { kind: 'remove' } | { kind: 'mutate'; names: string[] };
/** What happens to which question, by its number from 0. */
type Steps = [number, Step][];

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Step>({ kind: 'add' }, { kind: 'remove' }) },
  {
    weight: 4,
    arbitrary: fc
      .subarray(Object.keys(mutations), { minLength: 1, maxLength: 4 })
      .map((names): Step => ({ kind: 'mutate', names })),
  },
);

/** Everything that can happen to one question alone, at each question. */
export function singleChanges(before: Questionnaire): Steps[] {
  const kinds: Step[] = [
    { kind: 'add' },
    { kind: 'remove' },
    ...Object.keys(mutations).map((name): Step => ({ kind: 'mutate', names: [name] })),
  ];
  const questions = before.sections.flatMap(({ questions }) => questions);
  return questions.flatMap((_, i) => kinds.map((step): Steps => [[i, step]]));
}

/** What may happen to some questions of a questionnaire. */
export function questionnaireChanges(before: Questionnaire): fc.Arbitrary<Steps> {
  const count = before.sections.flatMap(({ questions }) => questions).length;
  const numbers = Array.from({ length: count }, (_, i) => i);
  return fc
    .subarray(numbers, { maxLength: 6 })
    .chain((chosen) => fc.tuple(...chosen.map((one) => fc.tuple(fc.constant(one), stepArbitrary))));
}

/** A later version in which that has happened, and all that must be told about it. */
export function applyChanges(
  before: Questionnaire,
  changes: Steps,
): { after: Questionnaire; expected: string[] } {
  const steps = new Map(changes);
  const after = structuredClone(before);
  const expected: string[] = [];
  let number = 0;
  for (const section of after.sections) {
    section.questions = section.questions.flatMap((question) => {
      const step = steps.get(number++);
      if (!step) return [question];
      if (step.kind === 'remove') {
        expected.push(`${question.id} removed`);
        return [];
      }
      if (step.kind === 'add') {
        const added = { ...structuredClone(question), id: `${question.id}_neu` };
        expected.push(`${added.id} added`);
        return [question, added];
      }
      for (const name of step.names) {
        const what = mutations[name]?.(question);
        if (what) expected.push(`${question.id} ${what}`);
      }
      return [question];
    });
  }
  return { after, expected };
}
