import { readFileSync } from 'node:fs';
import { topology } from 'topojson-server';
import { describe, expect, it, test } from 'vitest';
import { geometryFaults } from '../../../../functions/domain/geometry/area.ts';
import { pathBudget } from '../../../../functions/domain/geometry/draw-shapes.ts';
import { importGeometry } from '../../../../functions/domain/geometry/import-geometry.ts';
import { issueSentence } from '../../../../functions/web/issue-sentence.ts';
import { type DistrictShapes, districtShapesSchema } from '../../../../schemas/district-shapes.ts';
import { InvalidFileError } from '../../../../schemas/errors.ts';
import { fileOf, inventedDistricts } from '../../../support/geometry/invented-districts.ts';
import { officialOutlines } from '../../../support/official-register.ts';
import { thueringen } from '../../../support/technik-status.ts';

type Fault = keyof typeof geometryFaults;

const expected = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ags5: String(16_001 + index),
    name: `Kreis ${index + 1}`,
  }));

function imported(content: unknown, known = expected(4)) {
  return importGeometry(fileOf(content), '© Amt', known);
}

/** Why a file is not taken; undefined if it is. */
function faultOf(content: unknown): Fault | undefined {
  try {
    imported(content);
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidFileError)) throw error;
    const [issue] = error.issues;
    expect(issueSentence(issue?.message ?? '', 'de')).not.toBe(issue?.message);
    const faults = Object.keys(geometryFaults) as Fault[];
    return faults.find((fault) => geometryFaults[fault] === issue?.message);
  }
}

/** The corners of a path, in whole numbers from the upper left. */
function pointsOf(path: string): [number, number][][] {
  return path
    .split('z')
    .slice(0, -1)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x = 0, y = 0] = numbers;
      const points: [number, number][] = [[x, y]];
      for (let index = 2; index < numbers.length; index += 2) {
        [x, y] = [x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)];
        points.push([x, y]);
      }
      return points;
    });
}
const edgesOf = (path: string) =>
  pointsOf(path).flatMap((ring) =>
    ring.map((point, index) => [point, ring.at(index - 1)].map(String).sort().join(' ')),
  );
const bytesOf = ({ districts }: DistrictShapes) =>
  districts.reduce((sum, { path }) => sum + path.length, 0);

