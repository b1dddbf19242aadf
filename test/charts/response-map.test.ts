import { describe, expect, it } from 'vitest';
import { type ResponseFigures, responseMap } from '../../analytics/charts/response-map.tsx';
import { hasMap } from '../../analytics/charts/tile-grid.ts';
import { responseFigures } from './all-charts.ts';
import { makeResults, manyUnits, registryDistricts, singleUnits } from './examples.ts';

const many = responseFigures(makeResults(manyUnits()));
const draw = (figures: ResponseFigures) => responseMap(figures, { language: 'de' }).svg;
/** What the tiles say when pointed at. */
const titles = (svg: string) =>
  [...svg.matchAll(/<g data-mark=""><title>([^<]*)/g)].map(([, title]) => title);
/** Of one district in a wave of its own, what its tile says. */
const said = (complete: number, eligible: number) =>
  titles(draw({ ...many, districts: [{ ...first, complete, eligible }] }))[0]?.match(
    /\((.*)\)|Nicht befragt/,
  )?.[0];
const [first] = many.districts as [ResponseFigures['districts'][number]];

describe('the map of the response', () => {
  it('has a tile for every district, with its share and its denominator', () => {
    expect(titles(draw(many))).toHaveLength(22);
    expect(titles(draw(many))).toContain('Gotha: 9 von 11 Verwaltungen haben gemeldet (82\u00a0%)');
    expect(draw(many)).toContain('>9/11<');
    expect(draw(many)).toContain('>82\u00a0%<');
  });

  it('says the same to those who do not see it', () => {
    const [, described] = /<desc[^>]*>([^<]*)/.exec(draw(many)) ?? [];
    expect(described).toContain('Gotha: 9 von 11 Verwaltungen haben gemeldet (82\u00a0%).');
  });

  it('says all and none only where it is so', () => {
    expect(said(999, 1000)).toBe('(99\u00a0%)');
    expect(said(1, 1000)).toBe('(1\u00a0%)');
    expect(said(0, 8)).toBe('(0\u00a0%)');
    expect(said(8, 8)).toBe('(100\u00a0%)');
    expect(said(0, 0)).toBe('Nicht befragt');
  });

  it('names the reference date and no snapshot', () => {
    expect(draw(many)).toContain('Stichtag 30.09.2026');
    expect(draw(many)).not.toContain('Auswertungsstand');
  });

  it('leaves out denominators of one', () => {
    expect(draw(responseFigures(makeResults(singleUnits())))).not.toContain('>1/1<');
  });

  it('is there only where every district has a tile', () => {
    expect(hasMap({ districts: registryDistricts })).toBe(true);
    expect(hasMap({ districts: [...registryDistricts, {}] })).toBe(false);
  });
});
