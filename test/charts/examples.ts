import { type AdoptionStatus, adoptionStatuses } from '../../schemas/adoption.ts';
import { districtGroup, type Group, wholeState } from '../../schemas/breakdown.ts';
import thueringen from '../../schemas/registries/thueringen.json' with { type: 'json' };
import { type Results, resultsSchema } from '../../schemas/results.ts';

export type District = Results['districts'][number];

/** What a district has answered: units asked, and units by status in the order of the statuses. */
export interface DistrictAnswers {
  eligible: number;
  counts: readonly number[];
}

const variants: [value: string, de: string, en: string, first: number, second: number][] = [
  [
    'fit_fv',
    'FIT-Connect direkt ins Fachverfahren',
    'FIT-Connect directly into the specialist system',
    0.3,
    0.2,
  ],
  [
    'gateway',
    'Kommunalgateway oder Vermittlungsplattform eines Dienstleisters',
    'Gateway or integration platform of a provider',
    0.4,
    0.1,
  ],
  ['dms', 'Zustellung in den Eingangskorb des DMS', 'Delivery to the DMS inbox', 0.1, 0.35],
  ['email', 'PDF per E-Mail', 'PDF by e-mail', 0, 0],
  ['offen', 'Noch keine Festlegung', 'Not decided', 0.1, 0],
];

export const registryDistricts: District[] = thueringen.districts.map(({ ags5, name, tile }) => ({
  ags5,
  name,
  tile,
}));

/** Results with one topic, `dms`, from the answers of the districts; the state is their sum. */
export function makeResults(
  answers: readonly DistrictAnswers[],
  districts: readonly District[] = registryDistricts,
): Results {
  const areas = districts.map(({ ags5 }, index) => ({
    area: ags5,
    ...(answers[index] ?? { eligible: 0, counts: [] }),
  }));
  const state = {
    area: null,
    eligible: sum(areas.map(({ eligible }) => eligible)),
    counts: adoptionStatuses.map((_, status) =>
      sum(areas.map(({ counts }) => counts[status] ?? 0)),
    ),
  };
  const complete = sum(state.counts);
  return resultsSchema.parse({
    ...progressOf(complete),
    edition: 'public',
    snapshot: 'a3f91c07d2e84b6f05c1d9aa',
    wave: {
      id: '2026-2',
      survey: 'technik-status-ozg',
      title: { de: 'Erhebung Herbst 2026', en: 'Autumn 2026' },
      referenceDate: '2026-09-30',
      status: 'PUBLISHED',
    },
    carryLimit: 1,
    districts: [...districts],
    topics: [
      {
        topic: 'dms',
        title: { de: 'Dokumentenmanagement (DMS)', en: 'Document management (DMS)' },
        publication: 'open',
        meanings: { 'dms.status': 1 },
      },
    ],
    variants: {
      title: { de: 'Bevorzugte Anbindungsvariante', en: 'Preferred connection variant' },
      publication: 'open',
      options: variants.map(([value, de, en]) => ({ value, label: { de, en } })),
    },
    responseRate: [...areas, state].map(({ area, eligible, counts }) => ({
      ...groupOf(area),
      eligible,
      complete: sum(counts),
      partial: 0,
      carried: 0,
      eligibleMunicipalities: eligible,
      completeMunicipalities: sum(counts),
      eligibleInhabitants: eligible * 1000,
      completeInhabitants: sum(counts) * 1000,
    })),
    adoption: [...areas, state].flatMap(({ area, counts }) => adoptionRows(area, counts)),
    readiness: null,
    readinessLevels: [],
    readinessParts: [],
    previous: null,
    transitions: [],
    trend: { waves: [], topics: [] },
    itemResponse: [],
    expiries: [],
    preference: variants.flatMap(([option, , , first, second]) => [
      ...preferenceRows('first', option, Math.floor(first * complete)),
      ...preferenceRows('second', option, Math.floor(second * complete)),
    ]),
  } satisfies Results);
}

