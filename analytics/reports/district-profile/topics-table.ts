import type { Results } from '../../../schemas/results.ts';
import {
  type Shown,
  type StatusFigures,
  statusFigures,
  topicHasCarried,
  wholeOf,
} from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import { hiddenCell, type Table } from '../table.ts';
import { column, percentOrNull } from '../tables/columns.ts';
import { statusCells, statusColumns } from '../tables/status-columns.ts';
import { besides, topicColumn, whoColumn } from './beside.ts';
import { keptNote } from './kept-note.ts';

/** How far the administrations of a district are with each topic, and all of them. */
export function profileTopicsTable(results: Results, shown: Shown): Table {
  const { topics } = results;
  const withCarried = shown.carried && topics.some(({ topic }) => topicHasCarried(results, topic));
  return {
    name: 'profile-topics',
    title: { de: 'Umsetzungsstand nach Themen', en: 'Status by topic' },
    note: keptNote(
      topics.map(({ topic, title }) => ({
        title,
        snapshot: keptOf(results, { about: 'topic', id: topic })?.snapshot,
      })),
    ),
    columns: [
      topicColumn,
      whoColumn,
      ...statusColumns(withCarried),
      column('share', 'percent', 'Anteil im Einsatz', 'Share in production'),
    ],
    rows: topics.flatMap(({ topic, title }) =>
      besides(results).map(({ group, name }) => {
        const figures = statusFigures(results, topic, group, shown);
        return { cells: [title, name, ...statusCells(figures, withCarried), shareOf(figures)] };
      }),
    ),
  };
}

/** Beside that of others and on its own: with one decimal, as rates are. */
function shareOf(figures: StatusFigures): number | string | null {
  const whole = wholeOf(figures);
  if (whole === 0) return null;
  if (figures.hidden.includes('inProduction')) return hiddenCell;
  return percentOrNull(figures.counts.inProduction / whole);
}
