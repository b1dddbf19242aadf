import { type CaseHead, type CaseKey, caseHeadSchema, caseKeyOf } from '../../../schemas/case.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { auditWrites } from '../audit/audit.ts';
import { keys, prefixes } from '../keys.ts';
import { getEntity, queryEntities, readTogether, type Table } from '../table.ts';
import { transact } from '../transact.ts';
import { districtsOfWave } from './board.ts';
import { moveHead } from './move-head.ts';

/** A case; undefined if there is none. */
export function findCase(core: Table, key: CaseKey): Promise<CaseHead | undefined> {
  return getEntity(core, keys.caseHead(key), caseHeadSchema);
}

/** @throws NotFoundError */
export async function getCase(core: Table, key: CaseKey): Promise<CaseHead> {
  const found = await findCase(core, key);
  if (!found) throw new NotFoundError(`There is no case of ${key.ars} in wave "${key.wave}"`);
  return found;
}

/** As many cases as one request reads. */
const casesAtOnce = 100;

/** Those of some cases that there are, in their order. */
export async function findCases(core: Table, cases: readonly CaseKey[]): Promise<CaseHead[]> {
  const found: CaseHead[] = [];
  for (let from = 0; from < cases.length; from += casesAtOnce) {
    const places = cases.slice(from, from + casesAtOnce).map(keys.caseHead);
    const find = await readTogether([core, places]);
    found.push(...places.flatMap((place) => find(place, caseHeadSchema) ?? []));
  }
  return found;
}

/** The names of the units of up to 100 cases; those of cases that there are. */
export async function unitNames(
  core: Table,
  cases: readonly CaseKey[],
): Promise<(key: CaseKey) => string | undefined> {
  const places = new Map(cases.map((key) => [keys.ofCase(key), keys.caseHead(key)]));
  const find = await readTogether([core, [...places.values()]]);
  return (key) => find(keys.caseHead(key), caseHeadSchema)?.unit.name;
}

/** All cases of a wave, district by district. */
export async function* listCases(core: Table, wave: string): AsyncGenerator<CaseHead> {
  for await (const district of districtsOfWave(core, wave)) {
    const pk = keys.casesOfDistrict(wave, district);
    yield* queryEntities(core, caseHeadSchema, pk, prefixes.case);
  }
}

/**
 * Notes that a respondent has come in for the first time.
 *
 * @returns false later, or if the case has changed since it was read; nothing changes then
 */
export async function openCase(core: Table, head: CaseHead, at: string): Promise<boolean> {
  const moves = moveHead(head, 'open');
  if (!moves) return false;
  const failed = await transact(core, [
    ...moves,
    ...auditWrites({ at, actor: 'respondent', action: 'caseOpened', ...caseKeyOf(head) }),
  ]);
  return failed.length === 0;
}
