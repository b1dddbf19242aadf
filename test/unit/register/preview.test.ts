import { describe, expect, it } from 'vitest';
import { correctInhabitants } from '../../../functions/domain/register/corrections.ts';
import { previewChanges } from '../../../functions/domain/register/preview-changes.ts';
import { searchUnits } from '../../../functions/domain/register/search-units.ts';
import type { Crosswalk } from '../../../schemas/crosswalk.ts';
import type { Register, RegisteredUnit } from '../../../schemas/registry.ts';

type Town = readonly [ags: string, name: string, inhabitants: number];

function unit(
  ars: string,
  name: string,
  towns: readonly Town[],
  validFrom: string,
): RegisteredUnit {
  const members = towns.map(([ags, town, inhabitants]) => ({ ags, name: town, inhabitants }));
  return {
    ars,
    ags5: ars.slice(0, 5),
    name,
    kind: ars.endsWith('0000000') ? 'districtFreeCity' : 'administration',
    inhabitants: members.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
    municipalities: members.length,
    members,
    validFrom,
  };
}
const then = (ars: string, name: string, ...towns: Town[]) => unit(ars, name, towns, '2021-06-30');
const now = (ars: string, name: string, ...towns: Town[]) => unit(ars, name, towns, '2021-12-31');
const file = (...units: RegisteredUnit[]): Register => ({
  territoryDate: '2021-12-31',
  states: [{ key: '16', name: 'Thüringen' }],
  units,
  leftOut: 0,
  notices: [],
});
const eisenach: Crosswalk = [
  { from: '16056000', to: '16063105', on: '2021-07-01', kind: 'renumbered' },
];
const names = (units: { name: string }[]) => units.map(({ name }) => name);

describe('a preview', () => {
  const city = then('160560000000', 'Eisenach', ['16056000', 'Eisenach', 42_000]);
  const town = now('160630105000', 'Eisenach', ['16063105', 'Eisenach', 42_000]);

  it('has a city with its new key as merged into it, where the crosswalk knows, and else as lost', () => {
    const known = previewChanges([city], file(town), eisenach);
    expect(known.merged).toEqual([{ unit: city, heirs: [{ unit: town, share: 1 }] }]);
    expect(known.lost).toEqual([]);
    expect(known.dissolved).toEqual([]);
    const unknown = previewChanges([city], file(town), []);
    expect(unknown.merged).toEqual([]);
    expect(names(unknown.dissolved)).toEqual(['Eisenach']);
    expect(unknown.lost).toEqual([{ ags: '16056000', name: 'Eisenach', unit: city }]);
  });

  it('says whom the municipalities of a dissolved association belong to', () => {
    const old = then('160615001000', 'VG Alt', ['16061001', 'A', 300], ['16061002', 'B', 100]);
    const a = now('160610001000', 'A', ['16061001', 'A', 300]);
    const b = now('160610002000', 'B', ['16061002', 'B', 100]);
    const { merged, added } = previewChanges([old], file(a, b), []);
    expect(names(added)).toEqual(['A', 'B']);
    expect(merged[0]?.heirs.map((heir) => [heir.unit.name, heir.share])).toEqual([
      ['A', 0.75],
      ['B', 0.25],
    ]);
  });

  it('tells a new name from other changes, and which they are', () => {
    const old = [
      then('160610001000', 'Alt', ['16061001', 'Ort', 300]),
      then('160610002000', 'Bleibt', ['16061002', 'Ort', 300]),
      then('160610003000', 'Wächst', ['16061003', 'Ort', 300]),
    ];
    const next = file(
      now('160610001000', 'Neu', ['16061001', 'Ort', 301]),
      now('160610002000', 'Bleibt', ['16061002', 'Ort', 300]),
      now('160610003000', 'Wächst', ['16061003', 'Ort', 300], ['16061004', 'Dorf', 50]),
    );
    const { renamed, changed, unchanged } = previewChanges(old, next, []);
    expect(renamed.map((one) => one.differences)).toEqual([['name', 'inhabitants']]);
    expect(changed.map((one) => one.differences)).toEqual([['inhabitants', 'members']]);
    expect(unchanged).toBe(1);
  });

  it('notices a number of inhabitants that cannot be', () => {
    const old = then('160770043000', 'Schmölln', ['16077043', 'Schmölln', 13_900]);
    const next = now('160770043000', 'Schmölln', ['16077043', 'Schmölln', 411]);
    const { leaps } = previewChanges([old], file(next), []);
    expect(leaps).toEqual([{ ags: '16077043', name: 'Schmölln', before: 13_900, after: 411 }]);
    const usual = now('160770043000', 'Schmölln', ['16077043', 'Schmölln', 13_500]);
    expect(previewChanges([old], file(usual), []).leaps).toEqual([]);
  });
});

describe('a correction of inhabitants', () => {
  const schmölln = now('160770043000', 'Schmölln', ['16077043', 'Schmölln', 411]);
  const other = now('160770001000', 'Altenburg', ['16077001', 'Altenburg', 31_000]);
  const district: RegisteredUnit = {
    ...now('160770000000', 'Landkreis Altenburger Land'),
    kind: 'district',
    inhabitants: 31_411,
    municipalities: 2,
  };
  const correction = { ags: '16077043', official: 411, corrected: 13_900, by: 'a', at: 'now' };

  it('counts for the unit and for its district, and for nobody else', () => {
    const { units, applied, lapsed } = correctInhabitants(
      [schmölln, other, district],
      [correction],
    );
    expect(units.map(({ inhabitants }) => inhabitants)).toEqual([13_900, 31_000, 44_900]);
    expect([applied, lapsed]).toEqual([[correction], []]);
  });

  it('ends as soon as the file says something else', () => {
    const later = now('160770043000', 'Schmölln', ['16077043', 'Schmölln', 13_850]);
    const { units, applied, lapsed } = correctInhabitants([later], [correction]);
    expect(units).toEqual([later]);
    expect([applied, lapsed]).toEqual([[], [correction]]);
    expect(correctInhabitants([other], [correction])).toEqual({
      units: [other],
      applied: [],
      lapsed: [],
    });
  });
});

describe('a search', () => {
  const units = [
    now('160610001000', 'Groß Müsterlein', ['16061001', 'Groß Müsterlein', 1]),
    now('160610002000', 'Müsterlein', ['16061002', 'Müsterlein', 1]),
    now('160615001000', 'VG Bach', ['16061003', 'Dörfl', 1], ['16061004', 'Klein Müster', 1]),
  ];
  const find = (query: string) => searchUnits(units, query).map(({ unit }) => unit.name);

  it('finds umlauts however they are typed, and what begins with the text first', () => {
    const all = ['Müsterlein', 'Groß Müsterlein', 'VG Bach'];
    for (const query of ['müster', 'MUSTER', 'Muester', ' müster ']) {
      expect(find(query), query).toEqual(all);
    }
    for (const query of ['groß', 'gross']) expect(find(query)).toEqual(['Groß Müsterlein']);
    expect(find('doerfl')).toEqual(['VG Bach']);
    expect(find('dorfl')).toEqual(['VG Bach']);
    expect(searchUnits(units, 'dörfl')[0]?.municipality).toBe('Dörfl');
  });

  it('finds keys by their beginning, those of municipalities too', () => {
    expect(find('16061 5001')).toEqual(['VG Bach']);
    expect(find('16061003')).toEqual(['VG Bach']);
    expect(find('061')).toEqual([]);
    expect(find('')).toHaveLength(3);
  });
});
