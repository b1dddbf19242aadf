import { expect, test } from 'vitest';
import { visibleExpiries } from '../../../functions/domain/access/visible-expiries.ts';
import { staff } from '../../support/console-harness.ts';

const ends = (unit: string, district: string) => ({
  ...{ unit, district, name: unit, question: 'anb.zertifikat_ablauf' },
  ...{ month: '2027-03-01', isCarried: false },
});
/** Eisenach was a district of its own, and its key still says so. */
const eisenach = ends('160560000000', '16063');
const city = ends('160510000000', '16051');

test('what ends soon is seen by the district that the frame has the unit in', () => {
  const seenBy = (district: string) =>
    visibleExpiries([eisenach, city], { ...staff.districtCoordinator, district });
  expect(seenBy('16063')).toEqual([eisenach]);
  expect(seenBy('16056')).toEqual([]);
  expect(visibleExpiries([eisenach, city], staff.coordinator)).toHaveLength(2);
  expect(visibleExpiries([eisenach, city], staff.analyst)).toEqual([]);
});
