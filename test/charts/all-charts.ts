import { districtTopics } from '../../analytics/charts/district-topics.tsx';
import { statusFigures, topicFigures } from '../../analytics/charts/figures.ts';
import type { PeerGroup } from '../../analytics/charts/group-names.ts';
import { type ChartSource, listCharts } from '../../analytics/charts/list-charts.ts';
import { covers } from '../../analytics/charts/map/district-areas.tsx';
import { type PeerFigures, peerComparison } from '../../analytics/charts/peer-comparison.tsx';
import { type ResponseFigures, responseMap } from '../../analytics/charts/response-map.tsx';
import { districtProfile } from '../../analytics/reports/district-profile/district-profile.ts';
import type { AdoptionStatus } from '../../schemas/adoption.ts';
import { districtGroup, type Group, isOf, wholeState } from '../../schemas/breakdown.ts';
import type { Results } from '../../schemas/results.ts';
import { type Language, languages } from '../../schemas/text.ts';
import { noAnswerFigures } from '../support/no-answer-figures.ts';
import { exampleShapes } from './example-shapes.ts';
import {
  adoptionRow,
  makeResults,
  manyUnits,
  noAnswers,
  registryDistricts,
  singleUnits,
} from './examples.ts';
import { silentCountry, wholeCountry } from './whole-country.ts';
import { withEverything } from './with-everything.ts';

/** The districts of all sets have the same keys. */
const shapes = exampleShapes(registryDistricts);

/** Every chart of the closed list for one set of results, by name: of maps, tiles and outlines. */
export function drawAll(results: Results, language: Language): Record<string, string> {
  const drawn = (source: ChartSource) =>
    listCharts(source, { carried: true }, language).map(({ name, draw }) => [name, draw().svg]);
  const outlined = covers(shapes, results.districts)
    ? drawn({ results, shapes }).filter(([name]) => name?.startsWith('map-'))
    : [];
  return Object.fromEntries([
    ...drawn({ results }),
    ...outlined.map(([name, svg]) => [`outlines-${name}`, svg]),
  ]);
}

const longNames = registryDistricts.map((district) => ({
  ...district,
  name: `Landkreis ${district.name}`,
}));

/** Two units of each district are carried forward where somebody is missing. */
function withCarried(results: Results): Results {
  const more = results.districts.flatMap(({ ags5 }) => {
    const row = results.responseRate.find((one) => isOf(one, districtGroup(ags5)));
    const isMissing = row && row.eligible - row.complete >= 2;
    return isMissing ? [districtGroup(ags5)] : [];
  });
  const carriedRow = (group: Group, status: AdoptionStatus, units: number) => ({
    ...adoptionRow('dms', group, status, 0),
    carriedUnits: units,
  });
  const rows = [
    ...more.flatMap((group) => [carriedRow(group, 'rollingOut', 1), carriedRow(group, 'none', 1)]),
    carriedRow(wholeState, 'rollingOut', more.length),
    carriedRow(wholeState, 'none', more.length),
  ];
  const adoption = [...results.adoption];
  for (const row of rows) {
    const index = adoption.findIndex((one) => isOf(one, row) && one.status === row.status);
    const before = adoption[index];
    if (before) adoption[index] = { ...before, carriedUnits: row.carriedUnits };
    else adoption.push(row);
  }
  return { ...results, adoption };
}

/** Small counts of districts are hidden, and one of the whole state. */
function withHidden(results: Results): Results {
  const adoption = results.adoption.map((row) => {
    const isHidden = row.by === 'state' ? row.status === 'unknown' : (row.units ?? 0) < 3;
    return isHidden ? { ...row, units: null, carriedUnits: null } : row;
  });
  return { ...results, adoption };
}

/** The sets of results that a chart must cope with. */
export const cases: Record<string, Results> = {
  'single units': withEverything(makeResults(singleUnits())),
  'many units': withEverything(makeResults(manyUnits())),
  'no answers': withEverything(makeResults(noAnswers())),
  'carried forward': withEverything(withCarried(makeResults(manyUnits()))),
  internal: { ...withEverything(makeResults(manyUnits())), edition: 'internal' },
  'hidden counts': withEverything(withHidden(makeResults(manyUnits()))),
  'long names': withEverything(makeResults(manyUnits(), longNames)),
};

interface Drawing {
  name: string;
  language: Language;
  svg: string;
}

/** All charts of all cases in all languages, with a name each. */
export const drawings: Drawing[] = Object.entries(cases).flatMap(([title, results]) =>
  languages.flatMap((language) =>
    Object.entries(drawAll(results, language)).map(([chart, svg]) => ({
      name: `${chart} ${title} ${language}`,
      language,
      svg,
    })),
  ),
);

/** A unit that is beside others, and one that has not answered. */
export const peerDrawings: Drawing[] = Object.entries(cases).flatMap(([title, results]) =>
  languages.flatMap((language) =>
    (['rollingOut', undefined] as const).map((own) => ({
      name: `peers ${own ? 'and own' : 'alone'} ${title} ${language}`,
      language,
      svg: peerComparison(peerFigures(results, own), { language }).svg,
    })),
  ),
);

function peerFigures(results: Results, own: AdoptionStatus | undefined): PeerFigures {
  const { title, ...basis } = topicFigures(results, 'dms');
  const beside = (group: PeerGroup, units: Group) => ({
    group,
    ...statusFigures(results, 'dms', units, { carried: false }),
  });
  return {
    ...{ topic: 'dms', title, own, basis },
    others: [
      beside('district', districtGroup('16051')),
      beside('kind', { by: 'kind', group: 'administration' }),
      beside('sizeClass', { by: 'sizeClass', group: 'from5000' }),
      beside('all', wholeState),
    ],
  };
}

/** A district beside all: one with several administrations and the longest of names. */
export const districtDrawings: Drawing[] = Object.entries(cases).flatMap(([title, results]) =>
  languages.map((language) => ({
    name: `district ${title} ${language}`,
    language,
    svg: districtTopics(profileOf(results).chart, { language }).svg,
  })),
);

function profileOf(results: Results) {
  const figures = { results, answers: noAnswerFigures, labels: new Map() };
  return districtProfile(figures, '16066', { carried: true });
}

/** All districts of a country: too much to be reviewed, but nothing may lie on anything there either. */
export const countryDrawings: Drawing[] = Object.entries({
  'whole country': wholeCountry(),
  'silent country': silentCountry(),
}).flatMap(([title, results]) =>
  Object.entries(drawAll(results, 'de')).map(([chart, svg]) => ({
    name: `${chart} ${title} de`,
    language: 'de' as const,
    svg,
  })),
);

/** Who has answered, as the board of a wave has it, from the same results. */
export function responseFigures(results: Results): ResponseFigures {
  const basisOf = (group: Group) => {
    const row = results.responseRate.find((one) => isOf(one, group));
    return { eligible: row?.eligible ?? 0, complete: row?.complete ?? 0 };
  };
  return {
    ...basisOf(wholeState),
    referenceDate: results.wave.referenceDate,
    exampleData: false,
    districts: results.districts.map((district) => ({
      district,
      ...basisOf(districtGroup(district.ags5)),
    })),
  };
}

/** The map of the response, which has no snapshot: it is not one of the results. */
export const responseDrawings = Object.entries(cases).flatMap(([title, results]) =>
  languages.map((language) => ({
    name: `response-map ${title} ${language}`,
    language,
    svg: responseMap(responseFigures(results), { language }).svg,
  })),
);
