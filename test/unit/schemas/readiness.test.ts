import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { evaluateReadiness, type Readiness } from '../../../schemas/readiness.ts';
import type { Scoring } from '../../../schemas/scoring.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { naiveReadiness } from '../../support/naive-readiness.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { technikStatus } from '../../support/technik-status.ts';

const text = { de: 'x', en: 'x' };
const level = (id: string, atLeast: number, requires?: Scoring['levels'][number]['requires']) => ({
  id,
  atLeast,
  label: text,
  ...(requires && { requires }),
});

/** Every kind of item over the small questionnaire, some of several answers, with odd decimals. */
const smallScoring: Scoring = {
  parts: [
    {
      id: 'one',
      title: text,
      max: 50.1,
      items: [
        { kind: 'option', question: 'a.status', points: { live: 20.1, soon: 0.2, unbekannt: 7 } },
        { kind: 'option', question: 'a.tools', points: { x: 10, y: 3 } },
        { kind: 'anyOf', question: 'a.tools', values: ['y', 'unbekannt'], points: 30 },
      ],
    },
    {
      id: 'two',
      title: text,
      max: 49.9,
      items: [
        {
          kind: 'bestCell',
          question: 'a.routes',
          groups: [
            { rows: ['auto1', 'auto2'], points: { live: 20.3, plan: 0.1 } },
            { rows: ['basic'], points: { live: 5, unbekannt: 9 } },
          ],
        },
        {
          kind: 'steps',
          question: 'a.number',
          steps: [
            { atLeast: 10, points: 0.7 },
            { atLeast: 90, points: 20 },
            { atLeast: 50, points: 10 },
          ],
        },
        { kind: 'option', question: 'a.plan', points: { ja: 9.6, geplant: 1 } },
      ],
    },
  ],
  levels: [
    level('start', 0),
    level('high', 40.3, { op: 'anyCell', question: 'a.routes', columns: ['live'] }),
    level('middle', 20.1),
  ],
  notAssessable: { minKnownShare: 0.5, label: text },
  note: text,
};
/** "I cannot answer this" can be chosen beside others, which the small questionnaire excludes. */
const small = structuredClone({ ...smallQuestionnaire, scoring: smallScoring });
for (const question of questionsOf(small)) {
  if (question.type !== 'multi') continue;
  for (const option of question.options) delete option.exclusive;
}

const evaluate = (answers: Answers, questionnaire = small) =>
  evaluateReadiness(questionnaire.scoring, followBranches(questionnaire, answers));
const { scoring: shipped = smallScoring } = technikStatus;
const technik = { ...technikStatus, scoring: shipped };

function plain({ parts, level, ...whole }: Readiness) {
  const entries = [{ id: '', ...whole }, ...parts].map(
    ({ id, points, known, items }) => [id, [points, known, items]] as const,
  );
  return { parts: Object.fromEntries(entries), level };
}

