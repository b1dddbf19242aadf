import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { reachedStage } from '../../../functions/domain/mail/stages.ts';
import { planNextWave } from '../../../functions/domain/waves/plan-next-wave.ts';
import { nextStage, stageNow } from '../../../functions/domain/waves/stage-now.ts';
import { openedNow, plannedCalendar } from '../../../functions/domain/waves/wave-calendar.ts';
import {
  type Calendar,
  calendarSchema,
  instantOf,
  type Wave,
  waveSchema,
} from '../../../schemas/wave.ts';
import { technikStatus, wave as technikStatusWave } from '../../support/technik-status.ts';

type Running = Pick<Wave, 'status' | 'calendar' | 'underWay' | 'mailPaused'>;
const calendar: Calendar = {
  opens: '2026-10-01T08:00',
  reminders: ['2026-10-25T02:45', '2026-11-02T09:00', '2026-11-09T09:00'],
  deadline: '2026-11-15T23:59',
  graceEnds: '2026-11-29T23:59',
};
const wave: Running = { status: 'LIVE', calendar };
const at = (instant: string) => Temporal.Instant.from(instant);
const underWay = { step: 'publish', attempt: '', since: '', by: '' } as const;

describe('the next stage, sent now', () => {
  it('comes in the minute that runs, and the others stay', () => {
    const moved = stageNow(wave, at('2026-10-28T10:15:40Z'));
    const reminders = calendar.reminders.with(1, '2026-10-28T11:15');
    expect(moved).toEqual({
      stage: 'reminder2',
      calendar: { ...calendar, reminders },
      broughtForward: { reminder2: calendar.reminders[1] },
    });
  });

  it('comes right after the one before in the hour that comes twice', () => {
    // 02:30 for the second time; the reminder of 02:45 was in the first of the two hours.
    const moved = stageNow(wave, at('2026-10-25T01:30:00Z'));
    const reminders = calendar.reminders.with(1, '2026-10-25T02:46');
    expect(moved).toMatchObject({ stage: 'reminder2', calendar: { ...calendar, reminders } });
  });

  it('waits for the next minute where the one before came in this one', () => {
    expect(stageNow(wave, at('2026-10-25T00:45:59Z'))).toEqual({ refusal: 'tooSoon' });
    expect(stageNow(wave, at('2026-10-25T00:46:00Z'))).toMatchObject({ stage: 'reminder2' });
  });

  it.each([
    ['the wave is only planned', { status: 'SCHEDULED' }, 'status'],
    ['the wave is in grace', { status: 'GRACE' }, 'status'],
    ['mail is paused', { mailPaused: true }, 'paused'],
    ['something else is done with it', { underWay }, 'underWay'],
    ['there is no reminder', { calendar: { ...calendar, reminders: [] } }, 'none'],
  ] as const)('is refused where %s', (_, changes, refusal) => {
    const changed = { ...wave, ...changes } as Running;
    expect(stageNow(changed, at('2026-10-28T10:15:00Z'))).toEqual({ refusal });
  });

  it('is refused once all reminders or the deadline are over', () => {
    expect(stageNow(wave, at('2026-11-10T10:00:00Z'))).toEqual({ refusal: 'none' });
    expect(stageNow(wave, at('2026-11-15T23:00:00Z'))).toEqual({ refusal: 'none' });
  });

  it('leaves the appointments of the next wave as they were planned, however often it is done', () => {
    fc.assert(
      fc.property(calendars, fc.array(nows, { minLength: 1, maxLength: 4 }), (planned, moments) => {
        const before: Wave = { ...technikStatusWave, status: 'LIVE', calendar: planned };
        const opened = { ...before, ...openedNow(before, moments[0] as Temporal.Instant) };
        let after = opened;
        for (const now of moments.toSorted(Temporal.Instant.compare)) {
          const moved = stageNow(after, now);
          if ('refusal' in moved) continue;
          const { stage, ...times } = moved;
          after = { ...after, ...times };
        }
        expect(waveSchema.parse(after)).toEqual(after);
        const next = planNextWave(after, technikStatus);
        expect(next.calendar).toEqual(planNextWave(before, technikStatus).calendar);
        expect(next).not.toHaveProperty('broughtForward');
      }),
    );
  });

  it('counts as it came for the next wave where another reminder was moved before its planned time', () => {
    const moved = stageNow(wave, at('2026-10-28T10:15:00Z'));
    if ('refusal' in moved) throw new Error(moved.refusal);
    const reminders = moved.calendar.reminders.with(2, '2026-11-01T09:00');
    const extended = { ...moved, calendar: { ...moved.calendar, reminders } };
    expect(plannedCalendar(extended)).toEqual(extended.calendar);
  });

  it('is due at once, in a right calendar that is otherwise as it was, where clocks change too', () => {
    fc.assert(
      fc.property(calendars, nows, (planned, now) => {
        const running: Running = { status: 'LIVE', calendar: planned };
        const next = nextStage(running, now);
        const moved = stageNow(running, now);
        if ('refusal' in moved) {
          const hasReminder = next && next.stage !== 'invitation';
          expect(moved.refusal).toBe(hasReminder ? 'tooSoon' : 'none');
          if (hasReminder) expect(minutesSinceLast(planned, now)).toBeLessThan(1);
          return;
        }
        expect(moved.stage).toBe(next?.stage);
        expect(calendarSchema.parse(moved.calendar)).toEqual(moved.calendar);
        expect(reachedStage({ ...running, calendar: moved.calendar }, now)).toBe(moved.stage);
        const differs = (one: string, i: number) => one !== planned.reminders[i];
        expect(moved.calendar.reminders.filter(differs).length).toBeLessThanOrEqual(1);
        expect({ ...moved.calendar, reminders: [] }).toEqual({ ...planned, reminders: [] });
      }),
    );
  });
});

/** Around the nights in which clocks change. */
const days = ['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28', '2027-03-29'];
const twoDigits = (number: number) => String(number).padStart(2, '0');
const time = fc
  .tuple(fc.constantFrom(...days), fc.nat(4), fc.nat(59))
  .map(([day, hour, minute]) => `${day}T${twoDigits(hour)}:${twoDigits(minute)}`);
const calendars = fc
  .uniqueArray(time, { minLength: 3, maxLength: 5 })
  .map((times) => {
    const [opens, ...rest] = times.toSorted();
    const deadline = rest.at(-1);
    return { opens, reminders: rest.slice(0, -1), deadline, graceEnds: deadline };
  })
  .map((planned) => calendarSchema.safeParse(planned))
  .filter(({ success }) => success)
  .map(({ data }) => data as Calendar);
const nows = fc
  .tuple(fc.constantFrom(...days), fc.integer({ min: -120, max: 300 }), fc.nat(59))
  .map(([day, minutes, seconds]) =>
    at(`${day}T00:00:00Z`).add({ seconds: minutes * 60 + seconds }),
  );

/** How long ago the latest appointment was that has come. */
function minutesSinceLast({ opens, reminders }: Calendar, now: Temporal.Instant): number {
  const ago = [opens, ...reminders].map((one) => instantOf(one).until(now).total('minutes'));
  return Math.min(...ago.filter((minutes) => minutes >= 0));
}
