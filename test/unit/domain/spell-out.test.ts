import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clause, spellOut } from '../../../functions/domain/cases/spell-out.ts';
import type { Answers } from '../../../schemas/answer.ts';
import { holds } from '../../../schemas/branching.ts';
import type { Condition } from '../../../schemas/condition.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';

const comparison = fc.constantFrom<Condition>(
  { op: 'in', question: 'a.status', values: ['live', 'soon'] },
  { op: 'notIn', question: 'a.tools', values: ['x'] },
  { op: 'anyCell', question: 'a.routes', columns: ['live'], rows: ['auto1', 'basic'] },
  { op: 'lessThan', question: 'a.number', number: 50 },
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const of = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      comparison,
      fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
      fc.record({ op: fc.constantFrom('all' as const, 'any' as const), of }),
    ),
  };
});

function isTrue(clause: Clause, answers: Answers): boolean {
  if (!('join' in clause)) return holds(clause.comparison, answers) === (clause.must === 'hold');
  const parts = clause.of.map((part) => isTrue(part, answers));
  return clause.join === 'all' ? parts.every(Boolean) : parts.some(Boolean);
}

function groupsIn(clause: Clause): { join: string; parts: Clause[] }[] {
  return 'join' in clause
    ? [{ join: clause.join, parts: clause.of }, ...clause.of.flatMap(groupsIn)]
    : [];
}

describe('a condition that is spelled out', () => {
  it('holds for the same answers', () => {
    const answers = arbitraryAnswers(smallQuestionnaire, '2026-12-31');
    fc.assert(
      fc.property(condition, answers, (given, to) => {
        expect(isTrue(spellOut(given), to)).toBe(holds(given, to));
      }),
      { numRuns: 500 },
    );
  });

  it('has no group of one, and no group in a group of the same kind', () => {
    fc.assert(
      fc.property(condition, (given) => {
        for (const { join, parts } of groupsIn(spellOut(given))) {
          expect(parts.length).toBeGreaterThan(1);
          expect(parts.map((part) => 'join' in part && part.join)).not.toContain(join);
        }
      }),
    );
  });
});
