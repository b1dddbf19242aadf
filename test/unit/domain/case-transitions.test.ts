import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseEvent,
  type CaseState,
  caseEvents,
  exemptingEvents,
  stateAfter,
} from '../../../functions/domain/cases/case-transitions.ts';
import {
  awaitsApproval,
  caseStatuses,
  exemptStatuses,
  isComplete,
  isCorrectable,
  isEditable,
  isExempt,
} from '../../../schemas/case.ts';

const events = fc.array(fc.constantFrom(...caseEvents), { maxLength: 60 });
const gera = { ars: '160520000000', name: 'Gera' };
const start: CaseState = { status: 'NOT_STARTED', correcting: undefined };

/** All states that a case can get into. */
function reachable(): CaseState[] {
  const found = new Map<string, CaseState>([[JSON.stringify(start), start]]);
  for (const state of found.values()) {
    for (const event of caseEvents) {
      const next = stateAfter(state, event);
      if (next) found.set(JSON.stringify(next), next);
    }
  }
  return [...found.values()];
}

/** The states that a case goes through; events that cannot happen leave it as it is. */
function run(plan: readonly CaseEvent[]): CaseState[] {
  const states = [start];
  for (const event of plan) {
    const last = states.at(-1) ?? start;
    states.push(stateAfter(last, event) ?? last);
  }
  return states;
}

describe('a case', () => {
  it('gets into every status, and every event can happen somewhere', () => {
    const states = reachable();
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(caseStatuses));
    for (const event of caseEvents) {
      expect(states.some((state) => stateAfter(state, event))).toBe(true);
    }
  });

  it('is corrected only where something was submitted', () => {
    for (const { status, correcting, exempted } of reachable()) {
      if (correcting) expect(isComplete(exempted ? exempted.from : status)).toBe(true);
    }
  });

  it('can be left: no state is one that nothing leads out of', () => {
    for (const state of reachable()) {
      expect(caseEvents.some((event) => stateAfter(state, event))).toBe(true);
    }
  });

  it('that is complete stays so, unless it leaves the frame', () => {
    fc.assert(
      fc.property(events, (plan) => {
        const states = run(plan);
        for (const [index, state] of states.entries()) {
          const next = states[index + 1];
          if (!next || !isComplete(state.status)) continue;
          expect(isComplete(next.status) || isExempt(next.status)).toBe(true);
        }
      }),
    );
  });

  it('becomes what it was when it is taken in again, correction and all', () => {
    for (const state of reachable().filter(({ status }) => !isExempt(status))) {
      for (const status of exemptStatuses) {
        const exempted = stateAfter(state, exemptingEvents[status], gera);
        if (exempted) expect(stateAfter(exempted, 'reinstate')).toEqual(state);
      }
    }
  });

  it('in which nothing is to be reported does nothing but be taken in again', () => {
    for (const state of reachable().filter(({ status }) => isExempt(status))) {
      expect(caseEvents.filter((event) => stateAfter(state, event))).toEqual(['reinstate']);
    }
  });

  it('that has answered is neither refused nor let off', () => {
    for (const state of reachable().filter(({ status }) => isComplete(status))) {
      expect(stateAfter(state, 'refuse')).toBeUndefined();
      expect(stateAfter(state, 'notRequire')).toBeUndefined();
    }
  });

  it('names the unit that answers for it, and forgets it when it is taken in again', () => {
    const covered = stateAfter(start, 'coverByOther', gera);
    expect(covered?.exempted).toEqual({ from: 'NOT_STARTED', coveredBy: gera });
    expect(covered && stateAfter(covered, 'reinstate')).toEqual(start);
  });
});

describe('what the pages ask a case', () => {
  it('says the same as what can happen to it', () => {
    for (const state of reachable()) {
      expect([state, isEditable(state)]).toEqual([state, stateAfter(state, 'save') !== undefined]);
      expect([state, awaitsApproval(state)]).toEqual([
        state,
        stateAfter(state, 'takeBack') !== undefined,
      ]);
      expect([state, isCorrectable(state)]).toEqual([
        state,
        stateAfter(state, 'beginCorrection') !== undefined,
      ]);
    }
  });
});
