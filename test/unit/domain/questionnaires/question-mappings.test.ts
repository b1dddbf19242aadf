import { describe, expect, it } from 'vitest';
import { isComparable } from '../../../../analytics/indicators/comparability.ts';
import {
  brokenStatuses,
  decidedTopics,
} from '../../../../functions/domain/questionnaires/broken-statuses.ts';
import {
  mappedEntries,
  meaningChanges,
} from '../../../../functions/domain/questionnaires/meaning-changes.ts';
import type { StatusRule } from '../../../../schemas/adoption.ts';
import type { QuestionMapping } from '../../../../schemas/question-mapping.ts';
import { type Questionnaire, questionsOf } from '../../../../schemas/questionnaire.ts';
import { technikStatus } from '../../../support/technik-status.ts';

/** A version in which some questions have some meanings. */
function version(
  number: string,
  meanings: Record<string, number>,
  change: (copy: Questionnaire) => void = () => {},
): Questionnaire {
  const copy = { ...structuredClone(technikStatus), version: number };
  for (const question of questionsOf(copy)) {
    question.meaningVersion = meanings[question.id] ?? question.meaningVersion;
  }
  change(copy);
  return copy;
}

describe('the changes of meaning of a questionnaire', () => {
  it('are between the last version with a meaning and the first one with the next', () => {
    const versions = [
      version('1.10.0', { 'dms.status': 2 }),
      version('1.0.0', {}),
      version('2.0.0', { 'dms.status': 4, 'vps.status': 2 }),
      version('1.9.0', {}),
    ];
    const changes = meaningChanges(versions).map(({ before, after }) => [
      after.question.id,
      ...[before, after].map((one) => [one.questionnaire.version, one.question.meaningVersion]),
    ]);
    expect(changes).toEqual([
      ['vps.status', ['1.10.0', 1], ['2.0.0', 2]],
      ['dms.status', ['1.9.0', 1], ['1.10.0', 2]],
      ['dms.status', ['1.10.0', 2], ['2.0.0', 4]],
    ]);
  });

  it('are told of questions that the latest version does not ask, after all others', () => {
    const without = version('3.0.0', { 'pay.status': 2 }, ({ sections }) => {
      for (const section of sections) {
        section.questions = section.questions.filter(({ id }) => id !== 'dms.status');
      }
    });
    const changes = meaningChanges([
      version('1.0.0', {}),
      version('2.0.0', { 'dms.status': 2 }),
      without,
    ]);
    expect(changes.map(({ after }) => after.question.id)).toEqual(['pay.status', 'dms.status']);
  });

  it('are none where nothing but wording differs', () => {
    const reworded = version('2.0.0', {}, ({ sections: [section] }) => {
      if (section?.questions[0]) section.questions[0].label = { de: 'neu', en: 'new' };
    });
    expect(meaningChanges([version('1.0.0', {}), reworded])).toEqual([]);
  });
});

/** The only change of meaning between the shipped version and a later one. */
function changeTo(question: string, change?: (copy: Questionnaire) => void) {
  const versions = [version('1.0.0', {}), version('2.0.0', { [question]: 2 }, change)];
  const [found] = meaningChanges(versions);
  if (!found) throw new Error('There is no change of meaning');
  return found;
}

const sameOptions = (change: ReturnType<typeof changeTo>) =>
  Object.fromEntries(mappedEntries(change.before.question).map(({ value }) => [value, value]));

