import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardCase, casesOnBoards } from '../../../../functions/domain/board/board-case.ts';
import {
  caseFlags,
  caseQuery,
  filterCases,
  readCaseFilter,
} from '../../../../functions/domain/board/case-filter.ts';
import { rateOf, standingOf } from '../../../../functions/domain/board/standing.ts';
import type { Board } from '../../../../schemas/board.ts';
import { caseStatuses } from '../../../../schemas/case.ts';
import { unitKinds } from '../../../../schemas/registry.ts';
import { wave } from '../../../support/technik-status.ts';

const arbitraryCase: fc.Arbitrary<BoardCase> = fc.record({
  ars: fc.integer({ min: 0, max: 99 }).map((n) => `16051${String(n).padStart(7, '0')}`),
  name: fc.constantFrom('Schmölln', 'Gößnitz', 'Altenburg', 'Ärzen'),
  kind: fc.constantFrom(...unitKinds),
  inhabitants: fc.nat(),
  district: fc.constantFrom('16051', '16052'),
  status: fc.constantFrom(...caseStatuses),
  softEdits: fc.constantFrom(0, 0, 2),
  correcting: fc.constantFrom(undefined, true as const, 'inApproval' as const),
  bounced: fc.boolean(),
  lastCall: fc.constantFrom(undefined, '2026-12-01T10:00:00Z'),
  extendedUntil: fc.constant(undefined),
});
const arbitraryFilter = fc.record({
  search: fc.constantFrom('', 'schmoelln', 'a', '16051', '160510000012'),
  district: fc.constantFrom(undefined, '16051', '16099'),
  kind: fc.constantFrom(undefined, ...unitKinds),
  statuses: fc.subarray([...caseStatuses]),
  flags: fc.subarray([...caseFlags]),
  sort: fc.constantFrom('name' as const, 'district' as const, 'status' as const),
});

describe('a filter', () => {
  it('is told by an address as it was asked for', () => {
    fc.assert(
      fc.property(arbitraryFilter, (filter) => {
        expect(readCaseFilter(new URLSearchParams(String(caseQuery(filter))))).toEqual(filter);
      }),
    );
  });

  it('asks for nothing where an address is none of ours', () => {
    const query = new URLSearchParams(
      `district=1605&kind=x&status=SUBMITTED%27&flag=&sort=__proto__&q=${'x'.repeat(200)}`,
    );
    expect(readCaseFilter(query, 'district')).toEqual({
      search: 'x'.repeat(100),
      district: undefined,
      kind: undefined,
      statuses: [],
      flags: [],
      sort: 'district',
    });
  });

  it('lets through exactly those that have all that is asked for', () => {
    const isOpen = ({ softEdits, status }: BoardCase) =>
      softEdits > 0 && ['SUBMITTED', 'RESUBMITTED'].includes(status);
    fc.assert(
      fc.property(fc.array(arbitraryCase), arbitraryFilter, (cases, filter) => {
        const expected = cases.filter((one) => {
          if (filter.district && one.district !== filter.district) return false;
          if (filter.kind && one.kind !== filter.kind) return false;
          if (filter.statuses.length > 0 && !filter.statuses.includes(one.status)) return false;
          if (filter.flags.includes('softEdits') && !isOpen(one)) return false;
          if (filter.flags.includes('correcting') && !one.correcting) return false;
          if (filter.flags.includes('bounced') && !one.bounced) return false;
          if (filter.flags.includes('notCalled') && one.lastCall) return false;
          if (/^\d/.test(filter.search)) return one.ars.startsWith(filter.search);
          if (filter.search === 'schmoelln') return one.name === 'Schmölln';
          return filter.search === '' || /a|ä/i.test(one.name);
        });
        const found = filterCases(cases, filter);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });

  it('sorts umlauts like their letters, and those alike by name', () => {
    const names = ['Zella', 'Ärzen', 'Oberhof', 'Österfeld', 'altenburg', 'Arnstadt'];
    const [some] = fc.sample(arbitraryCase, { numRuns: 1, seed: 1 });
    const cases = names.map((name) => ({ ...(some as BoardCase), name }));
    const found = filterCases(cases, readCaseFilter(new URLSearchParams('sort=status')));
    expect(found.map(({ name }) => name)).toEqual([
      'altenburg',
      'Arnstadt',
      'Ärzen',
      'Oberhof',
      'Österfeld',
      'Zella',
    ]);
  });
});

describe('how far the cases are', () => {
  it('is counted by status; who is not eligible leaves the denominator', () => {
    const ars = (n: number) => String(160510000000 + n);
    const board: Board = {
      district: '16051',
      units: Object.fromEntries(
        caseStatuses.map((_, n) => [
          ars(n),
          { name: `U${n}`, kind: 'administration' as const, inhabitants: 1 },
        ]),
      ),
      status: Object.fromEntries(caseStatuses.map((status, n) => [ars(n), status])),
      softEdits: Object.fromEntries(caseStatuses.map((_, n) => [ars(n), 1])),
      correcting: { [ars(4)]: true, [ars(5)]: 'inApproval' },
      bounced: { [ars(0)]: true },
      lastCall: {},
      extendedUntil: {},
    };
    const standing = standingOf(casesOnBoards([board], wave));
    expect(standing).toEqual({
      cases: 12,
      eligible: 10,
      complete: 4,
      byStatus: Object.fromEntries(caseStatuses.map((status) => [status, 1])),
      softEdits: 2,
      correcting: 2,
      bounced: 1,
    });
    expect(rateOf(standing)).toBe(0.4);
  });

  it('has no rate where nobody is eligible', () => {
    expect(rateOf(standingOf([]))).toBeUndefined();
  });
});
