import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionChange } from '../../../functions/domain/questionnaires/question-changes.ts';
import {
  diffQuestionnaires,
  isSame,
} from '../../../functions/domain/questionnaires/questionnaire-diff.ts';
import type { Question } from '../../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import {
  applyChanges,
  questionnaireChanges,
  singleChanges,
} from '../../support/changed-questionnaires.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { technikStatus } from '../../support/technik-status.ts';

const text = (name: string) => ({ de: name, en: name });

/** The difference after something was changed in a copy of the small questionnaire. */
function diffAfter(change: (copy: Questionnaire) => void) {
  const copy = structuredClone(smallQuestionnaire);
  change(copy);
  return diffQuestionnaires(smallQuestionnaire, copy);
}

function find<T extends Question['type']>(copy: Questionnaire, id: string, type: T) {
  const question = questionsOf(copy).find((one) => one.id === id);
  if (question?.type !== type) throw new TypeError(`${id} is not of type ${type}`);
  return question as Extract<Question, { type: T }>;
}

/** What of a question a change is about. */
function placeOf(change: QuestionChange): string {
  switch (change.kind) {
    case 'rule':
      return change.rule;
    case 'reworded':
      return change.part;
    case 'entryReworded':
      return change.value;
    case 'entryRedefined':
      return change.after.value;
    case 'entriesReordered':
      return change.list;
    default:
      return change.entry.value;
  }
}

/** Expects that all that happened is reported, and nothing else. */
function expectReported(before: Questionnaire, changes: Parameters<typeof applyChanges>[1]): void {
  const { after, expected } = applyChanges(before, changes);
  const { general, sections, questions } = diffQuestionnaires(before, after);
  const found = questions.flatMap((one) => {
    if (one.kind === 'added') return [`${one.after.id} added`];
    if (one.kind === 'removed') return [`${one.before.id} removed`];
    return one.changes.map((change) => `${one.after.id} ${change.kind} ${placeOf(change)}`);
  });
  expect(found.toSorted()).toEqual(expected.toSorted());
  expect([general, sections]).toEqual([[], []]);
}

/** What is said about the one question that differs. */
function theQuestion(change: (copy: Questionnaire) => void) {
  const diff = diffAfter(change);
  expect([diff.general, diff.sections, diff.questions.length]).toEqual([[], [], 1]);
  const [question] = diff.questions;
  if (question?.kind !== 'changed') throw new TypeError('no question changed');
  return question;
}

describe('the difference of two versions', () => {
  it('is empty for a version and itself, whatever its number', () => {
    for (const version of [technikStatus, smallQuestionnaire]) {
      const again = { ...structuredClone(version), version: '9.9.9' };
      expect(isSame(diffQuestionnaires(version, again))).toBe(true);
    }
  });

  it('reports every change that is made, and nothing else', () => {
    fc.assert(
      fc.property(questionnaireChanges(technikStatus), (changes) => {
        expectReported(technikStatus, changes);
      }),
    );
  });

  it('reports each kind of change of each question', () => {
    for (const version of [technikStatus, smallQuestionnaire]) {
      for (const changes of singleChanges(version)) expectReported(version, changes);
    }
  });

  it('is the other way round from the other side', () => {
    fc.assert(
      fc.property(questionnaireChanges(technikStatus), (changes) => {
        const { after } = applyChanges(technikStatus, changes);
        const there = diffQuestionnaires(technikStatus, after).questions;
        const back = diffQuestionnaires(after, technikStatus).questions;
        const idsOf = (list: typeof there, kind: string) =>
          list
            .filter((one) => one.kind === kind)
            .map((one) => ('after' in one ? one.after.id : one.before.id))
            .toSorted();
        expect(idsOf(back, 'added')).toEqual(idsOf(there, 'removed'));
        expect(idsOf(back, 'removed')).toEqual(idsOf(there, 'added'));
        expect(idsOf(back, 'changed')).toEqual(idsOf(there, 'changed'));
      }),
    );
  });
});

