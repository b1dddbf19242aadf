import { type MethodTables, rowsOf } from './table.ts';

/** Whose earlier answers stand for them. */
export const carryTables: MethodTables = {
  carry: async (snapshot) => {
    const frame = await rowsOf(snapshot, 'frame');
    const statuses = await rowsOf(snapshot, 'status');
    return frame
      .filter(({ disposition }) => disposition !== 'complete')
      .map(({ unit, name, disposition, is_carried }) => {
        const dms = statuses.find((row) => row.unit === unit && row.topic === 'dms');
        const read = dms ? `${dms.status}, ${dms.age_waves} wave old` : '';
        return [name, disposition, is_carried ? 'yes' : 'no', read];
      });
  },
};
