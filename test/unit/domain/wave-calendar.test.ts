import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { extendCalendar, movableFields } from '../../../functions/domain/waves/extend-wave.ts';
import { shiftCalendar, shiftReferenceDate } from '../../../functions/domain/waves/shift-wave.ts';
import {
  type EnteredCalendar,
  enteredOf,
  openedNow,
  readCalendar,
} from '../../../functions/domain/waves/wave-calendar.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import { type Calendar, calendarSchema } from '../../../schemas/wave.ts';

const calendar: Calendar = {
  opens: '2026-10-01T08:00',
  reminders: ['2026-10-15T09:00', '2026-10-29T09:00'],
  deadline: '2026-11-10T23:59',
  graceEnds: '2026-11-24T23:59',
};
const entered = (changes: Partial<EnteredCalendar> = {}) => ({
  ...enteredOf(calendar),
  ...changes,
});
const at = (time: string) => Temporal.Instant.from(`${time}+01:00`);

describe('a calendar form', () => {
  it('becomes a calendar, with as many reminders as are given', () => {
    expect(readCalendar(entered())).toEqual({ calendar });
    const one = entered({ reminder1: undefined, reminder3: '2026-11-02T09:00' });
    expect(readCalendar(one)).toMatchObject({
      calendar: { reminders: ['2026-10-29T09:00', '2026-11-02T09:00'] },
    });
  });

  it('names each field that is wrong, and why', () => {
    expect(
      readCalendar(
        entered({
          opens: undefined,
          reminder1: 'morgen',
          reminder2: '2026-03-29T02:30',
          deadline: '2026-02-30T23:59',
        }),
      ),
    ).toEqual({
      problems: {
        opens: { problem: 'missing' },
        reminder1: { problem: 'noTime' },
        reminder2: { problem: 'skipped' },
        deadline: { problem: 'skipped' },
      },
    });
    expect(
      readCalendar(entered({ reminder3: '2026-10-20T09:00', graceEnds: '2026-11-01T23:59' })),
    ).toEqual({
      problems: {
        reminder3: { problem: 'notAfter', than: '2026-10-29T09:00' },
        graceEnds: { problem: 'tooEarly', than: '2026-11-10T23:59' },
      },
    });
  });

  it('takes a time in the repeated hour', () => {
    const repeated = readCalendar(entered({ reminder1: '2026-10-25T02:30' }));
    expect(repeated).toHaveProperty('calendar');
  });
});

describe('the calendar of the next wave', () => {
  it('is half a year later, on the same weekdays at the same times', () => {
    expect(shiftCalendar(calendar)).toEqual({
      opens: '2027-04-01T08:00',
      reminders: ['2027-04-15T09:00', '2027-04-29T09:00'],
      deadline: '2027-05-11T23:59',
      graceEnds: '2027-05-25T23:59',
    });
  });

  it('avoids weekends and holidays', () => {
    const opensOn = (date: string) =>
      shiftCalendar({ ...calendar, opens: `${date}T08:00` }).opens.slice(0, 10);
    expect(opensOn('2026-09-26')).toBe('2027-03-30'); // Good Friday to Easter Monday before
    expect(opensOn('2026-11-05')).toBe('2027-05-07'); // Ascension Day
    expect(opensOn('2026-06-26')).toBe('2026-12-28'); // Christmas and a weekend
    expect(opensOn('2026-07-04')).toBe('2027-01-04');
  });

  it('is in order whenever the calendar before was', () => {
    const days = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), days, (start, gaps) => {
        let day = Temporal.PlainDate.from('2020-01-01').add({ days: start });
        const next = (gap: number) => {
          day = day.add({ days: gap });
          return day.toString();
        };
        const [first = 1, second = 1, third = 1, fourth = 1, fifth = 1] = gaps;
        const before = {
          opens: `${next(first)}T08:00`,
          // A weekend apart at least: what falls together on a Monday is to be told apart by hand.
          reminders: [`${next(second + 5)}T09:00`, `${next(third + 5)}T09:00`],
          deadline: `${next(fourth + 5)}T23:59`,
          graceEnds: `${next(fifth + 5)}T23:59`,
        };
        const after = shiftCalendar(before);
        expect(calendarSchema.safeParse(after).success).toBe(true);
      }),
    );
  });

  it('keeps the end of a month', () => {
    expect(shiftReferenceDate('2026-09-30')).toBe('2027-03-31');
    expect(shiftReferenceDate('2027-03-31')).toBe('2027-09-30');
    expect(shiftReferenceDate('2026-08-15')).toBe('2027-02-15');
    expect(shiftReferenceDate('2026-08-31')).toBe('2027-02-28');
  });
});

describe('opening at once', () => {
  it('moves the opening to the minute that runs, never to a later one', () => {
    expect(openedNow({ calendar }, at('2026-09-20T10:17:42'))).toEqual({
      calendar: { ...calendar, opens: '2026-09-20T11:17' },
      broughtForward: { opens: calendar.opens },
    });
    expect(openedNow({ calendar }, at('2026-10-20T10:17:42'))).toEqual({ calendar });
  });
});

describe('more time for all', () => {
  const now = at('2026-10-20T12:00');
  const extend = (changes: Partial<EnteredCalendar>) =>
    extendCalendar(calendar, entered(changes), now, defaultRetention);

  it('moves what is ahead, and nothing else', () => {
    expect(movableFields(calendar, now)).toEqual([
      'reminder2',
      'reminder3',
      'deadline',
      'graceEnds',
    ]);
    expect(
      extend({ opens: '2026-12-01T08:00', deadline: '2026-11-17T23:59', reminder1: undefined }),
    ).toEqual({ calendar: { ...calendar, deadline: '2026-11-17T23:59' } });
  });

  it('is more time, within what links are good for', () => {
    expect(extend({})).toEqual({
      problems: { deadline: { problem: 'notAfter', than: '2026-11-10T23:59' } },
    });
    expect(extend({ deadline: '2026-11-09T23:59', graceEnds: '2026-11-30T23:59' })).toEqual({
      problems: { deadline: { problem: 'tooEarly', than: '2026-11-10T23:59' } },
    });
    expect(extend({ graceEnds: '2026-12-25T23:59' })).toEqual({
      problems: { graceEnds: { problem: 'tooLate', than: '2026-12-24T23:59' } },
    });
    expect(extend({ reminder2: '2026-10-19T09:00', deadline: '2026-11-17T23:59' })).toEqual({
      problems: { reminder2: { problem: 'past' } },
    });
  });
});
