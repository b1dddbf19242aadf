import { isDeepStrictEqual } from 'node:util';
import type { Question } from '../../../schemas/question.ts';
import { type Questionnaire, questionsOf, type Section } from '../../../schemas/questionnaire.ts';
import type { Text } from '../../../schemas/text.ts';
import {
  changesOf,
  compareLists,
  isReordered,
  type QuestionChange,
  type QuestionRule,
} from './question-changes.ts';

/** In what two versions of a questionnaire differ. */
export interface QuestionnaireDiff {
  /** Besides sections and questions. */
  general: GeneralChange[];
  sections: SectionChange[];
  /** In the order of the later version; those that were removed come last. */
  questions: QuestionDiff[];
}

export type GeneralChange =
  | { kind: 'reworded'; before: Text; after: Text }
  | { kind: 'sectionsReordered' | 'preference' | 'themes' | 'scoring' | 'expiries' }
  /** How the status of a topic is made of answers. */
  | { kind: 'topicAdded' | 'topicRemoved' | 'topicChanged'; title: Text };

export type SectionChange =
  | { kind: 'added' | 'removed'; title: Text }
  | { kind: 'reworded'; title: Text; before: SectionTexts; after: SectionTexts }
  | { kind: 'questionsReordered'; title: Text };

export type SectionTexts = Pick<Section, 'title' | 'intro'>;

export type QuestionDiff =
  | { kind: 'added'; after: Question }
  | { kind: 'removed'; before: Question; needsMapping: boolean }
  | {
      kind: 'changed';
      before: Question;
      after: Question;
      changes: QuestionChange[];
      /** It stands in another section than before. */
      movedTo?: Text;
      /**
       * Whether it asks for something else now: `declared` where its `meaningVersion` says so, so that
       * earlier answers are not offered; `undeclared` where it does not, and they are.
       */
      meaning: 'same' | 'declared' | 'undeclared';
      /** Earlier answers have no place in it as they are: trends break unless somebody maps them. */
      needsMapping: boolean;
    };

/** Compares two versions of one questionnaire; its version numbers are no difference. */
export function diffQuestionnaires(before: Questionnaire, after: Questionnaire): QuestionnaireDiff {
  return {
    general: generalChanges(before, after),
    sections: sectionChanges(before.sections, after.sections),
    questions: questionDiffs(before, after),
  };
}

/** Whether there is no difference at all. */
export function isSame({ general, sections, questions }: QuestionnaireDiff): boolean {
  return general.length + sections.length + questions.length === 0;
}

function generalChanges(before: Questionnaire, after: Questionnaire): GeneralChange[] {
  const topics = compareLists(before.adoption, after.adoption, ({ topic }) => topic);
  const differs = <T>(one: T, other: T, change: GeneralChange) =>
    isDeepStrictEqual(one, other) ? [] : [change];
  return [
    ...differs(before.title, after.title, {
      kind: 'reworded',
      before: before.title,
      after: after.title,
    }),
    ...(isReordered(before.sections, after.sections, ({ id }) => id)
      ? [{ kind: 'sectionsReordered' as const }]
      : []),
    ...topics.added.map(({ title }) => ({ kind: 'topicAdded' as const, title })),
    ...topics.removed.map(({ title }) => ({ kind: 'topicRemoved' as const, title })),
    ...topics.kept.flatMap(([old, now]) =>
      differs(old, now, { kind: 'topicChanged', title: now.title }),
    ),
    ...differs(before.preference, after.preference, { kind: 'preference' }),
    ...differs(before.themes, after.themes, { kind: 'themes' }),
    ...differs(before.scoring, after.scoring, { kind: 'scoring' }),
    ...differs(before.expiries, after.expiries, { kind: 'expiries' }),
  ];
}

function sectionChanges(before: Section[], after: Section[]): SectionChange[] {
  const { added, removed, kept } = compareLists(before, after, ({ id }) => id);
  const textsOf = ({ title, intro }: Section): SectionTexts => ({ title, ...(intro && { intro }) });
  return [
    ...added.map(({ title }) => ({ kind: 'added' as const, title })),
    ...removed.map(({ title }) => ({ kind: 'removed' as const, title })),
    ...kept.flatMap(([old, now]): SectionChange[] => {
      const [oldTexts, texts] = [textsOf(old), textsOf(now)];
      const { title } = now;
      return [
        ...(isDeepStrictEqual(oldTexts, texts)
          ? []
          : [{ kind: 'reworded' as const, title, before: oldTexts, after: texts }]),
        ...(isReordered(old.questions, now.questions, ({ id }) => id)
          ? [{ kind: 'questionsReordered' as const, title }]
          : []),
      ];
    }),
  ];
}

function questionDiffs(before: Questionnaire, after: Questionnaire): QuestionDiff[] {
  const old = new Map(questionsOf(before).map((question) => [question.id, question]));
  const { removed } = compareLists(questionsOf(before), questionsOf(after), ({ id }) => id);
  const homes = new Map(
    before.sections.flatMap(({ id, questions }) => questions.map((q) => [q.id, id])),
  );
  return [
    ...after.sections.flatMap(({ id, title, questions }) =>
      questions.flatMap((question): QuestionDiff[] => {
        const earlier = old.get(question.id);
        if (!earlier) return [{ kind: 'added', after: question }];
        const changes = changesOf(earlier, question);
        const movedTo = homes.get(question.id) === id ? undefined : title;
        if (changes.length === 0 && !movedTo) return [];
        return [
          {
            kind: 'changed',
            before: earlier,
            after: question,
            changes,
            ...(movedTo && { movedTo }),
            meaning: meaningOf(changes),
            needsMapping: changes.some(losesAnswers),
          },
        ];
      }),
    ),
    ...removed.map((question) => ({
      kind: 'removed' as const,
      before: question,
      needsMapping: before.adoption.some((topic) => topic.question === question.id),
    })),
  ];
}

function meaningOf(changes: QuestionChange[]): 'same' | 'declared' | 'undeclared' {
  if (changes.some((one) => one.kind === 'rule' && one.rule === 'meaningVersion'))
    return 'declared';
  return changes.some(touchesMeaning) ? 'undeclared' : 'same';
}

/** Rules that decide what an answer says, and of whom it is asked. */
const rulesOfMeaning: readonly QuestionRule[] = ['type', 'showIf', 'unit'];

function touchesMeaning(change: QuestionChange): boolean {
  switch (change.kind) {
    case 'entryAdded':
    case 'entryRemoved':
    case 'entryRedefined':
      return true;
    case 'rule':
      return rulesOfMeaning.includes(change.rule);
    default:
      return false;
  }
}

/** Rules after whose change an earlier answer does not count any more, or for something else. */
const rulesOfAnswers: readonly QuestionRule[] = ['meaningVersion', 'type', 'unit'];

function losesAnswers(change: QuestionChange): boolean {
  return (
    change.kind === 'entryRemoved' ||
    (change.kind === 'rule' && rulesOfAnswers.includes(change.rule))
  );
}
