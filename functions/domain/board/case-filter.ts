import { type CaseStatus, caseStatuses } from '../../../schemas/case.ts';
import { compareKeys, plain } from '../../../schemas/order.ts';
import { type Unit, unitKinds } from '../../../schemas/registry.ts';
import { searchFor } from '../search-text.ts';
import { type BoardCase, hasOpenSoftEdits } from './board-case.ts';

/** What can be told of a case beside its status. */
export const caseFlags = ['softEdits', 'correcting', 'bounced', 'notCalled'] as const;
export type CaseFlag = (typeof caseFlags)[number];

export const sortings = ['name', 'district', 'status', 'lastCall'] as const;
export type Sorting = (typeof sortings)[number];

/** Which cases a list shows, and in which order. */
export interface CaseFilter {
  /** Words of the name, or how the key begins. */
  search: string;
  /** The district (AGS). */
  district: string | undefined;
  kind: Unit['kind'] | undefined;
  /** None: all. */
  statuses: readonly CaseStatus[];
  /** A case must have all of them. */
  flags: readonly CaseFlag[];
  sort: Sorting;
}

const longestSearch = 100;

/**
 * The filter that the query of an address tells; what it tells wrongly is left out.
 *
 * @param usual the order that the list is in unless another is asked for
 */
export function readCaseFilter(query: URLSearchParams, usual: Sorting = 'name'): CaseFilter {
  const district = query.get('district') ?? '';
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === query.get(name));
  const several = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((value) => query.getAll(name).includes(value));
  return {
    search: (query.get('q') ?? '').trim().slice(0, longestSearch),
    district: /^\d{5}$/.test(district) ? district : undefined,
    kind: one('kind', unitKinds),
    statuses: several('status', caseStatuses),
    flags: several('flag', caseFlags),
    sort: one('sort', sortings) ?? usual,
  };
}

/** The query of an address that tells a filter. */
export function caseQuery(filter: Partial<CaseFilter>): URLSearchParams {
  const { search, district, kind, statuses = [], flags = [], sort } = filter;
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  if (district) query.set('district', district);
  if (kind) query.set('kind', kind);
  for (const status of statuses) query.append('status', status);
  for (const flag of flags) query.append('flag', flag);
  if (sort) query.set('sort', sort);
  return query;
}

/** The cases that a filter lets through, in its order. */
export function filterCases(cases: readonly BoardCase[], filter: CaseFilter): BoardCase[] {
  const { search, district, kind, statuses, flags, sort } = filter;
  const isNamed = search === '' ? undefined : searchFor(search);
  const key = search.replaceAll(/\s/g, '');
  const found = cases.filter(
    (one) =>
      (district === undefined || one.district === district) &&
      (kind === undefined || one.kind === kind) &&
      (statuses.length === 0 || statuses.includes(one.status)) &&
      flags.every((flag) => hasFlag[flag](one)) &&
      (!isNamed || one.ars.startsWith(key) || isNamed(one.name)),
  );
  return sorted(found, sortKeys[sort]);
}

const hasFlag: Record<CaseFlag, (one: BoardCase) => boolean> = {
  softEdits: hasOpenSoftEdits,
  correcting: ({ correcting }) => correcting !== undefined,
  bounced: ({ bounced }) => bounced,
  notCalled: ({ lastCall }) => lastCall === undefined,
};

/** What is compared as text; those alike are in the order of their names. */
const sortKeys: Record<Sorting, (one: BoardCase) => string> = {
  name: () => '',
  district: ({ district }) => district,
  status: ({ status }) => String(caseStatuses.indexOf(status)).padStart(2, '0'),
  /** Who was not called at all comes first. */
  lastCall: ({ lastCall = '' }) => lastCall,
};

function sorted(cases: readonly BoardCase[], keyOf: (one: BoardCase) => string): BoardCase[] {
  // Each key is made once: comparing names by the rules of a language takes many times as long.
  return cases
    .map((one) => ({ one, key: `${keyOf(one)} ${plain(one.name)} ${one.ars}` }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ one }) => one);
}