describe('the outlines of districts in a file', () => {
  it('become paths in whole numbers, with a place for a label', () => {
    const { shapes, ...rest } = imported(inventedDistricts(4));
    expect(districtShapesSchema.parse(shapes)).toEqual(shapes);
    expect(rest).toEqual({ withoutOutline: [], tooSmall: [], leftOut: [], withoutKey: 0 });
    expect(shapes.districts.map(({ ags5 }) => ags5)).toEqual(expected(4).map(({ ags5 }) => ags5));
    for (const { path, label } of shapes.districts) {
      const points = pointsOf(path).flat();
      for (const axis of [0, 1] as const) {
        const all = points.map((point) => point[axis]);
        expect(label[axis]).toBeGreaterThan(Math.min(...all));
        expect(label[axis]).toBeLessThan(Math.max(...all));
      }
    }
    const lengths = [shapes.width, shapes.height];
    expect(Math.max(...lengths)).toBe(1000);
  });

  it.each([22, 401])('of %i districts are light enough for a page', (count) => {
    const { shapes } = imported(inventedDistricts(count, 100), expected(count));
    expect(shapes.districts).toHaveLength(count);
    expect(bytesOf(shapes)).toBeLessThanOrEqual(pathBudget(count));
    expect(bytesOf(shapes)).toBeGreaterThan(pathBudget(count) * 0.7);
  });

  it('still share their borders when they have been simplified', () => {
    const { shapes } = imported(inventedDistricts(25, 200), expected(25));
    const times = new Map<string, number>();
    for (const edge of shapes.districts.flatMap(({ path }) => edgesOf(path))) {
      times.set(edge, (times.get(edge) ?? 0) + 1);
    }
    const twice = [...times.values()].filter((count) => count === 2).length;
    // Of the 60 borders of 5 × 5 squares 40 are inner ones.
    expect(Math.max(...times.values())).toBe(2);
    expect(twice / times.size).toBeGreaterThan(0.6);
  });

  it('are the same in TopoJSON, and in metres as in degrees', () => {
    const degrees = inventedDistricts(4);
    const { shapes } = imported(degrees);
    const made = topology({ k: degrees as never }, 1e7);
    expect(imported(made).shapes.districts).toHaveLength(4);
    expect(Math.abs(imported(made).shapes.height - shapes.height)).toBeLessThanOrEqual(1);
    const metres = inventedDistricts(4, 20, ([x, y]) => [
      32_500_000 + x * 20_000,
      5_600_000 + y * 20_000,
    ]);
    const drawn = imported(metres).shapes;
    // North is up: the first row of the grid is the southern one.
    const top = (at: number) => drawn.districts[at]?.label[1] ?? 0;
    expect(top(0)).toBeGreaterThan(top(2));
    expect(drawn.width / drawn.height).toBeCloseTo(1, 1);
  });

  it('are found by any of the keys, which are cut down to the district', () => {
    const keys = [{ ags: '16001000' }, { ARS: '160020001001' }, { id: 16_003 }, {}];
    const file = inventedDistricts(4);
    const features = file.features.map((one, index) => ({
      ...one,
      properties: keys[index],
      ...(index === 3 && { id: '16004' }),
    }));
    expect(imported({ ...file, features }).shapes.districts).toHaveLength(4);
  });

  it('are joined where several areas belong to one district', () => {
    const file = inventedDistricts(4);
    for (const feature of file.features) feature.properties = { AGS: '16001' };
    const { shapes } = imported(file);
    expect(shapes.districts).toHaveLength(1);
    expect(pointsOf(shapes.districts[0]?.path ?? '')).toHaveLength(1);
  });

  it('with a district inside of another one keep the hole, and the label beside it', () => {
    const square = (from: number, to: number) => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ];
    const file = inventedDistricts(2);
    const [outer, inner] = file.features;
    const grid = (ring: number[][]) => ring.map(([x = 0, y = 0]) => [500_000 + x, 5_600_000 + y]);
    if (outer) outer.geometry.coordinates = [grid(square(0, 9000)), grid(square(2000, 7000))];
    if (inner) inner.geometry.coordinates = [grid(square(2000, 7000))];
    const { shapes } = imported(file);
    const [first, second] = shapes.districts;
    expect(pointsOf(first?.path ?? '')).toHaveLength(2);
    expect(second?.label).toEqual([500, 500]);
    const [x = 0, y = 0] = first?.label ?? [];
    expect(x < 222 || x > 778 || y < 222 || y > 778).toBe(true);
  });

  it('never lose a district, however small it is', () => {
    const file = inventedDistricts(4);
    const tiny = [
      [10.1, 50.1],
      [10.1001, 50.1],
      [10.1001, 50.1001],
      [10.1, 50.1],
    ];
    const [first] = file.features;
    if (first) first.geometry.coordinates = [tiny];
    const { shapes, tooSmall } = imported(file);
    expect(shapes.districts[0]?.path).toMatch(/^M\d+ \d+l1 0 0 1-1 0z$/);
    expect(tooSmall).toEqual(['Kreis 1']);
  });

  it('are the same where a file has an area twice, whichever way round', () => {
    const file = inventedDistricts(4);
    const [first] = file.features;
    if (!first) throw new TypeError('there are districts');
    const [ring = []] = first.geometry.coordinates as number[][][];
    const turned = { ...first, geometry: { type: 'Polygon', coordinates: [ring.toReversed()] } };
    const twice = { ...file, features: [...file.features, first, turned] };
    expect(imported(twice)).toEqual(imported(file));
  });

  it('of a district that was cut to a line are named', () => {
    const file = inventedDistricts(4);
    const [first] = file.features;
    if (first) {
      first.geometry.coordinates = [
        [
          [10, 50],
          [10.1, 50.1],
          [10, 50],
          [10, 50],
        ],
      ];
    }
    expect(imported(file).tooSmall).toEqual(['Kreis 1']);
  });

  it('name what has no match', () => {
    const file = inventedDistricts(6);
    const [first] = file.features;
    if (first) first.properties = { name: 'ohne' };
    expect(imported(file, expected(5))).toMatchObject({
      withoutOutline: ['Kreis 1'],
      leftOut: ['16006'],
      withoutKey: 1,
    });
  });

  it('are all taken where no district is known yet', () => {
    expect(imported(inventedDistricts(6), []).shapes.districts).toHaveLength(6);
  });

  it('give the same whenever they are read', () => {
    expect(imported(inventedDistricts(22, 90), [])).toEqual(
      imported(inventedDistricts(22, 90), []),
    );
  });
});