describe('the readiness score', () => {
  it.each([small, technik])('of $id equals a naive count', (questionnaire) => {
    const answers = arbitraryAnswers(questionnaire, '2026-09-30');
    const levels = new Set<string>();
    fc.assert(
      fc.property(answers, fc.double({ min: 0, max: 1, noNaN: true }), (given, minKnownShare) => {
        const { notAssessable } = questionnaire.scoring;
        const scoring = {
          ...questionnaire.scoring,
          notAssessable: { ...notAssessable, minKnownShare },
        };
        const found = evaluate(given, { ...questionnaire, scoring });
        expect(plain(found)).toEqual(naiveReadiness({ ...questionnaire, scoring }, given));
        levels.add(found.level);
      }),
      { numRuns: 500 },
    );
    expect(levels.size).toBeGreaterThan(2);
  });

  it('is never lower, and never less known, for knowing an answer instead of not', () => {
    fc.assert(
      fc.property(arbitraryAnswers(technik, '2026-09-30'), (given) => {
        const known = evaluate(given, technik);
        const less = evaluate(
          { ...given, 'anb.dvdv': { kind: 'option', option: 'unbekannt' } },
          technik,
        );
        expect(less.points).toBeLessThanOrEqual(known.points);
        expect(less.known).toBeLessThanOrEqual(known.known);
      }),
    );
  });

  it('gives nothing for what is not known, and does not take it for none', () => {
    const unknown = evaluate({ 'a.status': { kind: 'option', option: 'unbekannt' } });
    expect(unknown.parts[0]).toEqual({ id: 'one', points: 0, known: 0, items: 3 });
    const none = evaluate({ 'a.status': { kind: 'option', option: 'none' } });
    expect(none.parts[0]).toEqual({ id: 'one', points: 0, known: 1, items: 3 });
    expect(evaluate({}).parts[0]).toEqual(unknown.parts[0]);
  });

  it('knows of several options those that give points; without points it wants to know all', () => {
    const tools = (...options: string[]) =>
      evaluate({ 'a.tools': { kind: 'options', options } }).parts[0];
    expect(tools('x', 'unbekannt')).toMatchObject({ points: 1000, known: 1 });
    expect(tools('y', 'unbekannt')).toMatchObject({ points: 3300, known: 2 });
    expect(tools('x')).toMatchObject({ points: 1000, known: 2 });
    expect(tools('unbekannt')).toMatchObject({ points: 0, known: 0 });
  });

  it('counts a hidden question as known, without points', () => {
    const other: Answers = { 'a.status': { kind: 'option', option: 'other', text: 'x' } };
    const answered = evaluate({ ...other, 'a.plan': { kind: 'option', option: 'ja' } });
    // The routes and the plan are hidden, the number is not answered.
    expect(answered.parts[1]).toEqual({ id: 'two', points: 0, known: 2, items: 3 });
  });

  it('knows a matrix by one cell that gives points, or else by all of them', () => {
    const routes = (cells: Record<string, string>) =>
      evaluate({
        'a.status': { kind: 'option', option: 'soon' },
        'a.routes': { kind: 'cells', cells },
      }).parts[1];
    // The plan is hidden, which is known; the number is not.
    expect(routes({ auto1: 'plan' })).toMatchObject({ points: 10, known: 2 });
    expect(routes({ auto1: 'no', auto2: 'no' })).toMatchObject({ points: 0, known: 1 });
    expect(routes({ auto1: 'no', auto2: 'no', basic: 'unbekannt' })).toMatchObject({ known: 1 });
    expect(routes({ auto1: 'no', auto2: 'no', basic: 'no' })).toMatchObject({ known: 2 });
  });

  it('gives no part more than its most, and adds decimals up exactly', () => {
    const live = evaluate({
      'a.status': { kind: 'option', option: 'live' },
      'a.tools': { kind: 'options', options: ['x', 'y'] },
      'a.routes': { kind: 'cells', cells: { auto1: 'live' } },
      'a.number': { kind: 'number', number: 90 },
      'a.plan': { kind: 'option', option: 'ja' },
    });
    // 20.1 + 10 + 30 are more than 50.1.
    expect(live.parts.map(({ points }) => points)).toEqual([5010, 4990]);
    expect(live).toMatchObject({ points: 10_000, known: 6, items: 6, level: 'high' });
    const soon = evaluate({
      'a.status': { kind: 'option', option: 'soon' },
      'a.routes': { kind: 'cells', cells: { auto1: 'plan' } },
    });
    expect(soon.points).toBe(30);
  });

  it('needs for a level its points and what it requires, and enough that is known', () => {
    const without: Answers = { 'a.tools': { kind: 'options', options: ['x', 'y'] } };
    const at = (answers: Answers) => evaluate({ ...without, ...answers }).level;
    const status = (option: string) => ({ 'a.status': { kind: 'option', option } }) as const;
    const live = { 'a.routes': { kind: 'cells', cells: { basic: 'live' } } } as const;
    expect(at({ ...status('soon'), ...live })).toBe('high');
    expect(at(status('soon'))).toBe('middle');
    expect(evaluate({ ...status('other') }).level).toBe('start');
    expect(evaluate(without).level).toBe('middle');
    expect(evaluate({ 'a.number': { kind: 'number', number: 0 } }).level).toBe('start');
    expect(evaluate(status('live')).level).toBe('notAssessable');
  });
});
