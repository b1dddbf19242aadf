import { expect, it } from 'vitest';
import {
  compareFrames,
  countDistricts,
  countKinds,
} from '../../../functions/domain/waves/frame-counts.ts';
import type { Unit } from '../../../schemas/registry.ts';

const unit = (ars: string, kind: Unit['kind'], name = ars) => ({
  ars,
  ags5: ars.slice(0, 5),
  kind,
  name,
});
const frame = [
  unit('160610000000', 'district'),
  unit('160615001000', 'administration'),
  unit('160615002000', 'administration'),
  unit('160510000000', 'districtFreeCity'),
];

it('A frame is counted by kind and by district', () => {
  expect(countKinds(frame)).toEqual({
    total: 4,
    district: 1,
    districtFreeCity: 1,
    administration: 2,
  });
  const names = new Map([['16061', 'Eichsfeld']]);
  expect(countDistricts(frame, names).map(({ name, total }) => [name, total])).toEqual([
    ['16051', 1],
    ['Eichsfeld', 3],
  ]);
});

it('What has come, gone and got another name since the last frame is told', () => {
  const later = [...frame.slice(1), unit('160615009000', 'administration')].map((one) =>
    one.ars === '160615002000' ? { ...one, name: 'Neu' } : one,
  );
  const changes = compareFrames(frame, later);
  expect(changes.added.map(({ ars }) => ars)).toEqual(['160615009000']);
  expect(changes.removed.map(({ ars }) => ars)).toEqual(['160610000000']);
  expect(changes.renamed).toEqual([{ ars: '160615002000', before: '160615002000', after: 'Neu' }]);
});
