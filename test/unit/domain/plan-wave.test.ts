import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { planNextWave } from '../../../functions/domain/waves/plan-next-wave.ts';
import { planDueWave } from '../../../functions/domain/waves/plan-wave.ts';
import { takesAnswers, type Wave, waveSchema } from '../../../schemas/wave.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';

const plan = (instant: string) =>
  planDueWave(technikStatus, thueringen, Temporal.Instant.from(instant));

it('plans the wave of the last reference day', () => {
  expect(plan('2026-11-23T12:00:00Z')).toMatchObject({
    id: 'technik-status-ozg-2026-2',
    referenceDate: '2026-09-30',
    title: { de: 'Technik-Status OZG 2026-II' },
  });
  expect(plan('2027-03-30T12:00:00Z')).toMatchObject({ id: 'technik-status-ozg-2026-2' });
  expect(plan('2027-03-31T12:00:00Z')).toMatchObject({ id: 'technik-status-ozg-2027-1' });
});

it('plans waves that are valid and open at once, whatever the day', () => {
  const seconds = fc.integer({ min: 1_700_000_000, max: 2_300_000_000 });
  fc.assert(
    fc.property(seconds, (second) => {
      const now = Temporal.Instant.fromEpochMilliseconds(second * 1000);
      const wave = planDueWave(technikStatus, thueringen, now);
      expect(waveSchema.parse(wave)).toEqual(wave);
      expect(takesAnswers(wave, now)).toBe(true);
    }),
  );
});

it('plans the next wave with the same frame, or else with the units of the last one that has any', () => {
  const next = (changes: Partial<Wave>) => planNextWave({ ...wave, ...changes }, technikStatus);
  const frame = { state: '16', scope: 'all', excluded: [] } as const;
  expect(next({ frame: { ...frame, excluded: [] } })).toMatchObject({ frame });
  expect(next({ frame: { ...frame, excluded: [] } })).not.toHaveProperty('sameUnitsAs');
  expect(next({})).toMatchObject({ sameUnitsAs: wave.id });
  expect(next({ sameUnitsAs: 'first' })).toMatchObject({ sameUnitsAs: wave.id });
  const draft = { status: 'DRAFT', registry: undefined } as const;
  expect(next({ ...draft, sameUnitsAs: 'first' })).toMatchObject({ sameUnitsAs: 'first' });
  expect(next(draft)).not.toHaveProperty('sameUnitsAs');
});

it('plans the next wave to carry answers forward over as many waves, also over none', () => {
  const next = (changes: Partial<Wave>) => planNextWave({ ...wave, ...changes }, technikStatus);
  expect(next({ carryForward: 0 })).toMatchObject({ carryForward: 0 });
  expect(next({ carryForward: 2 })).toMatchObject({ carryForward: 2 });
  expect(next({})).not.toHaveProperty('carryForward');
});

it('plans no reminder for a day on which nobody works', () => {
  const days = fc.integer({ min: 0, max: 7000 });
  fc.assert(
    fc.property(days, (count) => {
      const now = Temporal.Instant.from('2024-01-01T12:00:00Z').add({ hours: 24 * count });
      for (const reminder of planDueWave(technikStatus, thueringen, now).calendar.reminders) {
        expect(Temporal.PlainDateTime.from(reminder).dayOfWeek).toBeLessThan(6);
        expect(reminder).not.toMatch(/-12-2[456]T|-12-31T|-01-01T/);
      }
    }),
  );
});
