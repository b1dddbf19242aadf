import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareAnswers } from '../../../functions/domain/cases/compare-answers.ts';
import { followBranches } from '../../../schemas/branching.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { technikStatus } from '../../support/technik-status.ts';

const answers = arbitraryAnswers(technikStatus, '2026-12-31');

it('tells what was added, changed and removed, in the order of the questionnaire', () => {
  const { 'org.support': gone, ...rest } = completeAnswers;
  const after = {
    ...rest,
    'vps.termin': { kind: 'month', month: '2027-09' },
    'org.bemerkung': { kind: 'text', text: 'Neu.' },
  } as const;
  const differences = compareAnswers(technikStatus, completeAnswers, after);
  expect(differences.map(({ question, kind }) => [question.id, kind])).toEqual([
    ['vps.termin', 'changed'],
    ['org.support', 'removed'],
    ['org.bemerkung', 'added'],
  ]);
  expect(differences[1]).toMatchObject({ before: gone, after: undefined });
});

it('tells all that makes the later version out of the earlier one, and nothing twice', () => {
  fc.assert(
    fc.property(answers, answers, (before, after) => {
      const shown = { ...followBranches(technikStatus, before).answers };
      for (const { question, kind, after: answer } of compareAnswers(
        technikStatus,
        before,
        after,
      )) {
        expect(question.id in shown).toBe(kind !== 'added');
        if (answer) shown[question.id] = answer;
        else delete shown[question.id];
      }
      expect(shown).toEqual(followBranches(technikStatus, after).answers);
      expect(compareAnswers(technikStatus, before, before)).toEqual([]);
    }),
  );
});

it('counts an answer behind a branch that is not taken as none', () => {
  const hidden = { ...completeAnswers, 'vps.status': { kind: 'option', option: 'keine' } } as const;
  const [, termin] = compareAnswers(technikStatus, completeAnswers, hidden);
  expect(termin).toMatchObject({ question: { id: 'vps.termin' }, kind: 'removed' });
});
