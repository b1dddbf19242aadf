import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  dueStage,
  heldStages,
  isCaughtUp,
  isReminded,
  reachedStage,
} from '../../../../functions/domain/mail/stages.ts';
import { caseStatuses } from '../../../../schemas/case.ts';
import { stages } from '../../../../schemas/message.ts';
import { type Calendar, calendarSchema, waveStatuses } from '../../../../schemas/wave.ts';
import { naiveInstantOf, shownInBerlin } from '../../../support/local-instant.ts';

const calendar: Calendar = {
  opens: '2026-10-05T08:00',
  reminders: ['2026-10-25T02:30', '2026-11-05T09:00', '2026-11-10T09:00'],
  deadline: '2026-11-15T23:59',
  graceEnds: '2026-11-29T23:59',
};
const live = { status: 'LIVE', calendar } as const;
const stageAt = (instant: string) => dueStage(live, Temporal.Instant.from(instant));

describe('the stage that is due', () => {
  it('begins with the second of its appointment, and none is due after the deadline', () => {
    expect(stageAt('2026-10-05T07:59:59+02:00')).toBeUndefined();
    expect(stageAt('2026-10-05T08:00:00+02:00')).toBe('invitation');
    expect(stageAt('2026-11-05T08:59:59+01:00')).toBe('reminder1');
    expect(stageAt('2026-11-05T09:00:00+01:00')).toBe('reminder2');
    expect(stageAt('2026-11-15T23:59:59+01:00')).toBe('reminder3');
    expect(stageAt('2026-11-16T00:00:00+01:00')).toBeUndefined();
  });

  it('is due at the earlier of two times in the hour that there is twice', () => {
    expect(stageAt('2026-10-25T02:29:59+02:00')).toBe('invitation');
    expect(stageAt('2026-10-25T02:30:00+02:00')).toBe('reminder1');
    expect(stageAt('2026-10-25T02:10:00+01:00')).toBe('reminder1');
  });

  it('cannot be planned for the hour that there is not', () => {
    const skipped = { ...calendar, opens: '2026-03-29T02:30' };
    expect(calendarSchema.safeParse(skipped).success).toBe(false);
    const after = { ...live, calendar: { ...calendar, opens: '2026-03-29T03:00' } };
    const gap = (instant: string) => dueStage(after, Temporal.Instant.from(instant));
    expect(gap('2026-03-29T01:59:59+01:00')).toBeUndefined();
    expect(gap('2026-03-29T03:00:00+02:00')).toBe('invitation');
  });

  it('is the newest one, whatever was missed before it', () => {
    expect(stageAt('2026-11-12T00:00:00+01:00')).toBe('reminder3');
  });

  it('is none in any status but LIVE, and none while mail is paused', () => {
    const now = Temporal.Instant.from('2026-11-06T12:00:00+01:00');
    const due = waveStatuses.filter((status) => dueStage({ status, calendar }, now));
    expect(due).toEqual(['LIVE']);
    expect(dueStage({ ...live, mailPaused: true }, now)).toBeUndefined();
    expect(reachedStage({ ...live }, now)).toBe('reminder2');
  });

  it('is what a clock on the wall says, over both changes of daylight saving time', () => {
    const spring = Date.parse('2027-03-20T00:00:00Z');
    const autumn = Date.parse('2026-10-20T00:00:00Z');
    const time = fc
      .tuple(fc.constantFrom(spring, autumn), fc.nat(12 * 24 * 60))
      .map(([from, minutes]) => shownInBerlin(from + minutes * 60_000));
    const anyCalendar = fc
      .uniqueArray(time, { minLength: 2, maxLength: 5 })
      .map((times) => times.toSorted())
      .map(([opens = '', ...rest]): Calendar => {
        const deadline = rest.at(-1) ?? '';
        return { opens, reminders: rest.slice(0, -1), deadline, graceEnds: deadline };
      });
    const near = fc.record({ which: fc.nat(4), seconds: fc.integer({ min: -4000, max: 4000 }) });
    fc.assert(
      fc.property(anyCalendar, near, (one, { which, seconds }) => {
        const times = [one.opens, ...one.reminders, one.deadline];
        const appointments = times.map((text) => naiveInstantOf(text)?.epochMilliseconds ?? 0);
        const ms = (appointments[which % times.length] ?? 0) + seconds * 1000;
        const end = (appointments.at(-1) ?? 0) + 60_000;
        const passed = appointments.slice(0, -1).filter((appointment) => appointment <= ms);
        const expected = ms < end ? stages[passed.length - 1] : undefined;
        const now = Temporal.Instant.fromEpochMilliseconds(ms);
        expect(dueStage({ status: 'LIVE', calendar: one }, now)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

it('Who has reported, or need not, is not reminded', () => {
  expect(caseStatuses.filter(isReminded)).toEqual([
    'NOT_STARTED',
    'OPENED',
    'IN_PROGRESS',
    'READY_FOR_APPROVAL',
  ]);
});

describe('a stage that mail was paused for', () => {
  const held = (since: string, now: string) =>
    heldStages(live, Temporal.Instant.from(since), Temporal.Instant.from(now)).map(([one]) => one);

  it('is one that has come since, but none that went out before or is still ahead', () => {
    expect(held('2026-11-01T00:00:00Z', '2026-11-05T07:59:59Z')).toEqual([]);
    expect(held('2026-11-01T00:00:00Z', '2026-11-05T08:00:00Z')).toEqual(['reminder2']);
    expect(held('2026-11-05T08:00:00Z', '2026-11-09T00:00:00Z')).toEqual([]);
    expect(held('2026-10-01T00:00:00Z', '2026-12-01T00:00:00Z')).toEqual(stages);
  });

  it('is caught up by what is claimed more than an hour later', () => {
    expect(isCaughtUp('2026-11-05T09:00', '2026-11-05T09:00:00Z')).toBe(false);
    expect(isCaughtUp('2026-11-05T09:00', '2026-11-05T09:00:01Z')).toBe(true);
  });
});
