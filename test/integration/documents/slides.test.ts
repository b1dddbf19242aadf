import { beforeAll, describe, expect, it } from 'vitest';
import { wrapText } from '../../../analytics/charts/text-metrics.ts';
import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';
import { sectionsOf } from '../../../analytics/reports/documents/document-tables.ts';
import { slides as kind } from '../../../analytics/reports/documents/slides/slides.ts';
import type { Results } from '../../../schemas/results.ts';
import { exampleSource } from '../../support/documents/example-source.ts';
import { makeSlides, slidesFile } from '../../support/documents/make-slides.ts';
import { officeTemplate } from '../../support/documents/office-template.ts';
import {
  all,
  type FoundPresentation,
  openSlides,
  slideTitled,
  targets,
  xml,
} from '../../support/documents/open-slides.ts';

let source: DocumentSource;
let bytes: Uint8Array;
let found: FoundPresentation;
let english: FoundPresentation;

beforeAll(async () => {
  source = await exampleSource('internal');
  bytes = await slidesFile(source);
  found = await openSlides(bytes);
  english = await makeSlides({ ...source, language: 'en' });
}, 120_000);

describe('a presentation', () => {
  it('holds together: every part is XML, says what it is, and leads to parts that are there', () => {
    const { files } = found;
    const types = xml(files, '[Content_Types].xml');
    const endings = all(types, 'Default').map((one) => one.getAttribute('Extension'));
    const overrides = all(types, 'Override').map((one) => one.getAttribute('PartName'));
    for (const name of overrides) expect(files).toHaveProperty([name?.slice(1) ?? '']);
    expect(new Set(overrides).size).toBe(overrides.length);
    for (const path of Object.keys(files)) {
      const ending = path.split('.').at(-1) ?? '';
      if (ending === 'xml' || ending === 'rels') xml(files, path);
      expect(endings).toContain(ending);
      if (ending === 'xml' && !path.startsWith('[')) expect(overrides).toContain(`/${path}`);
      const part = path.replace('_rels/', '').replace(/\.rels$/, '');
      if (ending !== 'rels') continue;
      for (const { path: target } of targets(files, part).values()) {
        expect(files, `${path} → ${target}`).toHaveProperty([target]);
      }
    }
    const used = Object.keys(files).filter((path) => path.endsWith('.rels'));
    for (const path of used) {
      const part = path.replace('_rels/', '').replace(/\.rels$/, '');
      if (part === '') continue;
      const ids = [...new TextDecoder().decode(files[part]).matchAll(/r:(?:id|embed)="([^"]+)"/g)];
      for (const [, id] of ids) expect([...targets(files, part).keys()], part).toContain(id);
    }
  });

  it('is the same whenever it is made, whatever was made before', async () => {
    expect(Buffer.compare(await slidesFile(source), bytes)).toBe(0);
  });

  it('names its language in every run of text, of charts and notes too', () => {
    for (const [{ files }, language] of [
      [found, 'de-DE'],
      [english, 'en-GB'],
    ] as const) {
      for (const path of Object.keys(files)) {
        if (!/^ppt\/(slides|notesSlides|charts)\/[^/]+$/.test(path)) continue;
        const document = xml(files, path);
        const said = ['a:rPr', 'a:endParaRPr', 'a:defRPr'].flatMap((name) => all(document, name));
        for (const one of said) expect(one.getAttribute('lang'), path).toBe(language);
        for (const run of [...all(document, 'a:r'), ...all(document, 'a:fld')]) {
          expect(all(run, 'a:rPr'), path).toHaveLength(1);
        }
      }
    }
  });

  it('says what charts and pictures show to whoever does not see them', () => {
    for (const { charts, pictures } of found.slides) {
      for (const { description } of charts) expect(description.length).toBeGreaterThan(30);
      for (const description of pictures) expect(description.length).toBeGreaterThan(30);
    }
    expect(found.slides.flatMap(({ pictures }) => pictures)).toHaveLength(4);
  });

  it('gives every slide a title that is read first and that no other slide has', () => {
    const titles = found.slides.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { title, texts } of found.slides) expect(texts[0]).toBe(title);
  });

  it('says on every slide who reported, when, and by which snapshot; the internal one that it is internal', async () => {
    const published = await makeSlides(await exampleSource('public'));
    for (const { texts } of [...found.slides, ...published.slides]) {
      expect(texts.join('\n')).toMatch(
        /Stichtag 31\.12\.2026 · 185 von 206 Verwaltungen haben gemeldet · Auswertungsstand [0-9a-f]{24}/,
      );
    }
    for (const { texts } of found.slides) expect(texts).toContain('Intern – nicht veröffentlichen');
    for (const { texts } of published.slides) expect(texts.join()).not.toContain('Intern');
  });

  it('writes numbers beside bars in the colour of text, and inside of bars in one that can be read there', () => {
    const labelsOf = (title: string) => {
      const at = found.slides
        .flatMap((slide) => slide.charts.map(() => slide.title))
        .indexOf(title);
      const document = xml(found.files, `ppt/charts/pegel${at + 1}.xml`);
      return all(document, 'c:ser').map((series) => String(all(series, 'c:dLbls')[0]));
    };
    for (const labels of labelsOf(source.results.variants?.title.de ?? '')) {
      expect(labels).toContain('<a:schemeClr val="tx1"');
    }
    expect(labelsOf('Virtuelle Poststelle: nach Kreisen')[0]).toContain('val="FFFFFF"');
  });

  it('numbers its slides, and has notes with what figures rest on', () => {
    for (const path of Object.keys(found.files).filter((one) =>
      /slides\/slide\d+\.xml$/.test(one),
    )) {
      expect(all(xml(found.files, path), 'a:fld').map((one) => one.getAttribute('type'))).toEqual([
        'slidenum',
      ]);
    }
    const { notes } = slideTitled('Dokumentenmanagement (DMS)', found);
    expect(notes).toContain('Gemeldet: 185 von 206 Verwaltungen');
    expect(notes).toContain('fortgeschrieben: 21');
  });
});

