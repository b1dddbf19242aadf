import type { RegisteredUnit, Unit } from '../../schemas/registry.ts';

/** Who is asked in a wave: districts with all administrations in them, or the districts alone. */
export const frameScopes = ['all', 'districts'] as const;
export type FrameScope = (typeof frameScopes)[number];

/**
 * The units of a wave, as they are in the register now. A district speaks for its municipalities
 * where it is asked alone, and for none where its administrations are asked themselves: in weighted
 * figures each municipality counts once.
 */
export function freezeFrame(units: readonly RegisteredUnit[], scope: FrameScope): Unit[] {
  return units
    .filter(({ kind }) => scope === 'all' || kind !== 'administration')
    .map(({ members, validFrom, ...unit }) =>
      scope === 'all' && unit.kind === 'district' ? { ...unit, municipalities: 0 } : unit,
    );
}
