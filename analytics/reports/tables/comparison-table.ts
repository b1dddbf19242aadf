import { type AdoptionStatus, adoptionStatuses } from '../../../schemas/adoption.ts';
import { formatTenths } from '../../../schemas/format.ts';
import { inAll, type Language, type Text } from '../../../schemas/text.ts';
import { type StatusFigures, wholeOf } from '../../charts/figures.ts';
import { chartTexts } from '../../charts/texts.ts';
import type { ComparedTopic, WaveComparison } from '../compare-waves.ts';
import { hiddenCell, type Table } from '../table.ts';
import { all, blank, column, percentOrNull, statusLabel } from './columns.ts';

/**
 * How far the administrations were with a topic, how far they are now, and the difference in percentage
 * points; no difference over a break. Null where the earlier wave did not ask for the topic.
 */
export function comparisonTable(
  { topic, title, before, now, isBreak }: ComparedTopic,
  waves: Pick<WaveComparison, 'before' | 'now'>,
): Table | null {
  if (!before) return null;
  const named = (wave: Text, de: string, en: string) =>
    [`${wave.de}: ${de}`, `${wave.en}: ${en}`] as const;
  const columnsOf = (name: string, { title: wave }: { title: Text }) => [
    column(name, 'count', ...named(wave, 'Verwaltungen', 'administrations')),
    column(`${name}_share`, 'percent', ...named(wave, 'Anteil', 'share')),
  ];
  return {
    name: `comparison-${topic}`,
    title: { de: `${title.de}: Vergleich`, en: `${title.en}: comparison` },
    note: reportedIn(waves, { before, now }),
    columns: [
      column('status', 'text', 'Stand', 'Status'),
      ...columnsOf('before', waves.before),
      ...columnsOf('now', waves.now),
      ...(isBreak
        ? []
        : [
            column(
              'difference',
              'mean',
              'Differenz in Prozentpunkten',
              'Difference in percentage points',
            ),
          ]),
    ],
    rows: [
      ...adoptionStatuses.map((status) => ({
        cells: [
          statusLabel(status),
          ...cellsOf(before, status),
          ...cellsOf(now, status),
          ...(isBreak ? [] : [differenceOf(before, now, status)]),
        ],
      })),
      { cells: [all, wholeOf(before), blank, wholeOf(now), blank, ...(isBreak ? [] : [blank])] },
    ],
  };
}

/** Who responded both times. */
function reportedIn(
  waves: Pick<WaveComparison, 'before' | 'now'>,
  figures: { before: StatusFigures; now: StatusFigures },
): Text {
  return inAll((language) => {
    const said = (['before', 'now'] as const).map((when) => {
      const { complete, eligible } = figures[when];
      return `${waves[when].title[language]}: ${chartTexts[language].reported(complete, eligible)}.`;
    });
    return said.join(' ');
  });
}

function cellsOf(figures: StatusFigures, status: AdoptionStatus) {
  if (figures.hidden.includes(status)) return [hiddenCell, hiddenCell];
  const whole = wholeOf(figures);
  if (whole === 0) return [null, null];
  const count = figures.counts[status];
  return [count, percentOrNull(count / whole)];
}

/** With its sign, from shares that are not rounded; without a value where one of them has none. */
function differenceOf(before: StatusFigures, now: StatusFigures, status: AdoptionStatus) {
  if ([before, now].some(({ hidden }) => hidden.includes(status))) return hiddenCell;
  if (wholeOf(before) === 0 || wholeOf(now) === 0) return null;
  const shareOf = (figures: StatusFigures) => (figures.counts[status] * 100) / wholeOf(figures);
  // What rounds to 0 has no sign.
  const tenths = Math.round((shareOf(now) - shareOf(before)) * 10) / 10 || 0;
  const write = (language: Language) =>
    `${tenths > 0 ? '+' : tenths < 0 ? '\u2212' : '\u00b1'}${formatTenths(Math.abs(tenths), language)}`;
  return { de: write('de'), en: write('en') };
}
