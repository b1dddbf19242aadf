import { weighUnits } from '../../functions/domain/waves/frame.ts';
import type { Registry, Unit } from '../../schemas/registry.ts';
import type { FrameScope } from '../../schemas/wave.ts';
import administrations from './administrations.json' with { type: 'json' };

/** A frame of plainly invented units, with the registry of its districts. */
export interface ExampleFrame {
  registry: Registry;
  units: Unit[];
}

/**
 * The districts of a registry and, in each of them, as many invented administrations as there really
 * are: made-up answers must not stand beside the names of real small towns.
 */
export function exampleFrame(registry: Registry, scope: FrameScope): ExampleFrame {
  const units = registry.districts.flatMap(({ tile, ...district }) => {
    const count = (administrations as Record<string, number>)[district.ags5];
    return scope === 'all' && count ? divideDistrict(district, count) : [district];
  });
  return { registry, units };
}

/** No state has more. */
const districtsOfGermany = 401;

/**
 * An invented state with any number of units: a dozen for each district that is asked together with its
 * administrations, and more where there would be more districts than Germany has.
 *
 * @param size units in all, districts included
 */
export function syntheticFrame(size: number): ExampleFrame {
  const perDistrict = Math.max(12, size / districtsOfGermany);
  const units: Unit[] = [];
  for (let number = 1; units.length < size; number++) {
    const end = Math.min(size, Math.round(number * perDistrict));
    const administrations = end - units.length - 1;
    const ags5 = String(90_000 + number);
    const district: Unit = {
      ars: ags5.padEnd(12, '0'),
      ags5,
      name: `Musterkreis ${number}`,
      kind: 'district',
      inhabitants: 30_000 + ((number * 7919) % 250_000),
      municipalities: 3 * Math.max(1, administrations),
    };
    units.push(...divideDistrict(district, administrations));
  }
  return {
    registry: {
      id: `muster-${size}`,
      name: { de: 'Musterland', en: 'Example state' },
      territoryDate: '2026-01-01',
      districts: units.filter(({ kind }) => kind === 'district'),
    },
    units,
  };
}

/** A district and its administrations, which share its inhabitants and municipalities. */
function divideDistrict(district: Unit, count: number): Unit[] {
  const { ags5, name } = district;
  const weights = Array.from({ length: count }, (_, index) => 1 / (index + 1) ** 0.7);
  const inhabitants = divide(district.inhabitants, weights);
  const others = divide(district.municipalities - count, weights);
  const members = weights.map((_, index): Unit => {
    const number = String(index + 1).padStart(2, '0');
    // Official keys of associations do not begin with 99; two digits of ours count, then three more.
    const [last, hundreds] = [number.slice(-2), number.slice(0, -2).padStart(3, '0')];
    return {
      ars: `${ags5}99${last}${hundreds}`,
      ags5,
      name: `Musterverwaltung ${number} (${name})`,
      kind: 'administration',
      inhabitants: inhabitants[index] ?? 0,
      municipalities: 1 + (others[index] ?? 0),
    };
  });
  return weighUnits([district, ...members]);
}

/** Divides a whole number by weights; what is left by rounding goes to the first. */
function divide(whole: number, weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum));
  const left = whole - parts.reduce((total, part) => total + part, 0);
  return parts.map((part, index) => (index === 0 ? part + left : part));
}
