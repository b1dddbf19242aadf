import type { RegisteredUnit, Unit } from '../../../schemas/registry.ts';
import type { Frame, FrameScope } from '../../../schemas/wave.ts';

/**
 * The units of a wave, as they are in the register now.
 *
 * @param excluded the keys (ARS) of units that are not asked all the same
 */
export function freezeFrame(
  units: readonly RegisteredUnit[],
  scope: FrameScope,
  excluded: Frame['excluded'] = [],
): Unit[] {
  const left = new Set(excluded);
  return weighUnits(
    units
      .filter(({ kind }) => scope === 'all' || kind !== 'administration')
      .filter(({ ars }) => !left.has(ars))
      .map(({ members, seat, validFrom, ...unit }) => unit),
  );
}

/**
 * Gives each unit of a frame its weight. A district speaks for its municipalities where it is asked
 * alone, and for none where its administrations are asked themselves: in weighted figures each
 * municipality counts once.
 */
export function weighUnits(units: readonly Unit[]): Unit[] {
  const administered = new Set(
    units.filter(({ kind }) => kind === 'administration').map(({ ags5 }) => ags5),
  );
  return units.map((unit) =>
    unit.kind === 'district' && administered.has(unit.ags5) ? { ...unit, municipalities: 0 } : unit,
  );
}
