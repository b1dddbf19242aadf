import type { Results } from '../../../schemas/results.ts';
import { type Shown, topicFigures, wholeOf } from '../../charts/figures.ts';
import { responseRates } from '../../indicators/rates.ts';
import type { Table } from '../table.ts';
import { basis, column, percentOrNull } from '../tables/columns.ts';
import { countCell } from '../tables/status-shares.ts';

/** All districts at a glance: who has responded there, and how many are in production with each topic. */
export function districtsTable(results: Results, shown: Shown): Table {
  const { districts, topics, responseRate } = results;
  const rows = new Map(
    responseRate.filter(({ by }) => by === 'district').map((row) => [row.group, row]),
  );
  const figures = topics.map(({ topic }) => topicFigures(results, topic, shown).districts);
  return {
    name: 'districts',
    title: { de: 'Landkreise und kreisfreie Städte', en: 'Districts and district-free cities' },
    columns: [
      column('district', 'unit', 'Name', 'Name'),
      ...basis,
      column('rr1', 'percent', 'Rücklaufquote', 'Response rate'),
      ...topics.map(({ topic, title }) => ({
        name: topic,
        kind: 'count' as const,
        title: { de: `${title.de}: im Einsatz`, en: `${title.en}: in production` },
      })),
    ],
    rows: districts.map(({ ags5, name }, index) => {
      const row = rows.get(ags5);
      return {
        unit: ags5,
        cells: [
          name,
          row?.eligible ?? 0,
          row?.complete ?? 0,
          row ? percentOrNull(responseRates(row).rr1) : null,
          ...figures.map((ofTopic) => {
            const own = ofTopic[index];
            return own && wholeOf(own) > 0 ? countCell(own, 'inProduction') : null;
          }),
        ],
      };
    }),
  };
}
