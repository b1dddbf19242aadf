import { adoptionByDistrict } from '../../analytics/charts/adoption-by-district.tsx';
import { preferenceFigures, topicFigures } from '../../analytics/charts/figures.ts';
import { districtMap } from '../../analytics/charts/map/district-map.tsx';
import { preference } from '../../analytics/charts/preference.tsx';
import { progressFigures } from '../../analytics/charts/progress-figures.ts';
import { type ResponseFigures, responseMap } from '../../analytics/charts/response-map.tsx';
import { responseProgress } from '../../analytics/charts/response-progress.tsx';
import { statusBars } from '../../analytics/charts/status-bars.tsx';
import { tileMap } from '../../analytics/charts/tile-map.tsx';
import type { AdoptionStatus } from '../../schemas/adoption.ts';
import { districtGroup, type Group, isOf, wholeState } from '../../schemas/breakdown.ts';
import type { Results } from '../../schemas/results.ts';
import { type Language, languages } from '../../schemas/text.ts';
import { exampleShapes } from './example-shapes.ts';
import {
  adoptionRow,
  makeResults,
  manyUnits,
  noAnswers,
  registryDistricts,
  singleUnits,
} from './examples.ts';

/** The districts of all sets have the same keys. */
const shapes = exampleShapes(registryDistricts);

/** Every chart of one set of results, by name. */
export function drawAll(results: Results, language: Language): Record<string, string> {
  const topic = topicFigures(results, 'dms');
  const variants = preferenceFigures(results);
  const progress = progressFigures(results);
  return {
    ...(progress && { 'response-progress': responseProgress(progress, { language }).svg }),
    'status-bars': statusBars(topic, { language }).svg,
    'adoption-by-district': adoptionByDistrict(topic, { language }).svg,
    'tile-map': tileMap(topic, { language }).svg,
    'district-map': districtMap(topic, shapes, { language }).svg,
    ...(variants && { preference: preference(variants, { language }).svg }),
  };
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
  'single units': makeResults(singleUnits()),
  'many units': makeResults(manyUnits()),
  'no answers': makeResults(noAnswers()),
  'carried forward': withCarried(makeResults(manyUnits())),
  'hidden counts': withHidden(makeResults(manyUnits())),
  'long names': makeResults(manyUnits(), longNames),
};

/** All charts of all cases in all languages, with a name each. */
export const drawings: { name: string; language: Language; svg: string }[] = Object.entries(
  cases,
).flatMap(([title, results]) =>
  languages.flatMap((language) =>
    Object.entries(drawAll(results, language)).map(([chart, svg]) => ({
      name: `${chart} ${title} ${language}`,
      language,
      svg,
    })),
  ),
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