describe('a mapping', () => {
  it.each([['dms.status'], ['anb.wege'], ['anb.termin']])(
    'of %s preserves statuses where each answer reads as itself',
    (question) => {
      const change = changeTo(question);
      expect(decidedTopics(change)).toHaveLength(1);
      expect(brokenStatuses(change, sameOptions(change))).toEqual([]);
    },
  );

  it('does not where an answer has no counterpart, or one of another status', () => {
    const change = changeTo('dms.status');
    const options = { ...sameOptions(change), rollout: 'produktiv' };
    Reflect.deleteProperty(options, 'keine');
    expect(brokenStatuses(change, options)).toMatchObject([
      { kind: 'otherStatus', entry: { value: 'rollout' }, before: 'rollingOut' },
      { kind: 'noCounterpart', entry: { value: 'keine' } },
    ]);
  });

  it('does not where the same answer counts as another status now', () => {
    const change = changeTo('dms.status', ({ adoption }) => {
      for (const one of adoption) if (one.topic === 'dms') one.statuses['rollout'] = 'planned';
    });
    expect(brokenStatuses(change, sameOptions(change))).toMatchObject([
      { kind: 'otherStatus', before: 'rollingOut', after: 'planned' },
    ]);
  });

  it('does not where other routes count, in whatever order they stand', () => {
    const withRoutes = (change: (routes: string[]) => void) => {
      const found = changeTo('anb.wege', ({ adoption }) => {
        for (const one of adoption) if (one.kind === 'bestRoute') change(one.automated);
      });
      return brokenStatuses(found, sameOptions(found)).map(({ kind }) => kind);
    };
    expect(withRoutes((routes) => routes.pop())).toEqual(['otherRule']);
    expect(withRoutes((routes) => routes.reverse())).toEqual([]);
  });

  it('does not where the question is of another type now', () => {
    const change = changeTo('dms.status');
    change.after = {
      ...change.after,
      question: { ...change.after.question, type: 'number', min: 0, max: 9 } as never,
    };
    expect(brokenStatuses(change, {}).map(({ kind }) => kind)).toEqual(['otherRule']);
  });

  it('breaks nothing where the question decides no topic, or the topic is gone', () => {
    expect(brokenStatuses(changeTo('dms.produkt'), {})).toEqual([]);
    const change = changeTo('dms.status', (copy) => {
      copy.adoption = copy.adoption.filter(({ topic }) => topic !== 'dms');
    });
    expect(brokenStatuses(change, {})).toEqual([]);
  });
});

describe('a topic in two waves', () => {
  const mapping = (
    from: number,
    to: number,
    preserves = true,
    question = 'q',
  ): QuestionMapping => ({
    ...{ survey: 's', question, from, to, options: {} },
    ...(preserves && { preservesStatuses: true }),
  });
  const at = (q: number, r = 1) => ({ meanings: { q, r } });
  const rule: StatusRule = {
    ...{ kind: 'bestRoute', question: 'q', automated: ['a', 'b'], date: 'r' },
    statuses: { live: 'inProduction', no: 'none' },
  };
  const by = (q: number, change: Partial<StatusRule> = {}, r = 1) => ({
    ...{ ...at(q, r), rule: { ...rule, ...change } },
  });
  const fewer = by(1, { automated: ['a'] });
  const otherwise = { statuses: { live: 'rollingOut', no: 'none' } } as const;

  it.each([
    ['of equal meanings', at(2), at(2), [], true],
    ['of different meanings', at(2), at(1), [], false],
    ['joined by a mapping', at(2), at(1), [mapping(1, 2)], true],
    ['joined by a chain', at(4), at(1), [mapping(3, 4), mapping(1, 2), mapping(2, 3)], true],
    ['with a gap in the chain', at(4), at(1), [mapping(1, 2), mapping(3, 4)], false],
    ['whose chain loses a status', at(3), at(1), [mapping(1, 2), mapping(2, 3, false)], false],
    ['joined in one of two ways', at(2), at(1), [mapping(1, 2, false), mapping(1, 2)], true],
    ['of which one question only is joined', at(2, 2), at(1, 1), [mapping(1, 2)], false],
    ['joined for both', at(2, 2), at(1), [mapping(1, 2), mapping(1, 2, true, 'r')], true],
    ['joined by the mapping of another one', at(2), at(1), [mapping(1, 2, true, 'r')], false],
    ['that goes back to an earlier meaning', at(1), at(2), [mapping(1, 2)], false],
    ['decided by another question', { meanings: { r: 1 } }, { meanings: { q: 1 } }, [], false],
    ['decided by one more question', at(1), { meanings: { q: 1 } }, [], false],
    ['by the same rule', by(1), by(1), [], true],
    ['by a rule that earlier figures do not tell', by(1), at(1), [], true],
    ['by the best of other routes', fewer, by(1), [], false],
    [
      'by the best of other routes, mapped',
      by(2, { automated: ['a'] }),
      by(1),
      [mapping(1, 2)],
      false,
    ],
    ['by another date', by(1, { date: 's' }), by(1), [], false],
    ['of answers that mean another status', by(1, otherwise), by(1), [], false],
    ['of other answers that are mapped', by(2, otherwise), by(1), [mapping(1, 2)], true],
    ['whose date only is mapped', by(1, otherwise, 2), by(1), [mapping(1, 2, true, 'r')], false],
    ['decided by one question less', { meanings: { q: 1 } }, at(1), [], false],
  ])('%s', (_, now, earlier, mappings, expected) => {
    expect(isComparable(now, earlier, mappings)).toBe(expected);
  });
});
