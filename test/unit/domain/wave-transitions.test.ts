import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  dueEvent,
  possibleEvents,
  statusAfter,
  waveEvents,
} from '../../../functions/domain/waves/wave-transitions.ts';
import { type Wave, type WaveStatus, waveStatuses } from '../../../schemas/wave.ts';

const calendar: Wave['calendar'] = {
  opens: '2026-10-01T08:00',
  reminders: ['2026-10-15T09:00'],
  deadline: '2026-11-10T23:59',
  graceEnds: '2026-11-24T23:59',
};
const at = (time: string) => Temporal.Instant.from(`${time}+01:00`);
const early = at('2026-09-01T12:00');
const running = at('2026-10-20T12:00');
const inGrace = at('2026-11-15T12:00');
const late = at('2026-12-01T12:00');
const wave = (status: WaveStatus, changes: Partial<Wave> = {}) => ({
  status,
  calendar,
  ...changes,
});
const underWay = (step: 'open' | 'publish') => ({
  step,
  attempt: '01JD5N6GZ0000000000000000A',
  since: '2026-09-01T12:00:00Z',
  by: 'c-1',
});

describe('the steps of a wave', () => {
  it('lead from each status to these, at a time that suits', () => {
    const times = [early, running, inGrace, late];
    const table = waveStatuses.map((status) => {
      const reached = waveEvents.flatMap((event) =>
        times.flatMap((now) => {
          const after = statusAfter(wave(status), event, now);
          return 'status' in after ? [`${event} ${after.status}`] : [];
        }),
      );
      return [status, [...new Set(reached)]];
    });
    expect(Object.fromEntries(table)).toEqual({
      DRAFT: ['schedule SCHEDULED', 'open LIVE'],
      SCHEDULED: ['unschedule DRAFT', 'open LIVE', 'cancel CANCELLED'],
      LIVE: ['extend LIVE', 'beginGrace GRACE', 'close CLOSED', 'cancel CANCELLED'],
      GRACE: ['extend LIVE', 'extend GRACE', 'close CLOSED', 'cancel CANCELLED'],
      CLOSED: ['publish PUBLISHED', 'cancel CANCELLED'],
      PUBLISHED: ['publish REVISED'],
      REVISED: ['publish REVISED'],
      CANCELLED: [],
    });
  });

  it('wait for their time', () => {
    expect(possibleEvents(wave('DRAFT'), early)).toEqual(['schedule', 'open']);
    expect(possibleEvents(wave('DRAFT'), running)).toEqual(['open']);
    expect(possibleEvents(wave('DRAFT'), inGrace)).toEqual([]);
    expect(statusAfter(wave('LIVE'), 'beginGrace', running)).toEqual({ refusal: 'time' });
    expect(statusAfter(wave('LIVE'), 'beginGrace', inGrace)).toEqual({ status: 'GRACE' });
  });

  it('do not happen beside another step that is under way', () => {
    const opening = wave('SCHEDULED', { underWay: underWay('open') });
    expect(possibleEvents(opening, early)).toEqual(['open']);
    expect(statusAfter(opening, 'cancel', early)).toEqual({ refusal: 'underWay' });
    const publishing = wave('CLOSED', { underWay: underWay('publish') });
    expect(possibleEvents(publishing, late)).toEqual(['publish']);
  });
});

describe('the calendar asks', () => {
  it('for opening, grace and close, each when its minute has come or is over', () => {
    expect(dueEvent(wave('SCHEDULED'), Temporal.Instant.from('2026-10-01T07:59:59+02:00'))).toBe(
      undefined,
    );
    expect(dueEvent(wave('SCHEDULED'), Temporal.Instant.from('2026-10-01T08:00+02:00'))).toBe(
      'open',
    );
    expect(dueEvent(wave('LIVE'), at('2026-11-10T23:59:59'))).toBe(undefined);
    expect(dueEvent(wave('LIVE'), at('2026-11-11T00:00'))).toBe('beginGrace');
    expect(dueEvent(wave('GRACE'), at('2026-11-24T23:59:59'))).toBe(undefined);
    expect(dueEvent(wave('GRACE'), at('2026-11-25T00:00'))).toBe('close');
  });

  it('for no close while a unit still has time', () => {
    const extended = wave('GRACE', { extendedUntil: '2026-12-04' });
    expect(dueEvent(extended, at('2026-12-04T23:59:59'))).toBe(undefined);
    expect(dueEvent(extended, at('2026-12-05T00:00'))).toBe('close');
  });

  it('for what can happen, and for nothing while a step is under way', () => {
    for (const status of waveStatuses) {
      for (const now of [early, running, inGrace]) {
        const due = dueEvent(wave(status), now);
        if (due) expect(statusAfter(wave(status), due, now)).toHaveProperty('status');
      }
    }
    expect(dueEvent(wave('SCHEDULED', { underWay: underWay('open') }), late)).toBe(undefined);
  });
});
