import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type CaseEvent,
  type CaseState,
  caseEvents,
  stateAfter,
  statusTable,
} from '../../functions/domain/cases/case-transitions.ts';
import type { GrantTables } from '../../functions/store/access/grants.ts';
import { getCase } from '../../functions/store/cases/cases.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import { type CaseHead, type CaseKey, caseStatuses, isComplete } from '../../schemas/case.ts';
import type { Unit } from '../../schemas/registry.ts';
import { call, covering, doings, wantApproval } from './case-doings.ts';
import { auditedActions } from './case-records.ts';
import { boardByHeads, recount } from './recount.ts';
import { wave } from './technik-status.ts';

const unit: Unit = {
  ars: '160510000000',
  ags5: '16051',
  name: 'Erfurt',
  kind: 'districtFreeCity',
  inhabitants: 1,
  municipalities: 1,
};

const gera: Unit = { ...unit, ...covering, ags5: '16052' };

const doing = fc.constantFrom<CaseEvent | 'call'>(...caseEvents, 'call');
/** What is done one after the other, and what of it at the same time, from the same head. */
const plans = fc.array(fc.array(doing, { minLength: 1, maxLength: 3 }), {
  minLength: 5,
  maxLength: 25,
});

/** The events that mostly lead on, so that plans get somewhere. */
const likely = fc.array(
  fc.constantFrom<CaseEvent>('save', 'submit', 'beginCorrection', 'putForward', 'query', 'accept'),
  { maxLength: 12 },
);

/** Rounds after which all that is stored is counted again. */
const recountEvery = 8;

let waves = 0;

/** A new case in a wave of its own, in which a second person approves. */
export async function newCase(tables: GrantTables): Promise<CaseKey> {
  const id = `rounds-${waves++}`;
  await addWave(tables.core, { ...wave, id }, [{ unit }, { unit: gera }]);
  const key = { wave: id, ars: unit.ars };
  await wantApproval(tables, await getCase(tables.core, key));
  return key;
}

/**
 * Lets respondents and coordinators do anything in any order, two or three at once, and compares all
 * that is stored afterwards with what was answered to them.
 */
export async function playRounds(tables: GrantTables, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(likely, plans, async (first, plan) => {
      const key = await newCase(tables);
      let done = 0;
      const rounds = [...first.map((event) => [event]), ...plan];
      let submitted: string[] = [];
      for (const [index, atOnce] of rounds.entries()) {
        const head = await getCase(tables.core, key);
        const before = await auditedActions(tables.core, key);
        const results = await Promise.all(
          atOnce.map(async (one) => ({ one, isDone: await perform(tables, head, one) })),
        );
        const succeeded = results.filter(({ isDone }) => isDone).map(({ one }) => one);
        done += succeeded.filter((one) => one !== 'call').length;
        const after = await getCase(tables.core, key);
        expectWellFormed(after);
        // No step was done and forgotten: each raises the version by one.
        expect(after.version).toBe(1 + done);
        await expectAudit(tables, key, { before, atOnce, succeeded, head, after });
        // The table is read whole for it.
        if (index % recountEvery === 0) submitted = await expectKept(tables, key, submitted);
      }
      await expectKept(tables, key, submitted);
    }),
    { numRuns },
  );
}

const perform = (tables: GrantTables, head: CaseHead, one: CaseEvent | 'call') =>
  one === 'call' ? call(tables, head) : doings[one](tables, head);

function expectWellFormed({ status, correcting, exempted, submissions }: CaseHead): void {
  expect(caseStatuses).toContain(status);
  const behind = exempted?.from ?? status;
  expect(isComplete(behind)).toBe(submissions > 0);
  if (correcting) expect(isComplete(behind)).toBe(true);
  expect(Boolean(exempted)).toBe(statusTable[status].reinstate !== undefined);
}

interface Round {
  before: string[];
  atOnce: (CaseEvent | 'call')[];
  succeeded: (CaseEvent | 'call')[];
  head: CaseHead;
  after: CaseHead;
}

/** Exactly one entry for each step that was done; saving again in a draft that was begun needs none. */
async function expectAudit(tables: GrantTables, key: CaseKey, round: Round): Promise<void> {
  const added = (await auditedActions(tables.core, key)).slice(round.before.length);
  const saves = round.succeeded.filter((one) => one === 'save').length;
  const begun = added.filter((action) => action === 'draftStarted').length;
  expect(added).toHaveLength(round.succeeded.length - saves + begun);
  expect(begun).toBeLessThanOrEqual(saves);
  expectOneAfterTheOther(round);
  if (round.atOnce.length > 1) return;
  // One alone does what the table says.
  const [only] = round.atOnce;
  if (!only || only === 'call') return;
  const expected = stateAfter(round.head, only, only === 'coverByOther' ? covering : undefined);
  expect([only, round.succeeded.length === 1]).toEqual([only, expected !== undefined]);
  expect(stateOf(round.after)).toEqual(stateOf(expected ?? round.head));
  if (only === 'save' && expected)
    expect(begun).toBe(expected.status === round.head.status ? 0 : 1);
}

/** What was done at once is as if it had been done in some order. */
function expectOneAfterTheOther({ succeeded, head, after }: Round): void {
  const events = succeeded.filter((one) => one !== 'call');
  const ends = ordersOf(events).map((order) => {
    let state: CaseState | undefined = head;
    for (const event of order) {
      const coveredBy = event === 'coverByOther' ? covering : undefined;
      state = state && stateAfter(state, event, coveredBy);
    }
    return state && stateOf(state);
  });
  expect(ends).toContainEqual(stateOf(after));
  // Whoever decides from what was shown is alone with it.
  expect(events.filter((one) => one !== 'save' && one !== 'open').length).toBeLessThanOrEqual(1);
}

function ordersOf<T>(all: readonly T[]): T[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((one, index) =>
    ordersOf(all.toSpliced(index, 1)).map((rest) => [one, ...rest]),
  );
}

/** All submissions are there, as they were, and the board tells what the head does. */
async function expectKept(
  tables: GrantTables,
  key: CaseKey,
  before: readonly string[],
): Promise<string[]> {
  const counted = await recount(tables.core, key.wave);
  const own = counted.cases.find(({ head }) => head.unit.ars === key.ars);
  const receipts = (own?.submissions ?? []).map(({ receipt }) => receipt);
  expect(receipts.slice(0, before.length)).toEqual(before);
  expect(receipts).toHaveLength(own?.head.submissions ?? 0);
  expect(own?.audit.ofCase).toHaveLength(receipts.length);
  expect(own?.audit.ofDays).toHaveLength(receipts.length);
  expect(counted.onBoard).toEqual(boardByHeads(counted));
  return receipts;
}

export const stateOf = ({ status, correcting, exempted }: CaseState): CaseState => ({
  status,
  correcting,
  exempted,
});
