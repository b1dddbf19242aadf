import { expect, it } from 'vitest';
import { listCharts } from '../../analytics/charts/list-charts.ts';
import type { Results } from '../../schemas/results.ts';
import { cases, peerDrawings } from './all-charts.ts';
import { makeResults } from './examples.ts';
import { markTitles, visibleTexts } from './read-svg.ts';
import { wholeCountry } from './whole-country.ts';

const many = cases['many units'] ?? makeResults([]);
const listed = (results: Results) => listCharts({ results }, { carried: true }, 'de');
const draw = (results: Results, name: string) =>
  listed(results)
    .find((one) => one.name === name)
    ?.draw().svg ?? '';
const groupsIn = (svg: string) =>
  markTitles(svg)
    .filter((title) => /gemeldet|Keine Meldung/.test(title))
    .map((title) => title.split(':')[0]);

it('shows kinds and size classes in their order, without those that nobody is in', () => {
  expect(groupsIn(draw(many, 'kinds-dms'))).toEqual([
    ...['Landkreise', 'Kreisfreie Städte', 'Gemeindeverwaltungen'],
  ]);
  expect(groupsIn(draw(many, 'sizes-dms'))).toEqual([
    'unter 5.000 Einwohner',
    '5.000 bis 19.999 Einwohner',
    '20.000 bis 49.999 Einwohner',
    '50.000 bis 99.999 Einwohner',
  ]);
});

it('tells the public of kinds and size classes only where the topic is open', () => {
  const names = (edition: Results['edition'], publication: 'open' | 'aggregated') =>
    listed({
      ...many,
      edition,
      topics: many.topics.map((topic) => ({ ...topic, publication })),
    }).map(({ name }) => name);
  expect(names('public', 'open')).toContain('sizes-dms');
  expect(names('internal', 'aggregated')).toContain('sizes-dms');
  expect(names('public', 'aggregated')).not.toContain('sizes-dms');
  expect(names('public', 'aggregated')).not.toContain('kinds-dms');
  expect(names('public', 'aggregated')).toContain('districts-dms');
});

it('has dense rows for all districts of a country, and still says all figures of each', () => {
  const svg = draw(wholeCountry(), 'districts-dms');
  expect(groupsIn(svg)).toHaveLength(401);
  expect(svg.length).toBeLessThan(300_000);
  expect(visibleTexts(svg).filter((text) => /^\d+\/\d+$/.test(text))).toHaveLength(401);
});

it('names only some of many districts without a report', () => {
  const svg = draw(wholeCountry(), 'status-dms');
  expect(svg).toMatch(/Keine Meldung: \d+ Landkreise und kreisfreie Städte\./);
});

it('points at the part of each bar that the own administration is in', () => {
  const drawn = (name: string) => peerDrawings.find((one) => one.name === name)?.svg ?? '';
  const own = drawn('peers and own many units de');
  const alone = drawn('peers alone many units de');
  const pointers = (svg: string) => svg.match(/d="M[\d. ]+l-5\.5/g)?.length ?? 0;
  expect(visibleTexts(own)).toContain('Ihre Verwaltung: In Einführung');
  expect(visibleTexts(alone)).toContain('Ihre Verwaltung hat nicht gemeldet');
  // The key, and the three groups in which somebody is rolling out: in the district nobody is.
  expect(pointers(own)).toBe(4);
  expect(pointers(alone)).toBe(0);
  expect(groupsIn(own)).toEqual(['Ihr Kreis', 'Ihre Art', 'Ihre Größenklasse', 'Alle']);
});