describe('a file is not taken', () => {
  const one = inventedDistricts(1);
  const withRing = (ring: unknown) => ({
    ...one,
    features: [{ ...one.features[0], geometry: { type: 'Polygon', coordinates: [ring] } }],
  });
  const square = (far: number) => [
    [0, 0],
    [far, 0],
    [far, far],
    [0, 0],
  ];
  const arcs = (indices: unknown) => ({
    type: 'Topology',
    arcs: [square(1)],
    objects: { a: { type: 'Polygon', id: '16001', arcs: indices } },
  });

  test.each<[string, unknown, Fault]>([
    ['that is no JSON', 'Kreis;Geometrie', 'notJson'],
    ['that is empty', '', 'notJson'],
    ['that is nested without end', '['.repeat(500_000), 'notJson'],
    ['that is something else', { a: 1 }, 'notGeometry'],
    ['that is a list', [], 'notGeometry'],
    ['with coordinates that are no numbers', withRing([['a', 1]]), 'notGeometry'],
    ['with a ring of two points', withRing(square(1).slice(0, 2)), 'notGeometry'],
    [
      'with numbers beyond all',
      '{"type":"FeatureCollection","features":[{"id":"16001","geometry":{"type":"Polygon","coordinates":[[[0,0],[1e999,0],[1,1],[0,0]]]}}]}',
      'notGeometry',
    ],
    ['without areas', { type: 'FeatureCollection', features: [] }, 'noPolygons'],
    [
      'with points alone',
      {
        type: 'FeatureCollection',
        features: [{ geometry: { type: 'Point', coordinates: [1, 1] } }],
      },
      'noPolygons',
    ],
    [
      'without keys',
      { ...one, features: [{ ...one.features[0], properties: { AGS: 'x' } }] },
      'noKeys',
    ],
    [
      'with a key that only prototypes have',
      {
        ...one,
        features: [{ ...one.features[0], properties: JSON.parse('{"__proto__":{"AGS":"16001"}}') }],
      },
      'noKeys',
    ],
    [
      'of another state',
      { ...one, features: [{ ...one.features[0], properties: { AGS: '01001' } }] },
      'otherState',
    ],
    ['with coordinates that are neither degrees nor metres', withRing(square(1e12)), 'coordinates'],
    ['in which all is in one place', withRing(square(0)), 'coordinates'],
    ['with arcs that it lacks', arcs([[7]]), 'notGeometry'],
    ['with arcs that are none', arcs('x'), 'notGeometry'],
    [
      'that names an arc without end',
      arcs([Array.from({ length: 200_000 }, () => 0)]),
      'tooManyPoints',
    ],
    [
      'with a million points',
      withRing(Array.from({ length: 1_000_000 }, (_, i) => [i % 7, i % 5])),
      'tooManyPoints',
    ],
    [
      'with tens of thousands of small areas',
      {
        ...one,
        features: Array.from({ length: 10_001 }, () => ({
          ...one.features[0],
          geometry: { type: 'Polygon', coordinates: [square(1)] },
        })),
      },
      'tooManyAreas',
    ],
  ])('%s', (_, content, fault) => {
    expect(faultOf(content)).toBe(fault);
  });
});

test('the official outlines of Thüringen become a map of its 22 districts', ({ skip }) => {
  skip(!officialOutlines.isThere, `${officialOutlines.file} is not there`);
  const found = importGeometry(
    readFileSync(officialOutlines.file),
    '© GeoBasis-DE / BKG',
    thueringen.districts,
  );
  expect(found).toMatchObject({ withoutOutline: [], leftOut: [], withoutKey: 0 });
  expect(found.shapes.districts).toHaveLength(22);
  expect(bytesOf(found.shapes)).toBeLessThanOrEqual(12_000);
  // Around Erfurt and Weimar lie districts with a hole.
  const parts = found.shapes.districts.map(({ path }) => pointsOf(path).length);
  expect(parts.filter((count) => count > 1).length).toBeGreaterThanOrEqual(1);
});
