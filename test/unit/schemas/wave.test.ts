import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  calendarSchema,
  dateOf,
  takesAnswers,
  type Wave,
  waveSchema,
} from '../../../schemas/wave.ts';
import { wave } from '../../support/technik-status.ts';

const calendar = {
  opens: '2026-10-01T08:00',
  reminders: ['2026-10-15T09:00', '2026-10-29T09:00'],
  deadline: '2026-11-10T23:59',
  graceEnds: '2026-11-24T23:59',
};

/** Where a calendar is wrong. */
function wrong(changes: Partial<typeof calendar>): string[] {
  const parsed = calendarSchema.safeParse({ ...calendar, ...changes });
  return (parsed.error?.issues ?? []).map((issue) => issue.path.join('.'));
}

it('a wave is not called like another page of results', () => {
  for (const id of ['archive', 'shared']) {
    const { error } = waveSchema.safeParse({ ...wave, id });
    expect(error?.issues[0]?.message).toContain(`"${id}" is a page`);
  }
  expect(waveSchema.safeParse({ ...wave, id: 'archive-2' }).success).toBe(true);
});

describe('the calendar of a wave', () => {
  it('has its appointments in order', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ deadline: '2026-10-20T23:59' })).toEqual(['deadline']);
    expect(wrong({ reminders: ['2026-10-15T09:00', '2026-10-15T09:00'] })).toEqual(['reminders.1']);
    expect(wrong({ reminders: ['2026-09-15T09:00'] })).toEqual(['reminders.0']);
    expect(wrong({ graceEnds: '2026-11-10T23:58' })).toEqual(['graceEnds']);
    expect(wrong({ graceEnds: calendar.deadline })).toEqual([]);
  });

  it('has no appointment in the hour that daylight saving time skips', () => {
    expect(wrong({ opens: '2026-03-29T02:30', reminders: [] })).toEqual(['opens']);
    for (const time of ['01:59', '03:00', '03:59', '04:00']) {
      expect(wrong({ opens: `2026-03-29T${time}`, reminders: [] })).toEqual([]);
    }
    expect(wrong({ opens: '2026-02-30T03:00', reminders: [] })).toEqual(['opens']);
  });
});

it('clocks are changed before four in the morning: no later time is ever skipped', () => {
  let change = Temporal.Instant.from('1950-01-01T00:00Z').toZonedDateTimeISO('Europe/Berlin');
  let changes = 0;
  while (change.year < 2100) {
    const next = change.getTimeZoneTransition('next');
    if (!next || next.year >= 2100) break;
    expect(next.hour * 60 + next.minute).toBeLessThanOrEqual(4 * 60);
    change = next;
    changes += 1;
  }
  expect(changes).toBeGreaterThan(200);
});

describe('a wave', () => {
  const live: Wave = { ...wave, status: 'LIVE', calendar };
  const takes = (instant: string, changed: Partial<Wave> = {}) =>
    takesAnswers({ ...live, ...changed }, Temporal.Instant.from(instant));

  it('takes answers from its opening to the last second of the minute in which grace ends', () => {
    expect(takes('2026-10-01T07:59:59+02:00')).toBe(false);
    expect(takes('2026-10-01T08:00:00+02:00')).toBe(true);
    expect(takes('2026-11-10T23:59:59+01:00')).toBe(true);
    expect(takes('2026-11-24T23:59:59+01:00')).toBe(true);
    expect(takes('2026-11-25T00:00:00+01:00')).toBe(false);
  });

  it('takes the end of grace in the repeated hour as the earlier one', () => {
    const repeated = { ...calendar, reminders: [], deadline: '2026-10-20T12:00' };
    const ends = { ...repeated, graceEnds: '2026-10-25T02:30' };
    expect(takes('2026-10-25T02:30:59+02:00', { calendar: ends })).toBe(true);
    expect(takes('2026-10-25T02:30:00+01:00', { calendar: ends })).toBe(false);
  });

  it.each(['DRAFT', 'SCHEDULED', 'CLOSED', 'PUBLISHED', 'CANCELLED'] as const)(
    'takes none while it is %s',
    (status) => {
      expect(takes('2026-10-10T08:00:00+02:00', { status })).toBe(false);
    },
  );

  it('names days as they are in Berlin', () => {
    expect(dateOf(Temporal.Instant.from('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
  });
});
