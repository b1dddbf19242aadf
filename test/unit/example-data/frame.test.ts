import { describe, expect, it } from 'vitest';
import { exampleFrame, syntheticFrame } from '../../../infra/example-data/frame.ts';
import { registrySchema, type Unit, unitSchema } from '../../../schemas/registry.ts';
import { thueringen } from '../../support/technik-status.ts';

const sum = (units: Unit[], of: 'inhabitants' | 'municipalities') =>
  units.reduce((total, unit) => total + unit[of], 0);

describe('the frame of the demo', () => {
  const { units } = exampleFrame(thueringen, 'all');
  const invented = units.filter(({ kind }) => kind === 'administration');

  it('has as many units as Thüringen: 17 Landkreise, 5 cities, 184 administrations', () => {
    const kinds = Object.entries(Object.groupBy(units, ({ kind }) => kind));
    expect(kinds.map(([kind, of]) => [kind, of.length])).toEqual([
      ['districtFreeCity', 5],
      ['district', 17],
      ['administration', 184],
    ]);
    expect(units.filter(({ ags5 }) => ags5 === '16063')).toHaveLength(17);
  });

  it('names no real town', () => {
    for (const { name } of invented) expect(name).toMatch(/^Musterverwaltung \d\d \(.+\)$/);
    expect(new Set(units.map(({ name }) => name)).size).toBe(206);
  });

  it('counts each municipality once, and each inhabitant once among the administrations', () => {
    expect(sum(units, 'municipalities')).toBe(sum(thueringen.districts, 'municipalities'));
    const cities = units.filter(({ kind }) => kind === 'districtFreeCity');
    expect(sum([...invented, ...cities], 'inhabitants')).toBe(
      sum(thueringen.districts, 'inhabitants'),
    );
  });

  it('can be the districts alone, which then speak for their municipalities', () => {
    const alone = exampleFrame(thueringen, 'districts').units;
    expect(alone.map(({ ars }) => ars)).toEqual(thueringen.districts.map(({ ars }) => ars));
    expect(sum(alone, 'municipalities')).toBe(sum(thueringen.districts, 'municipalities'));
  });
});

describe('an invented frame', () => {
  it.each([1, 22, 206, 4388, 11_000, 100_000])(
    'of %i units has so many, all valid and distinct',
    (size) => {
      const { registry, units } = syntheticFrame(size);
      expect(units).toHaveLength(size);
      expect(new Set(units.map(({ ars }) => ars)).size).toBe(size);
      for (const unit of units) expect(unitSchema.parse(unit)).toEqual(unit);
      expect(registrySchema.parse(registry)).toEqual(registry);
      const districts = new Set(units.map(({ ags5 }) => ags5));
      expect(registry.districts.map(({ ags5 }) => ags5)).toEqual([...districts]);
    },
  );
});