/** Responses that came in four bursts, the last one after the deadline. */
function progressOf(complete: number): Pick<Results, 'period' | 'responseProgress'> {
  const bursts = ['2026-09-02', '2026-09-14', '2026-09-15', '2026-10-02'];
  const part = Math.floor(complete / bursts.length);
  const units = bursts.map((_, index) => (index === 0 ? complete - 3 * part : part));
  return {
    period: { opens: '2026-09-01', deadline: '2026-09-30', graceEnds: '2026-10-07' },
    responseProgress: bursts
      .map((day, index) => ({ day, units: units[index] ?? 0 }))
      .filter((row) => row.units > 0),
  };
}

/** One administration a district, as in a wave on the districts alone; five have not answered. */
export function singleUnits(): DistrictAnswers[] {
  const reached: (AdoptionStatus | null)[] = [
    ...(['inProduction', 'rollingOut', 'inProduction', null, 'planned', 'rollingOut'] as const),
    ...(['none', 'inProduction', 'rollingOut', null, 'planned', 'inProduction'] as const),
    ...(['unknown', null, 'rollingOut', 'none', 'inProduction', null] as const),
    ...(['planned', 'none', 'rollingOut', null] as const),
  ];
  return reached.map((status) => ({
    eligible: 1,
    counts: adoptionStatuses.map((candidate) => (candidate === status ? 1 : 0)),
  }));
}

/** 206 administrations in 22 districts of up to 17; one district has not answered. */
export function manyUnits(): DistrictAnswers[] {
  const districts: [eligible: number, counts: number[]][] = [
    [1, [1]],
    [1, [0, 1]],
    [1, [1]],
    [1, []],
    [1, [0, 0, 1]],
    [17, [5, 4, 3, 2, 1]],
    [10, [1, 2, 1, 3, 0]],
    [13, [4, 3, 2, 1, 0]],
    [9, [0, 3, 2, 3, 1]],
    [12, [2, 2, 2, 2, 2]],
    [17, [1, 1, 1, 13, 1]],
    [11, [6, 2, 0, 1, 0]],
    [8, [0, 0, 0, 3, 0]],
    [10, [0, 0, 0, 0, 4]],
    [11, [2, 3, 1, 0, 1]],
    [9, [3, 0, 0, 3, 1]],
    [8, []],
    [14, [5, 3, 1, 1, 1]],
    [12, [7, 1, 1, 0, 0]],
    [14, [3, 3, 3, 2, 2]],
    [15, [1, 5, 3, 2, 0]],
    [11, [3, 2, 2, 1, 0]],
  ];
  return districts.map(([eligible, counts]) => ({ eligible, counts }));
}

/** The wave has begun, nobody has answered. */
export function noAnswers(): DistrictAnswers[] {
  return registryDistricts.map(() => ({ eligible: 1, counts: [] }));
}

function adoptionRows(area: string | null, counts: readonly number[]): Results['adoption'] {
  return adoptionStatuses
    .map((status, index) => adoptionRow('dms', groupOf(area), status, counts[index] ?? 0))
    .filter(({ units }) => units !== 0);
}

/** A row of units that weigh one municipality each, and nobody's answers carried forward. */
export function adoptionRow(
  topic: string,
  group: Group,
  status: AdoptionStatus,
  units: number,
): Results['adoption'][number] {
  return {
    topic,
    ...group,
    status,
    units,
    municipalities: units,
    inhabitants: units * 1000,
    carriedUnits: 0,
    carriedMunicipalities: 0,
    carriedInhabitants: 0,
    basicUnits: 0,
  };
}

const groupOf = (area: string | null) => (area === null ? wholeState : districtGroup(area));

function preferenceRows(
  rank: 'first' | 'second',
  option: string,
  units: number,
): Results['preference'] {
  return units > 0 ? [{ rank, option, units }] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
