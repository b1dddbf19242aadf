import { describe, expect, it } from 'vitest';
import { topicFigures } from '../../analytics/charts/figures.ts';
import { listCharts } from '../../analytics/charts/list-charts.ts';
import { covers } from '../../analytics/charts/map/district-areas.tsx';
import { districtMap } from '../../analytics/charts/map/district-map.tsx';
import { classOf, shareClasses, wholePercent } from '../../analytics/charts/map/share-class.ts';
import { responseMap } from '../../analytics/charts/response-map.tsx';
import { drawings, responseFigures } from './all-charts.ts';
import { exampleShapes } from './example-shapes.ts';
import { makeResults, manyUnits, registryDistricts } from './examples.ts';

const results = makeResults(manyUnits());
const shapes = exampleShapes(registryDistricts);
const some = { ...shapes, districts: shapes.districts.slice(1) };
const drawn = (of: typeof shapes | undefined) =>
  listCharts({ results, shapes: of }, { carried: true }, 'de')
    .find(({ name }) => name === 'map-dms')
    ?.draw().svg;
const { svg } = districtMap(topicFigures(results, 'dms'), shapes, { language: 'de' });

describe('the map of the districts as they lie', () => {
  it('is drawn where the outlines of all districts are known, otherwise the tiles are', () => {
    expect(drawn(shapes)).toBe(svg);
    expect(covers(some, results.districts)).toBe(false);
    expect(drawn(some)).toBe(drawn(undefined));
  });

  it('says all figures of each district, and whose data the outlines are', () => {
    expect(svg.match(/data-mark/g)).toHaveLength(22);
    expect(svg).toContain('<title>Gotha: 9 von 11 Verwaltungen haben gemeldet.');
    expect(svg).toContain('© Vermessungsamt Beispielland 2026, vereinfacht');
  });

  it('says the share that it shows, rounded on its own and not together with the other statuses', () => {
    // 2 of 3 are 67 %, and fitted to 17 + 17 + 66 they would be 66 or 67.
    const unlike = makeResults([
      { eligible: 12, counts: [8, 1, 1, 1, 1] },
      { eligible: 12, counts: [8, 4, 0, 0, 0] },
    ]);
    const { svg } = districtMap(topicFigures(unlike, 'dms'), shapes, { language: 'de' });
    const shares = svg.matchAll(/<title>[^<]*\. Im Einsatz: (\d+)\u00a0%<\/title>/g);
    expect([...shares].map(([, share]) => share)).toEqual(['67', '67']);
  });

  it('dashes the outline of a district without answers, and says no share of it', () => {
    expect(svg).toMatch(/<title>Suhl: Keine Meldung<\/title><path[^>]*fill="#ffffff"/);
    // Two districts and the legend.
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(3);
  });

  it('marks a share with carried answers by a sign, and never hatches a whole district for one', () => {
    const carried = drawings.find(
      ({ name }) => name === 'outlines-map-dms carried forward de',
    )?.svg;
    expect(carried).toMatch(/>\d+\*<\/text>/);
    expect(carried).toContain('>* enthält fortgeschriebene Angaben</text>');
    expect(carried).not.toContain('>Fortgeschrieben</text>');
    expect(svg).not.toContain('enthält fortgeschriebene');
  });

  it('sorts a share into its class as it is written', () => {
    expect(classOf(wholePercent(335, 1000), shareClasses).from).toBe(34);
    expect(classOf(wholePercent(334, 1000), shareClasses).to).toBe(33);
    expect([wholePercent(0, 9), wholePercent(1, 999), wholePercent(998, 999)]).toEqual([0, 1, 99]);
    for (let percent = 0; percent <= 100; percent++) {
      const { from, to } = classOf(percent, shareClasses);
      expect(from <= percent && percent <= to).toBe(true);
    }
  });

  it('shows the response in the same way', () => {
    const figures = responseFigures(results);
    const map = responseMap(figures, { language: 'de', shapes }).svg;
    expect(map).toContain('<title>Gotha: 9 von 11 Verwaltungen haben gemeldet (82\u00a0%)</title>');
    expect(map).toContain('© Vermessungsamt');
    expect(responseMap(figures, { language: 'de', shapes: some }).svg).not.toContain('© Vermess');
  });
});
