import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CaseEvent,
  type CaseState,
  caseEvents,
  stateAfter,
} from '../../../functions/domain/cases/case-transitions.ts';
import type { GrantTables } from '../../../functions/store/access/grants.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { covering, doings } from '../../support/case-doings.ts';
import { auditedActions } from '../../support/case-records.ts';
import { newCase, playRounds, stateOf } from '../../support/case-rounds.ts';
import { startStores } from '../../support/stores.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
let tables: GrantTables;
beforeAll(async () => {
  stores = await startStores();
  tables = await stores.create();
});
afterAll(() => stores?.close());

/** The shortest ways into every state that there is. */
function waysIntoStates(): CaseEvent[][] {
  const start: CaseState = { status: 'NOT_STARTED', correcting: undefined };
  const ways = new Map<string, { state: CaseState; way: CaseEvent[] }>([
    [JSON.stringify(start), { state: start, way: [] }],
  ]);
  for (const { state, way } of ways.values()) {
    for (const event of caseEvents) {
      const next = stateAfter(state, event, event === 'coverByOther' ? covering : undefined);
      const key = JSON.stringify(next);
      if (next && !ways.has(key)) ways.set(key, { state: next, way: [...way, event] });
    }
  }
  return [...ways.values()].map(({ way }) => way);
}

/** A new case in which something has happened. */
async function caseAfter(way: readonly CaseEvent[]): Promise<CaseKey> {
  const key = await newCase(tables);
  for (const event of way) {
    expect(await doings[event](tables, await getCase(tables.core, key))).toBe(true);
  }
  return key;
}

describe('the steps of the store', () => {
  it.each(waysIntoStates().map((way) => [way.join(', ') || 'nothing', way] as const))(
    'do after %s what the table of events says, each with one entry',
    async (_, way) => {
      let key = await caseAfter(way);
      for (const event of caseEvents) {
        const head = await getCase(tables.core, key);
        const entries = await auditedActions(tables.core, key);
        const isDone = await doings[event](tables, head);
        const after = await getCase(tables.core, key);
        const coveredBy = event === 'coverByOther' ? covering : undefined;
        const expected = stateAfter(head, event, coveredBy);
        expect([event, isDone]).toEqual([event, expected !== undefined]);
        expect([event, stateOf(after)]).toEqual([event, stateOf(expected ?? head)]);
        const added = (await auditedActions(tables.core, key)).length - entries.length;
        const isSilent = event === 'save' && after.status === head.status;
        expect([event, added]).toEqual([event, isDone && !isSilent ? 1 : 0]);
        if (isDone) key = await caseAfter(way);
      }
    },
  );
});

describe('respondents and coordinators', () => {
  it('lose nothing and leave one entry a step, whatever they do and how many at once', async () => {
    await playRounds(await stores.create(), 3);
  });
});
