import { adoptionStatuses } from '../../schemas/adoption.ts';
import type { Group } from '../../schemas/breakdown.ts';
import type { ResponseRow, Results } from '../../schemas/results.ts';
import type { Text } from '../../schemas/text.ts';
import { type PreferenceFigures, preferenceFigures, topicFigures } from '../charts/figures.ts';
import { chartTexts } from '../charts/texts.ts';
import { responseRates, roundShares, toPercent } from '../indicators/rates.ts';
import type { ColumnKind, Table } from './table.ts';

const column = (name: string, kind: ColumnKind, de: string, en: string) => ({
  name,
  kind,
  title: { de, en },
});
const area = [
  column('ags', 'text', 'Schlüssel', 'Key'),
  column('name', 'text', 'Kreis oder kreisfreie Stadt', 'District'),
];
const basis = [
  column('eligible', 'count', 'Verwaltungen', 'Administrations'),
  column('complete', 'count', 'Meldungen', 'Responses'),
];
const all: Text = { de: 'Alle', en: 'All' };

const statusLabel = (status: (typeof adoptionStatuses)[number]): Text => ({
  de: chartTexts.de.statuses[status],
  en: chartTexts.en.statuses[status],
});

/** How far all administrations are with a topic: a row for each status. */
export function statusTable(results: Results, topic: string): Table {
  const { title, counts, complete } = topicFigures(results, topic);
  const shares = roundShares(adoptionStatuses.map((status) => counts[status]));
  // What is there never reads 0 %: it gets its decimal.
  const share = (count: number, whole: number | null) =>
    whole === 0 && count > 0 ? toPercent(count / complete) : whole;
  return {
    name: `status-${topic}`,
    title,
    columns: [
      column('status', 'text', 'Stand', 'Status'),
      column('units', 'count', 'Verwaltungen', 'Administrations'),
      column('share', 'percent', 'Anteil an den Meldungen', 'Share of responses'),
    ],
    rows: adoptionStatuses.map((status, index) => ({
      cells: [statusLabel(status), counts[status], share(counts[status], shares?.[index] ?? null)],
    })),
  };
}

/** How far the administrations of each district are with a topic. */
export function districtTable(results: Results, topic: string): Table {
  const { title, districts, ...state } = topicFigures(results, topic);
  const counts = (figures: typeof state) =>
    adoptionStatuses.map((status) => (figures.complete > 0 ? figures.counts[status] : null));
  return {
    name: `districts-${topic}`,
    title,
    columns: [
      ...area,
      ...basis,
      ...adoptionStatuses.map((status) => ({
        name: status,
        kind: 'count' as const,
        title: statusLabel(status),
      })),
    ],
    rows: [
      ...districts.map(({ district, ...figures }) => ({
        cells: [
          district.ags5,
          district.name,
          figures.eligible,
          figures.complete,
          ...counts({ ...state, ...figures }),
        ],
      })),
      { cells: ['', all, state.eligible, state.complete, ...counts(state)] },
    ],
  };
}

/** Responses and response rates by district. */
export function responseTable(results: Results): Table {
  const nameOf = (ags5: string) =>
    results.districts.find((district) => district.ags5 === ags5)?.name ?? ags5;
  const percent = (rate: number | null) => (rate === null ? null : toPercent(rate));
  const row = (figures: ResponseRow) => {
    const { rr1, rr2, coverage } = responseRates(figures);
    const { by, group, eligible, complete, partial } = figures;
    return {
      cells: [
        group,
        by === 'state' ? all : nameOf(group),
        eligible,
        complete,
        partial,
        percent(rr1),
        percent(rr2),
        percent(coverage),
      ],
    };
  };
  return {
    name: 'response',
    title: { de: 'Rücklauf', en: 'Response' },
    columns: [
      ...area,
      ...basis,
      column('partial', 'count', 'Teilweise beantwortet', 'Partial'),
      column('rr1', 'percent', 'Rücklaufquote RR1', 'Response rate RR1'),
      column('rr2', 'percent', 'Rücklaufquote RR2', 'Response rate RR2'),
      column('coverage', 'percent', 'Abdeckung nach Einwohnern', 'Coverage by inhabitants'),
    ],
    rows: results.responseRate
      .filter(({ by }) => by === 'state' || by === 'district')
      .toSorted(compareAreas)
      .map(row),
  };
}

/** How many administrations prefer each connection variant; null where it is not asked for. */
export function preferenceTable(results: Results): Table | null {
  const figures: PreferenceFigures | null = preferenceFigures(results);
  return (
    figures && {
      name: 'preference',
      title: figures.title,
      columns: [
        column('variant', 'text', 'Variante', 'Variant'),
        column('first', 'count', 'Erste Wahl', 'First choice'),
        column('second', 'count', 'Zweite Wahl', 'Second choice'),
      ],
      rows: figures.variants.map(({ label, first, second }) => ({ cells: [label, first, second] })),
    }
  );
}

/** Every table of the results: the closed list of what can be downloaded. */
export function allTables(results: Results): Table[] {
  const preference = preferenceTable(results);
  return [
    responseTable(results),
    ...results.topics.flatMap(({ topic }) => [
      statusTable(results, topic),
      districtTable(results, topic),
    ]),
    ...(preference ? [preference] : []),
  ];
}

/** By key, and the whole state last. */
function compareAreas(a: Group, b: Group): number {
  return Number(a.by === 'state') - Number(b.by === 'state') || a.group.localeCompare(b.group);
}
