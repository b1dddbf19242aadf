import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../schemas/answer.ts';
import { evaluateAdoption } from '../../../schemas/evaluation.ts';
import { technikStatus } from '../../support/technik-status.ts';

const adoptionOf = (topic: string) => {
  const found = technikStatus.adoption.find((adoption) => adoption.topic === topic);
  if (!found) throw new Error(topic);
  return found;
};
const dms = adoptionOf('dms');
const routes = adoptionOf('anbindung');
const automated = ['fit_fv', 'xoev_fv', 'gateway', 'dms'];

/** The connection status where one automated route stands at a column and all others at another. */
function connection(one: string, others: string, more: Answers = {}) {
  const cells = Object.fromEntries(automated.map((row, i) => [row, i === 0 ? one : others]));
  return evaluateAdoption(routes, { 'anb.wege': { kind: 'cells', cells }, ...more });
}
const dated: Answers = { 'anb.termin': { kind: 'month', month: '2027-03' } };

describe('the adoption status', () => {
  it.each([
    ['produktiv', 'inProduction'],
    ['rollout', 'rollingOut'],
    ['geplant', 'planned'],
    ['keine', 'none'],
    ['unbekannt', 'unknown'],
  ])('of "%s" is %s', (option, status) => {
    const answers: Answers = { 'dms.status': { kind: 'option', option } };
    expect(evaluateAdoption(dms, answers).status).toBe(status);
  });

  it('of an unanswered question is unknown, never none', () => {
    expect(evaluateAdoption(dms, {}).status).toBe('unknown');
    expect(evaluateAdoption(routes, {}).status).toBe('unknown');
  });

  it('of the connection is that of the best automated route, unknown ones notwithstanding', () => {
    expect(connection('produktiv', 'unbekannt').status).toBe('inProduction');
    expect(connection('test', 'unbekannt').status).toBe('rollingOut');
  });

  it('of a planned route is planned only with its date', () => {
    expect(connection('geplant', 'nein', dated).status).toBe('planned');
    expect(connection('geplant', 'nein').status).toBe('none');
    expect(connection('geplant', 'unbekannt').status).toBe('unknown');
  });

  it('is none only where all automated routes are known', () => {
    expect(connection('nein', 'nein').status).toBe('none');
    expect(connection('unbekannt', 'nein').status).toBe('unknown');
  });

  it('takes a basic route in production as a flag of its own', () => {
    const cells = { ...Object.fromEntries(automated.map((row) => [row, 'nein'])) };
    const evaluate = (basic: string) =>
      evaluateAdoption(routes, {
        'anb.wege': { kind: 'cells', cells: { ...cells, email: basic } },
      });
    expect(evaluate('produktiv')).toMatchObject({ status: 'none', basicInProduction: true });
    expect(evaluate('test')).toMatchObject({ status: 'none', basicInProduction: false });
  });

  it('of the connection never falls when one route advances', () => {
    const columns = ['unbekannt', 'nein', 'geplant', 'test', 'produktiv'];
    const rank = ['unknown', 'none', 'planned', 'rollingOut', 'inProduction'];
    const known = fc.constantFrom(...columns.slice(1));
    fc.assert(
      fc.property(fc.tuple(known, known, known, known), fc.nat(3), ([...cells], row) => {
        const status = (values: string[]) => {
          const byRow = Object.fromEntries(automated.map((name, i) => [name, values[i] ?? '']));
          const answers: Answers = { 'anb.wege': { kind: 'cells', cells: byRow }, ...dated };
          return rank.indexOf(evaluateAdoption(routes, answers).status);
        };
        const next = columns[columns.indexOf(cells[row] ?? '') + 1];
        if (next) expect(status(cells.with(row, next))).toBeGreaterThanOrEqual(status(cells));
      }),
    );
  });
});
