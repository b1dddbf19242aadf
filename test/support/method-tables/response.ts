import { responseRates } from '../../../analytics/indicators/rates.ts';
import { type Group, isOf, wholeState } from '../../../schemas/breakdown.ts';
import { type MethodTables, percent, rowsOf } from './table.ts';

/** Who is counted, and who has answered. */
export const responseTables: MethodTables = {
  units: async (snapshot) => {
    const frame = await rowsOf(snapshot, 'frame');
    const statuses = await rowsOf(snapshot, 'status');
    return frame.map(({ unit, name, kind, inhabitants, municipalities, disposition }) => {
      const own = statuses.find((row) => row.unit === unit && row.topic === 'dms');
      const dms = own ? `${own.status}, ${own.source}` : '';
      return [name, kind, inhabitants, municipalities, disposition, dms];
    });
  },

  progress: ({ figures }) => {
    let sum = 0;
    return (figures.internal.results.responseProgress ?? []).map(({ day, units }) => {
      sum += units;
      return [day, units, sum];
    });
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

  response: ({ figures }) => {
    const { districts, responseRate } = figures.internal.results;
    const named = districts.map(({ name, ags5 }): [string, Group] => [
      name,
      { by: 'district', group: ags5 },
    ]);
    const groups: [string, Group][] = [...named, ['all', wholeState]];
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
};
