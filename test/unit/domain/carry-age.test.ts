import { expect, test } from 'vitest';
import { carryAge } from '../../../functions/domain/waves/carry-age.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { wave } from '../../support/technik-status.ts';

const now: Wave = { ...wave, id: 'now', referenceDate: '2026-09-30' };
const at = (referenceDate: string, more: Partial<Wave> = {}): Wave => ({
  ...wave,
  id: `w-${referenceDate}`,
  referenceDate,
  status: 'PUBLISHED',
  ...more,
});
const ageOf = (waves: Wave[], referenceDate = '2025-03-31') =>
  carryAge(waves, { referenceDate }, now);

test('answers of the wave before are one wave old, however long that is', () => {
  expect(ageOf([at('2025-03-31'), now], '2025-03-31')).toBe(1);
  expect(ageOf([at('2016-03-31'), now], '2016-03-31')).toBe(1);
});

test('a wave that is not among the others yet is counted all the same', () => {
  expect(ageOf([at('2025-03-31')], '2025-03-31')).toBe(1);
});

test('every wave in between makes them a wave older, a running one and one on the same day too', () => {
  const between = [at('2025-09-30'), at('2026-03-31', { status: 'LIVE' }), at('2026-09-30')];
  expect(ageOf([at('2025-03-31'), ...between, now])).toBe(4);
});

test('waves that asked nobody, of other surveys, later or made up do not count', () => {
  const others = [
    at('2025-09-30', { status: 'CANCELLED' }),
    at('2025-09-30', { status: 'DRAFT' }),
    at('2025-09-30', { status: 'SCHEDULED' }),
    at('2025-09-30', { survey: 'other' }),
    at('2025-09-30', { exampleData: true }),
    at('2027-03-31'),
  ];
  expect(ageOf([at('2025-03-31'), ...others, now])).toBe(1);
});
