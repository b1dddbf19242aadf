import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../schemas/answer.ts';
import { followBranches, holds, isRequired } from '../../../schemas/branching.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { technikStatus } from '../../support/technik-status.ts';

const option = (value: string): Answers[string] => ({ kind: 'option', option: value });
const shownIds = (answers: Answers) => {
  return followBranches(technikStatus, answers).shown.map(({ id }) => id);
};
const question = (id: string) => {
  const found = questionsOf(technikStatus).find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('branching', () => {
  it('asks for a date only where an introduction is planned or under way', () => {
    expect(shownIds({ 'dms.status': option('keine') })).not.toContain('dms.termin');
    expect(shownIds({ 'dms.status': option('geplant') })).toContain('dms.termin');
    expect(shownIds({ 'dms.status': option('rollout') })).toContain('dms.termin');
  });

  it('requires that date only where it is fixed', () => {
    const required = (status: string) =>
      isRequired(question('dms.termin'), { 'dms.status': option(status) });
    expect(required('geplant')).toBe(true);
    expect(required('rollout')).toBe(false);
  });

  it('drops an answer that a later change of mind has hidden', () => {
    const answers: Answers = {
      'dms.status': option('keine'),
      'dms.abdeckung': { kind: 'number', number: 80 },
    };
    expect(followBranches(technikStatus, answers).answers).toEqual({
      'dms.status': option('keine'),
    });
  });

  it('asks across sections: how items get from the virtual mailbox into the DMS needs both', () => {
    const both: Answers = { 'vps.status': option('produktiv'), 'dms.status': option('rollout') };
    expect(shownIds(both)).toContain('dms.aus_vps');
    expect(shownIds({ ...both, 'vps.status': option('keine') })).not.toContain('dms.aus_vps');
  });

  it('takes an unanswered question as neither in nor not in a set', () => {
    const values = ['offen'];
    expect(holds({ op: 'in', question: 'anb.praeferenz1', values }, {})).toBe(false);
    expect(holds({ op: 'notIn', question: 'anb.praeferenz1', values }, {})).toBe(false);
    expect(shownIds({ 'anb.praeferenz1': option('dms') })).toContain('anb.praeferenz2');
    expect(shownIds({ 'anb.praeferenz1': option('offen') })).not.toContain('anb.praeferenz2');
  });

  it('finds a cell of a matrix in any row, or in the rows that are named', () => {
    const answers: Answers = { 'anb.wege': { kind: 'cells', cells: { email: 'test' } } };
    const anyCell = { op: 'anyCell', question: 'anb.wege', columns: ['test'] } as const;
    expect(holds({ ...anyCell, columns: ['test'] }, answers)).toBe(true);
    expect(holds({ ...anyCell, columns: ['test'], rows: ['dms'] }, answers)).toBe(false);
  });
});
