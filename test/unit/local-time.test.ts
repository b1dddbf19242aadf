import { expect, it } from 'vitest';
import { readLocalTime } from '../../infra/local/clock/asked-time.ts';

it('A time to start at is one that exists in Europe/Berlin; of an hour that comes twice, the first', () => {
  expect(readLocalTime('2027-03-01T08:00')?.toString()).toBe('2027-03-01T07:00:00Z');
  expect(readLocalTime('2027-10-31T02:30')?.toString()).toBe('2027-10-31T00:30:00Z');
  const none = ['2027-03-28T02:30', '2027-02-30T08:00', '2027-03-01', 'tomorrow', ''];
  for (const text of none) expect(readLocalTime(text)).toBeUndefined();
});
