import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  appointmentsAhead,
  nextAppointment,
} from '../../../../functions/domain/mail/appointments.ts';
import {
  digestTime,
  digestWeek,
  dueDigest,
} from '../../../../functions/domain/mail/digest-week.ts';
import { staffMailboxes } from '../../../../functions/domain/mail/staff-mailboxes.ts';
import { dueStage } from '../../../../functions/domain/mail/stages.ts';
import { dueEvent } from '../../../../functions/domain/waves/wave-transitions.ts';
import type { Wave } from '../../../../schemas/wave.ts';
import { shownInBerlin } from '../../../support/local-instant.ts';

const wave = {
  id: 'w',
  status: 'SCHEDULED',
  calendar: {
    opens: '2026-10-05T08:00',
    reminders: ['2026-10-19T09:00', '2026-11-02T09:00'],
    deadline: '2026-11-15T23:59',
    graceEnds: '2026-11-29T23:59',
  },
} as const satisfies Partial<Wave>;
const ahead = (changes: Partial<Wave>, now: string) =>
  appointmentsAhead({ ...wave, ...changes }, Temporal.Instant.from(now)).map(
    ({ what, at }) => `${what} ${shownInBerlin(at.epochMilliseconds)}`,
  );

describe('what the calendar does next', () => {
  it('is told in the order in which it will happen', () => {
    expect(ahead({}, '2026-10-01T00:00:00Z')).toEqual([
      'open 2026-10-05T08:00',
      'digest 2026-10-05T08:00',
      'reminder1 2026-10-19T09:00',
      'reminder2 2026-11-02T09:00',
      'beginGrace 2026-11-16T00:00',
      'close 2026-11-30T00:00',
    ]);
    expect(ahead({ status: 'LIVE' }, '2026-10-26T08:00:00+01:00')).toEqual([
      'digest 2026-11-02T08:00',
      'reminder2 2026-11-02T09:00',
      'beginGrace 2026-11-16T00:00',
      'close 2026-11-30T00:00',
    ]);
    const extended = { status: 'GRACE', extendedUntil: '2026-12-10' } as const;
    expect(ahead(extended, '2026-11-30T12:00:00Z')).toEqual([
      'digest 2026-12-07T08:00',
      'close 2026-12-11T00:00',
    ]);
  });

  it('is no reminder while mail is paused, and nothing where nothing comes any more', () => {
    const live = { status: 'LIVE', mailPaused: true } as const;
    expect(ahead(live, '2026-10-06T12:00:00Z')[1]).toBe('beginGrace 2026-11-16T00:00');
    for (const status of ['DRAFT', 'CLOSED', 'PUBLISHED', 'CANCELLED'] as const) {
      expect(ahead({ status }, '2026-10-06T12:00:00Z')).toEqual([]);
    }
  });

  it('is the earliest of all waves', () => {
    const other = { ...wave, id: 'v', status: 'LIVE' as const };
    const now = Temporal.Instant.from('2026-09-20T12:00:00Z');
    expect(nextAppointment([wave, other], now)).toMatchObject({ wave: 'v', what: 'digest' });
    expect(nextAppointment([], now)).toBeUndefined();
  });

  it('is what happens next, if somebody looks at every hour what is due', () => {
    const from = Temporal.Instant.from('2027-03-20T22:00:00Z');
    const clock = (hours: number) => from.add({ hours });
    const local = (instant: Temporal.Instant) => shownInBerlin(instant.epochMilliseconds);
    const anyWave = fc
      .record({
        opens: fc.integer({ min: 1, max: 60 }),
        reminder: fc.integer({ min: 1, max: 90 }),
        deadline: fc.integer({ min: 1, max: 90 }),
        grace: fc.nat(90),
        mailPaused: fc.option(fc.constant(true as const), { nil: undefined }),
      })
      .map(({ opens, reminder, deadline, grace, mailPaused }) => {
        // What ends ends with the minute before the hour, so that all happens on the hour.
        const upTo = (hours: number) => local(clock(hours).subtract({ minutes: 1 }));
        const end = opens + reminder + deadline;
        const calendar = {
          opens: local(clock(opens)),
          reminders: [local(clock(opens + reminder))],
          deadline: upTo(end),
          graceEnds: upTo(end + grace),
        };
        return { ...wave, calendar, mailPaused };
      });
    fc.assert(
      fc.property(anyWave, (planned) => {
        let status: Wave['status'] = 'SCHEDULED';
        const lived: { hour: number; status: Wave['status'] }[] = [];
        const happened: number[] = [];
        let known = '';
        for (let hour = 0; hour < 340; hour += 1) {
          const at = clock(hour);
          let hasMoved = false;
          for (let event = dueEvent({ ...planned, status }, at); event; ) {
            status = event === 'open' ? 'LIVE' : event === 'beginGrace' ? 'GRACE' : 'CLOSED';
            hasMoved = true;
            event = dueEvent({ ...planned, status }, at);
          }
          const now = { ...planned, status };
          const due = `${dueStage(now, at) ?? ''} ${dueDigest(now, at) ?? ''}`;
          const isNew = due !== known && due.split(' ').some((one) => one && !known.includes(one));
          if (hasMoved || isNew) happened.push(hour);
          known = due;
          lived.push({ hour, status });
        }
        for (const { hour, status } of lived) {
          const next = happened.find((one) => one > hour);
          const told = nextAppointment([{ ...planned, status }], clock(hour));
          expect(told?.at.toString()).toBe(next === undefined ? undefined : clock(next).toString());
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('the week of a digest', () => {
  it('begins on Monday at 8 o’clock in Berlin, in summer and in winter', () => {
    const weekAt = (instant: string) => digestWeek(Temporal.Instant.from(instant));
    expect(weekAt('2026-10-26T07:59:59+01:00')).toBe('2026-10-19');
    expect(weekAt('2026-10-26T08:00:00+01:00')).toBe('2026-10-26');
    expect(weekAt('2027-03-29T07:59:59+02:00')).toBe('2027-03-22');
    expect(weekAt('2027-03-29T08:00:00+02:00')).toBe('2027-03-29');
    expect(digestTime('2027-03-29').toString()).toBe('2027-03-29T06:00:00Z');
  });

  it('is the newest whose Monday is over, naively', () => {
    const from = Date.parse('2026-10-01T00:00:00Z');
    fc.assert(
      fc.property(fc.nat(250 * 24 * 60), (minutes) => {
        const ms = from + minutes * 60_000;
        let monday = ms - (ms % 60_000);
        const isBegin = (at: number) =>
          new Date(at).getUTCDay() === 1 && shownInBerlin(at).endsWith('T08:00');
        while (!isBegin(monday)) monday -= 60_000;
        const now = Temporal.Instant.fromEpochMilliseconds(ms);
        expect(digestWeek(now)).toBe(shownInBerlin(monday).slice(0, 10));
      }),
      { numRuns: 20 },
    );
  });

  it('is due for waves that were open then, and are', () => {
    const due = (status: Wave['status'], now: string) =>
      dueDigest({ ...wave, status }, Temporal.Instant.from(now));
    expect(due('LIVE', '2026-10-05T08:00:00+02:00')).toBe('2026-10-05');
    expect(due('LIVE', '2026-10-08T08:00:00+02:00')).toBe('2026-10-05');
    expect(due('GRACE', '2026-11-23T08:00:00+01:00')).toBe('2026-11-23');
    expect(due('CLOSED', '2026-11-23T08:00:00+01:00')).toBeUndefined();
    const tuesday = { ...wave.calendar, opens: '2026-10-06T08:00' };
    const now = Temporal.Instant.from('2026-10-07T08:00:00Z');
    expect(dueDigest({ status: 'LIVE', calendar: tuesday }, now)).toBeUndefined();
  });

  it('is told to the office and to whoever wants it, as far as they may see', () => {
    const version = 0;
    expect(
      staffMailboxes('amt@example.org', [
        { id: 'a', mailbox: 'a@example.org', version },
        { id: 'b', mailbox: 'b@example.org', district: '16051', version },
      ]),
    ).toEqual([
      { mailbox: 'amt@example.org' },
      { mailbox: 'a@example.org' },
      { mailbox: 'b@example.org', district: '16051' },
    ]);
  });
});
