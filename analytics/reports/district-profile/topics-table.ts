import type { Results } from '../../../schemas/results.ts';
import { type Shown, statusFigures, topicHasCarried, wholeOf } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import type { Table } from '../table.ts';
import { column } from '../tables/columns.ts';
import { statusCells, statusColumns } from '../tables/status-columns.ts';
import { shareCells } from '../tables/status-shares.ts';
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
      column('share', 'share', 'Anteil im Einsatz', 'Share in production'),
    ],
    rows: topics.flatMap(({ topic, title }) =>
      besides(results).map(({ group, name }) => {
        const figures = statusFigures(results, topic, group, shown);
        const share = wholeOf(figures) === 0 ? null : shareCells(figures).inProduction;
        return { cells: [title, name, ...statusCells(figures, withCarried), share] };
      }),
    ),
  };
}