it('what is hidden is not in the slides: it has no bar, and they say why', async () => {
  const results = structuredClone(source.results);
  for (const row of results.adoption) Object.assign(row, { units: null, carriedUnits: 0 });
  const { slides } = await makeSlides({ ...source, results: { ...results, edition: 'public' } });
  for (const { title } of results.topics) {
    const slide = slideTitled(title.de, { slides });
    expect(slide.charts[0]?.series[0]?.values).toEqual([null, null, null, null, null]);
    expect(slide.charts[0]?.categories[0]).toContain('Nicht ausgewiesen');
    expect(slide.texts.join()).toContain('damit keine einzelne Verwaltung erkennbar wird');
    const titles = slides.map((one) => one.title);
    expect(titles).not.toContain(`${title.de}: nach Kreisen`);
  }
});

it('a wave that nobody has answered has slides without charts by topic', async () => {
  const results: Results = {
    ...structuredClone(source.results),
    ...{ adoption: [], preference: [], readinessLevels: [], readinessParts: [], transitions: [] },
    trend: { waves: [], topics: [] },
  };
  for (const row of results.responseRate)
    Object.assign(row, { complete: 0, partial: 0, carried: 0 });
  const answers = { ...source.answers, bases: [], counts: [], shares: [] };
  const { slides } = await makeSlides({ ...source, results, answers });
  const slide = slideTitled('Virtuelle Poststelle', { slides });
  expect(slide.charts).toEqual([]);
  expect(slide.texts).toContain('Noch keine Meldung: kein Wert');
});

/** The same results with as many districts as there are in Germany, and the longest names. */
function withManyDistricts(results: Results): Results {
  const districts = Array.from({ length: 401 }, (_, index) => {
    const like = results.districts[index % results.districts.length];
    const ags5 = String(20_000 + index);
    return { like: like?.ags5, ags5, name: `Schmalkalden-Meiningen ${index}` };
  });
  const repeated = <Row extends { by: string; group: string }>(rows: Row[]) => [
    ...rows.filter(({ by }) => by !== 'district'),
    ...districts.flatMap(({ like, ags5 }) =>
      rows
        .filter(({ by, group }) => by === 'district' && group === like)
        .map((row) => ({ ...row, group: ags5 })),
    ),
  ];
  return {
    ...results,
    districts: districts.map(({ ags5, name }) => ({ ags5, name })),
    responseRate: repeated(results.responseRate),
    adoption: repeated(results.adoption),
  };
}

it('of 401 districts the first and the last ones are shown, and the slide says so', async () => {
  const results = withManyDistricts(source.results);
  const { slides } = await makeSlides({ ...source, results });
  for (const title of ['Rücklauf', 'Virtuelle Poststelle: nach Kreisen']) {
    const slide = slideTitled(title, { slides });
    expect(slide.charts[0]?.categories).toHaveLength(20);
    expect(slide.texts.join()).toMatch(/die ersten und die letzten 10 von 401 Kreisen mit Werten/);
  }
}, 120_000);

/** The children that an axis may have, in the order of the schema (ECMA-376, 21.2.2.25 and 21.2.2.226). */
const axisStart =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt';
const axisChildren = {
  'c:catAx': `${axisStart} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl`.split(
    ' ',
  ),
  'c:valAx': `${axisStart} crossBetween majorUnit minorUnit dispUnits`.split(' '),
};

