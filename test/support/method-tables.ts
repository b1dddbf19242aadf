import { readFile } from 'node:fs/promises';
import { responseRates, roundShares, toPercent } from '../../analytics/indicators/rates.ts';
import type { Snapshot } from '../../analytics/lake/snapshot.ts';
import { adoptionStatuses } from '../../schemas/adoption.ts';
import { type Group, isOf, wholeState } from '../../schemas/breakdown.ts';
import type { LakeTableName } from '../../schemas/lake.ts';
import { readParquet } from './read-parquet.ts';

/** The body of a table, as it has to stand in docs/method.md. */
type Rows = (string | number)[][];

/** Makes the tables of docs/method.md from the snapshot of the example, by the names that stand there. */
export const methodTables: Record<string, (snapshot: Snapshot) => Rows | Promise<Rows>> = {
  units: async (snapshot) => {
    const frame = await rowsOf(snapshot, 'frame');
    const statuses = await rowsOf(snapshot, 'status');
    return frame.map(({ unit, name, kind, inhabitants, municipalities, disposition }) => {
      const own = statuses.find((row) => row.unit === unit && row.topic === 'dms');
      const dms = own ? `${own.status}, ${own.source}` : '';
      return [name, kind, inhabitants, municipalities, disposition, dms];
    });
  },

  response: ({ figures }) => {
    const { districts, responseRate } = figures.internal.results;
    const groups: [string, Group][] = [
      ...districts.map(({ name, ags5 }): [string, Group] => [
        name,
        { by: 'district', group: ags5 },
      ]),
      ['all', wholeState],
    ];
    return groups.flatMap(([name, group]) =>
      responseRate
        .filter((row) => isOf(row, group))
        .map((row) => {
          const { rr1, rr2, coverage } = responseRates(row);
          const counts = [row.eligible, row.complete, row.partial];
          return [name, ...counts, ...[rr1, rr2, coverage].map(percent)];
        }),
    );
  },

  rates: ({ figures }) => {
    const row = figures.internal.results.responseRate.find((one) => isOf(one, wholeState));
    if (!row) return [];
    const { eligible, complete, partial, completeInhabitants, eligibleInhabitants } = row;
    const { rr1, rr2, coverage } = responseRates(row);
    return [
      ['RR1', `${complete} / ${eligible}`, percent(rr1)],
      ['RR2', `(${complete} + ${partial}) / ${eligible}`, percent(rr2)],
      ['Coverage', `${completeInhabitants} / ${eligibleInhabitants}`, percent(coverage)],
    ];
  },

  'adoption dms': ({ figures }) => {
    const rows = figures.internal.results.adoption.filter(
      (row) => row.topic === 'dms' && isOf(row, wholeState),
    );
    const counts = adoptionStatuses.map((status) => rows.find((row) => row.status === status));
    const unitShares = roundShares(counts.map((row) => row?.units ?? 0)) ?? [];
    const byInhabitants = roundShares(counts.map((row) => row?.inhabitants ?? 0)) ?? [];
    return counts.map((row, index) => [
      adoptionStatuses[index] ?? '',
      row?.units ?? 0,
      `${unitShares[index]} %`,
      row?.municipalities ?? 0,
      row?.inhabitants ?? 0,
      `${byInhabitants[index]} %`,
    ]);
  },

  'best route': async (snapshot) => {
    const frame = await rowsOf(snapshot, 'frame');
    const statuses = await rowsOf(snapshot, 'status');
    return statuses
      .filter(({ topic, source }) => topic === 'anbindung' && source !== 'CARRIED')
      .map(({ unit, status, basic_in_production, obs_status }) => [
        frame.find((row) => row.unit === unit)?.name ?? unit,
        status,
        basic_in_production ? 'yes' : 'no',
        obs_status,
      ]);
  },

  preference: ({ figures }) =>
    figures.internal.results.preference.map(({ rank, option, units }) => [
      rank,
      option,
      units ?? '',
    ]),
};

function percent(rate: number | null): string {
  return rate === null ? 'no value' : `${toPercent(rate).toFixed(1)} %`;
}

async function rowsOf<Table extends LakeTableName>({ tables }: Snapshot, table: Table) {
  const path = tables.find((one) => one.table === table)?.path ?? '';
  return readParquet(table, await readFile(path));
}
