import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isLateTick } from '../../../functions/platform/tick.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-12-01T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test.for([
  ['2026-12-01T10:00:00Z', 1, false],
  // It had to wait for a short run, or the clock was slow.
  ['2026-12-01T09:55:00Z', 1, false],
  ['2026-12-01T09:54:59Z', 1, true],
  ['2026-12-01T04:00:00Z', 1, true],
  // No other tick has come today.
  ['2026-12-01T04:00:00Z', 1440, false],
] as const)(
  'a tick of %s, one of which comes every %d minutes, is late at ten: %j',
  ([scheduledAt, everyMinutes, late]) => {
    expect(isLateTick({ scheduledAt, everyMinutes })).toBe(late);
  },
);

test('where no clock says when, nothing is late', () => {
  expect(isLateTick(undefined)).toBe(false);
});

test.for([null, {}, { key1: 'value1' }])(
  'who runs a function by hand and sends %j is not late',
  (event) => {
    expect(isLateTick(event)).toBe(false);
  },
);

test('a clock that does not say what it was told to is a mistake', () => {
  expect(() => isLateTick({ scheduledAt: '<aws.scheduler.scheduled-time>' })).toThrow();
});
