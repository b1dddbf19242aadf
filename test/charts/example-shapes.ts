import { importGeometry } from '../../functions/domain/geometry/import-geometry.ts';
import type { DistrictShapes } from '../../schemas/district-shapes.ts';
import { fileOf, inventedDistricts } from '../support/geometry/invented-districts.ts';

/**
 * Invented outlines of districts, side by side; those that have the number of a district-free city are
 * small, and lie within the next one.
 */
export function exampleShapes(
  districts: readonly { ags5: string; name: string }[],
): DistrictShapes {
  const file = inventedDistricts(districts.length, 24, ([x, y]) => [
    400_000 + x * 30_000,
    5_600_000 - y * 22_000,
  ]);
  for (const [index, feature] of file.features.entries()) {
    feature.properties = { AGS: districts[index]?.ags5 };
  }
  const [city, around] = file.features;
  const [ring] = (around?.geometry.coordinates ?? []) as number[][][];
  if (city && ring) {
    const small = [
      [443_000, 5_592_000],
      [447_000, 5_592_000],
      [447_000, 5_588_000],
      [443_000, 5_588_000],
      [443_000, 5_592_000],
    ];
    city.geometry.coordinates = [small];
    if (around) around.geometry.coordinates = [ring, small];
  }
  const made = importGeometry(
    fileOf(file),
    '© Vermessungsamt Beispielland 2026, vereinfacht',
    districts,
  );
  return made.shapes;
}
