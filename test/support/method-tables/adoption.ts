import { roundShares } from '../../../analytics/indicators/rates.ts';
import { adoptionStatuses } from '../../../schemas/adoption.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import { type MethodTables, namesIn, rowsOf } from './table.ts';

/** How far units are, and what they prefer. */
export const adoptionTables: MethodTables = {
  'best route': async (snapshot) => {
    const nameOf = await namesIn(snapshot);
    const statuses = await rowsOf(snapshot, 'status');
    return statuses
      .filter(({ topic, source }) => topic === 'anbindung' && source !== 'CARRIED')
      .map(({ unit, status, basic_in_production, obs_status }) => [
        nameOf(unit),
        status,
        basic_in_production ? 'yes' : 'no',
        obs_status,
      ]);
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

  'adoption with carried': ({ figures }) => {
    const rows = figures.internal.results.adoption.filter(
      (row) => row.topic === 'dms' && isOf(row, wholeState),
    );
    const own = rows.map((row) => row.units ?? 0);
    const carried = rows.map((row) => row.carriedUnits ?? 0);
    const without = roundShares(own) ?? [];
    const together = roundShares(own.map((units, index) => units + (carried[index] ?? 0))) ?? [];
    return rows.map(({ status }, index) => [
      status,
      own[index] ?? 0,
      `${without[index]} %`,
      carried[index] ?? 0,
      `${together[index]} %`,
    ]);
  },

  preference: ({ figures }) =>
    figures.internal.results.preference.map(({ rank, option, units }) => [
      rank,
      option,
      units ?? '',
    ]),
};
