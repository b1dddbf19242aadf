import { describe, expect, it } from 'vitest';
import { weighUnits } from '../../../functions/domain/waves/frame.ts';
import type { Unit } from '../../../schemas/registry.ts';

const unit = (ars: string, kind: Unit['kind'], municipalities: number): Unit => ({
  ars,
  ags5: ars.slice(0, 5),
  name: ars,
  kind,
  inhabitants: 1000,
  municipalities,
});

const weights = (units: Unit[]) => weighUnits(units).map(({ municipalities }) => municipalities);

describe('in a frame', () => {
  it('a district that is asked alone speaks for its municipalities', () => {
    expect(weights([unit('160610000000', 'district', 56)])).toEqual([56]);
  });

  it('a district speaks for none where its administrations are asked themselves', () => {
    const units = [
      unit('160610000000', 'district', 56),
      unit('160615001000', 'administration', 7),
      unit('160620000000', 'district', 15),
      unit('160510000000', 'districtFreeCity', 1),
    ];
    expect(weights(units)).toEqual([0, 7, 15, 1]);
  });
});