describe('the meaning of a question', () => {
  it('is the same where only words change, and needs no mapping', () => {
    const { meaning, needsMapping } = theQuestion((copy) => {
      const question = find(copy, 'a.status', 'single');
      question.label = text('anders');
      question.options[0] = { value: 'live', label: text('läuft') };
    });
    expect([meaning, needsMapping]).toEqual(['same', false]);
  });

  it('changed, and needs a mapping, where its version was raised', () => {
    const { meaning, needsMapping } = theQuestion((copy) => {
      find(copy, 'a.status', 'single').meaningVersion++;
    });
    expect([meaning, needsMapping]).toEqual(['declared', true]);
  });

  it('changed without a word where an option is gone and the version was not raised', () => {
    const { meaning, needsMapping } = theQuestion((copy) => {
      find(copy, 'a.status', 'single').options.splice(1, 1);
    });
    expect([meaning, needsMapping]).toEqual(['undeclared', true]);
  });

  it('changed where an option was added, but earlier answers still count', () => {
    const { meaning, needsMapping } = theQuestion((copy) => {
      find(copy, 'a.tools', 'multi').options.push({ value: 'z', label: text('z') });
    });
    expect([meaning, needsMapping]).toEqual(['undeclared', false]);
  });

  it('changed where others are asked', () => {
    const { meaning, needsMapping } = theQuestion((copy) => {
      delete find(copy, 'a.plan', 'yesNoPlanned').showIf;
    });
    expect([meaning, needsMapping]).toEqual(['undeclared', false]);
  });

  it('is the same where limits, checks or the publication class change', () => {
    const { meaning, needsMapping, changes } = theQuestion((copy) => {
      const question = find(copy, 'a.number', 'number');
      question.max = 50;
      question.publication = 'open';
      question.required = false;
    });
    expect([meaning, needsMapping]).toEqual(['same', false]);
    expect(changes.map((one) => one.kind === 'rule' && one.rule)).toEqual([
      'required',
      'publication',
      'max',
    ]);
  });

  it('of a topic is lost with the question that it is made of', () => {
    const { questions } = diffAfter((copy) => {
      copy.sections[0]?.questions.splice(1, 2);
    });
    expect(
      questions.map((one) => one.kind === 'removed' && [one.before.id, one.needsMapping]),
    ).toEqual([
      ['a.status', true],
      ['a.tools', false],
    ]);
  });
});

describe('besides questions, the difference', () => {
  it('tells of new and reworded sections, and of questions that moved there', () => {
    const diff = diffAfter((copy) => {
      const [first] = copy.sections;
      const moved = first?.questions.pop();
      if (!first || !moved) throw new TypeError('no question');
      first.intro = text('Einleitung');
      copy.sections.push({ id: 'b', title: text('b'), questions: [moved] });
    });
    expect(diff.sections.map(({ kind }) => kind)).toEqual(['added', 'reworded']);
    expect(diff.questions).toMatchObject([
      { kind: 'changed', changes: [], movedTo: text('b'), meaning: 'same', needsMapping: false },
    ]);
  });

  it('tells of another order of questions and sections', () => {
    const reversed = diffAfter(({ sections }) => sections[0]?.questions.reverse());
    expect(reversed).toMatchObject({
      general: [],
      sections: [{ kind: 'questionsReordered' }],
      questions: [],
    });
    const sections = structuredClone(technikStatus);
    sections.sections.reverse();
    expect(diffQuestionnaires(technikStatus, sections)).toEqual({
      general: [{ kind: 'sectionsReordered' }],
      sections: [],
      questions: [],
    });
  });

  it('tells of title, topics, preference, themes, scoring and what ends', () => {
    const after = structuredClone(technikStatus);
    after.title = text('Anders');
    const [first] = after.adoption.splice(0, 1);
    const [second] = after.adoption;
    if (!first || !second) throw new TypeError('no topics');
    second.title = text('Thema');
    after.adoption.push({ ...first, topic: 'neu' });
    delete after.preference;
    delete after.themes;
    delete after.scoring;
    delete after.expiries;
    const { general } = diffQuestionnaires(technikStatus, after);
    expect(general.map(({ kind }) => kind)).toEqual([
      'reworded',
      'topicAdded',
      'topicRemoved',
      'topicChanged',
      'preference',
      'themes',
      'scoring',
      'expiries',
    ]);
  });
});