it.each(['c:catAx', 'c:valAx'] as const)(
  '%s has its children in the order of the schema',
  (name) => {
    const paths = Object.keys(found.files).filter((path) => /^ppt\/charts\/[^/]+\.xml$/.test(path));
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      for (const axis of all(xml(found.files, path), name)) {
        const places = Array.from(axis.childNodes)
          .filter(({ nodeType }) => nodeType === 1)
          .map(({ nodeName }) => axisChildren[name].indexOf(nodeName.replace('c:', '')));
        expect(places).not.toContain(-1);
        expect(places, path).toEqual([...new Set(places)].sort((a, b) => a - b));
      }
    }
  },
);

it('every bar has so much room that its name, in all of its lines, is written', () => {
  const frames = Object.keys(found.files)
    .filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path))
    .flatMap((path) =>
      all(xml(found.files, path), 'p:graphicFrame').flatMap((frame) => {
        const id = all(frame, 'c:chart')[0]?.getAttribute('r:id') ?? '';
        const chart = targets(found.files, path).get(id)?.path;
        const size = all(frame, 'a:ext').find((one) => one.hasAttribute('cx'));
        return chart && size ? [{ chart: xml(found.files, chart), size }] : [];
      }),
    )
    .filter(({ chart }) => all(chart, 'c:barDir')[0]?.getAttribute('val') === 'bar');
  expect(frames.length).toBeGreaterThan(10);
  for (const { chart, size } of frames) {
    const [names] = all(chart, 'c:cat').map((one) =>
      all(one, 'c:v').map((v) => v.textContent ?? ''),
    );
    const number = (element: string, attribute = 'val') =>
      Number(all(chart, element)[0]?.getAttribute(attribute));
    const points = (attribute: string) => Number(size.getAttribute(attribute)) / 12_700;
    const [axis] = all(chart, 'c:catAx');
    const fontSize = Number(axis && all(axis, 'a:defRPr')[0]?.getAttribute('sz')) / 100;
    const room = (points('cy') * number('c:h')) / (names?.length ?? 1);
    for (const name of names ?? []) {
      const lines = wrapText(name, fontSize, points('cx') * number('c:x'));
      expect(lines.length * fontSize * 1.2, name).toBeLessThan(room);
    }
  }
});

it('slides of topics are written so that they can be read from afar, and the notes have the rest', () => {
  for (const { title } of source.results.topics) {
    const slide = slideTitled(title.de, found);
    const document = xml(found.files, `ppt/slides/slide${found.slides.indexOf(slide) + 1}.xml`);
    const bullets = all(document, 'a:p').filter((one) => all(one, 'a:buChar').length > 0);
    const sizes = bullets.flatMap((one) =>
      all(one, 'a:rPr').map((run) => Number(run.getAttribute('sz')) / 100),
    );
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    const section = sectionsOf(source).find((one) => one.title.de === title.de && one.topic);
    const said = `${slide.texts.join()}${slide.notes}`;
    for (const sentence of section?.summary ?? []) expect(said).toContain(sentence.de);
  }
});

describe('the template of an office', () => {
  let made: FoundPresentation;
  beforeAll(async () => {
    made = await makeSlides({ ...source, slideTemplate: officeTemplate() });
  }, 60_000);

  it('gives master, layouts, theme and logo, and none of its own slides', () => {
    expect(made.slides).toHaveLength(found.slides.length);
    const text = (path: string) => new TextDecoder().decode(made.files[path]);
    expect(text('ppt/theme/theme1.xml')).toContain('9C1D2E');
    expect(made.files).toHaveProperty(['ppt/media/logo.png']);
    expect(Object.keys(made.files)).not.toContain('ppt/viewProps.xml');
    expect(text('ppt/presentation.xml')).not.toMatch(/custShow|rId7/);
    expect(made.slides.map(({ layout }) => layout)).toEqual([
      'ppt/slideLayouts/slideLayout1.xml',
      ...made.slides.slice(1).map(() => 'ppt/slideLayouts/slideLayout2.xml'),
    ]);
  });

  it('changes nothing about the figures', () => {
    expect(made.slides.map(({ charts }) => charts)).toEqual(
      found.slides.map(({ charts }) => charts),
    );
  });

  it('gives charts its hue, and keeps how light they are', () => {
    const chart = new TextDecoder().decode(made.files['ppt/charts/pegel2.xml']);
    expect(chart).not.toContain('0B3C6F');
  });
});

it('a template that slides cannot be put into keeps nobody from slides: they come in that of Pegel', async () => {
  const broken = { ...source, slideTemplate: new TextEncoder().encode('PK but no presentation') };
  const [file] = await Array.fromAsync(kind.write(broken));
  expect(file?.title.de).toContain('Die eigene Vorlage ließ sich nicht verwenden');
  expect(file?.body).toEqual(bytes);
}, 60_000);
