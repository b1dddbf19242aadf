import { describe, expect, it } from 'vitest';
import { adoptionByDistrict } from '../../analytics/charts/adoption-by-district.tsx';
import { preferenceFigures, topicFigures } from '../../analytics/charts/figures.ts';
import { listCharts } from '../../analytics/charts/list-charts.ts';
import { preference } from '../../analytics/charts/preference.tsx';
import { statusBars } from '../../analytics/charts/status-bars.tsx';
import { tileMap } from '../../analytics/charts/tile-map.tsx';
import { cases, drawAll, drawings, peerDrawings } from './all-charts.ts';
import { makeResults, manyUnits, registryDistricts, singleUnits } from './examples.ts';
import { markTitles, visibleTexts } from './read-svg.ts';

const many = topicFigures(makeResults(manyUnits()), 'dms');
const german = { language: 'de' } as const;

describe.each([...drawings, ...peerDrawings])('$name', ({ svg, language }) => {
  it('is an image with a name, a description and a language', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`lang="${language}"`);
    const title = /aria-labelledby="([^"]+)"/.exec(svg)?.[1];
    const desc = /aria-describedby="([^"]+)"/.exec(svg)?.[1];
    expect(svg).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`));
    expect(svg).toMatch(new RegExp(`<desc id="${desc}">[^<]+</desc>`));
  });

  it('says the value of every mark', () => {
    expect(markTitles(svg)).not.toContain('undefined');
    expect(markTitles(svg)).not.toContain('');
  });

  it('states denominator, reference date and snapshot', () => {
    const texts = visibleTexts(svg).join('\n');
    expect(texts).toMatch(
      /\d+ (von \d+ Verwaltungen haben gemeldet|of \d+ administrations reported)/,
    );
    expect(texts).toMatch(/30\.09\.2026|30 September 2026/);
    expect(texts).toContain('a3f91c07d2e84b6f05c1d9aa');
  });

  it('needs no inline style and keeps hatching for what is carried forward', () => {
    expect(svg).not.toMatch(/\sstyle=|<style|<pattern|class=/);
  });

  it('rounds its coordinates', () => {
    const attributes = [...svg.matchAll(/="([^"]*)"/g)].map(([, value]) => String(value));
    expect(attributes.filter((value) => /\.\d{3}|NaN|Infinity|\de-/.test(value))).toEqual([]);
  });
});

describe('status bars', () => {
  it('show percentages that add up to 100', () => {
    const shares = [...statusBars(many, german).svg.matchAll(/<text[^>]*>\d+ \((\d+)\u00a0%\)/g)];
    expect(shares).toHaveLength(5);
    expect(shares.reduce((sum, [, share]) => sum + Number(share), 0)).toBe(100);
  });

  it('do not say 0 % of what is there', () => {
    const counts = { ...many.counts, unknown: 1, inProduction: 2000 };
    const svg = statusBars({ ...many, counts, complete: 2096 }, german).svg;
    expect(visibleTexts(svg)).toContain('1 (&lt;1\u00a0%)');
    expect(visibleTexts(svg)).toContain('2.000 (95\u00a0%)');
  });

  it('have no bar for a status that nobody has reached', () => {
    const bars = (svg: string) => svg.match(/stroke="#5c636b"/g)?.length ?? 0;
    expect(bars(statusBars(many, german).svg)).toBe(1);
    expect(bars(statusBars({ ...many, counts: { ...many.counts, unknown: 0 } }, german).svg)).toBe(
      0,
    );
  });
});

describe('a wave without answers', () => {
  it.each(Object.entries(drawAll(makeResults([]), 'de')))('has no percentage in %s', (_, svg) => {
    expect(svg).not.toContain('%)');
    expect(svg).toMatch(/Noch keine Meldung|Nicht befragt/);
  });

  it('says in every row that there is no report', () => {
    const svg = adoptionByDistrict(
      topicFigures(cases['no answers'] ?? makeResults([]), 'dms'),
      german,
    ).svg;
    expect(visibleTexts(svg).filter((text) => text === 'Keine Meldung')).toHaveLength(23);
  });
});

describe('adoption by district', () => {
  it('begins with the most advanced district and ends with those without answers', () => {
    const names = markTitles(adoptionByDistrict(many, german).svg)
      .filter((title) => /gemeldet|Keine Meldung/.test(title))
      .map((title) => title.split(':')[0]);
    expect(names).toHaveLength(22);
    expect(names.slice(0, 4)).toEqual(['Erfurt', 'Jena', 'Saale-Holzland-Kreis', 'Gotha']);
    expect(names.slice(-3)).toEqual(['Hildburghausen', 'Sonneberg', 'Suhl']);
  });

  it('gives a district without answers no bar and no percentage', () => {
    const titles = markTitles(adoptionByDistrict(many, german).svg);
    expect(titles.filter((title) => title.startsWith('Suhl'))).toEqual(['Suhl: Keine Meldung']);
  });

  it('shows the denominator of every district', () => {
    const texts = visibleTexts(adoptionByDistrict(many, german).svg);
    expect(texts.filter((text) => /^\d+\/\d+$/.test(text))).toHaveLength(22);
    expect(texts).toContain('3/8');
  });

  it('writes the status into the bar where a district is a single administration', () => {
    const svg = adoptionByDistrict(topicFigures(makeResults(singleUnits()), 'dms'), german).svg;
    // Five districts and the legend.
    expect(visibleTexts(svg).filter((text) => text === 'In Einführung')).toHaveLength(6);
  });
});

describe('tile map', () => {
  it('has a tile for every district, with all its figures', () => {
    const titles = markTitles(tileMap(many, german).svg);
    expect(titles).toHaveLength(22);
    expect(titles).toContain(
      'Gotha: 9 von 11 Verwaltungen haben gemeldet. Im Einsatz: 6, In Einführung: 2, Nicht im Einsatz: 1',
    );
  });

  it('outlines a district without answers with dashes', () => {
    const dashed = (svg: string) => svg.match(/stroke-dasharray/g)?.length;
    // Two districts and the legend.
    expect(dashed(tileMap(many, german).svg)).toBe(3);
  });
});

describe('preference', () => {
  const figures = preferenceFigures(makeResults(manyUnits()));

  it('begins with the most frequent first choice', () => {
    const titles = markTitles(figures ? preference(figures, german).svg : '');
    expect(titles[0]).toBe(
      'Kommunalgateway oder Vermittlungsplattform eines Dienstleisters: 1. Wahl 61 (39\u00a0%), 2. Wahl 15',
    );
  });

  it('rounds its shares together with those that name none, so that no more than 100 % are shown', () => {
    const made = makeResults(manyUnits());
    const [a, b, c] = [63, 63, 66];
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: { de: value, en: value } }));
    const drawn = preferenceFigures({
      ...made,
      responseRate: made.responseRate.map((row) => ({ ...row, eligible: 206, complete: 193 })),
      variants: { title: { de: 'Variante', en: 'Variant' }, publication: 'open', options },
      preference: [a, b, c].map((units, index) => ({
        ...{ by: 'state', group: '', rank: 'first', option: options[index]?.value ?? '', units },
      })) as typeof made.preference,
    });
    const titles = markTitles(drawn ? preference(drawn, german).svg : '');
    // 34.2, 32.6 and 32.6 %, and one without: 0.5 %. Rounded each on its own, they are 34 + 33 + 33 + 1.
    expect(titles.map((title) => /\((\d+)/.exec(title)?.[1])).toEqual(['34', '33', '33']);
  });

  it('says how many name no first choice', () => {
    expect(figures?.withoutFirst).toBe(17);
    expect(visibleTexts(figures ? preference(figures, german).svg : '')).toContain(
      'Ohne Angabe zur 1. Wahl: 17',
    );
  });
});

it('escapes names, and makes ids of topics that are none', () => {
  const name = '<b>&"';
  const [first, ...others] = registryDistricts;
  const districts = [
    { ...first, ags5: '16051', tile: { abbreviation: '<&"', column: 0, row: 0 }, name },
  ];
  const results = makeResults(manyUnits(), [...districts, ...others]);
  const svg = adoptionByDistrict({ ...topicFigures(results, 'dms'), topic: 'a "b"' }, german).svg;
  expect(svg).not.toContain('<b>');
  expect(visibleTexts(svg)).toContain('&lt;b&gt;&amp;&quot;');
  expect(svg).toContain('aria-labelledby="districts-a--b--title"');
});

it('marks what is not for the public, and nothing else', () => {
  for (const [name, svg] of Object.entries(drawAll(cases['many units'] ?? makeResults([]), 'de'))) {
    expect(visibleTexts(svg), name).not.toContain('Intern – nicht veröffentlichen');
  }
  for (const [name, svg] of Object.entries(drawAll(cases['internal'] ?? makeResults([]), 'de'))) {
    expect(visibleTexts(svg), name).toContain('Intern – nicht veröffentlichen');
  }
});

it('names every chart as the closed list does', () => {
  const results = cases['many units'] ?? makeResults([]);
  for (const { name, draw } of listCharts({ results }, { carried: true }, 'en')) {
    expect(draw().name).toBe(name);
  }
});

it('gives the charts of a page different ids', () => {
  const charts = drawAll(cases['many units'] ?? makeResults([]), 'de');
  const ids = Object.values(charts).flatMap((svg) =>
    [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  );
  expect(Object.keys(charts)).toHaveLength(11);
  // The map of outlines stands instead of the tiles, never beside them.
  expect(ids).toHaveLength(22);
  expect(new Set(ids).size).toBe(20);
});
