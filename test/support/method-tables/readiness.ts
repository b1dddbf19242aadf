import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import { type MethodTables, namesIn, percent, rowsOf } from './table.ts';

/** Points are stored in hundredths. */
const points = (hundredths: number | null) => (hundredths ?? 0) / 100;

/** How ready units are, and what ends soon. */
export const readinessTables: MethodTables = {
  'readiness of Freistadt': async (snapshot) => {
    const nameOf = await namesIn(snapshot);
    const parts = snapshot.figures.internal.results.readiness?.parts ?? [];
    const rows = await rowsOf(snapshot, 'readiness');
    const own = rows.filter(({ unit }) => nameOf(unit) === 'Freistadt');
    return [...parts.map(({ id, title, max }) => ({ id, title: title.en, max })), whole].flatMap(
      ({ id, title, max }) =>
        own
          .filter(({ part }) => part === id)
          .map((row) => [title, points(row.points), max, `${row.known} of ${row.items}`]),
    );
  },

  'readiness of units': async (snapshot) => {
    const nameOf = await namesIn(snapshot);
    const rows = await rowsOf(snapshot, 'readiness');
    return rows
      .filter(({ part, source }) => part === '' && source !== 'CARRIED')
      .map(({ unit, points: reached, known, items, level }) => [
        nameOf(unit),
        points(reached),
        `${known} / ${items}`,
        percent(known / items),
        level,
      ]);
  },

  'readiness levels': ({ figures }) =>
    figures.internal.results.readinessLevels
      .filter((row) => isOf(row, wholeState))
      .map(({ level, units, carriedUnits }) => [level, units ?? 0, carriedUnits ?? 0]),

  'readiness mean': ({ figures }) =>
    figures.internal.results.readinessParts
      .filter((row) => isOf(row, wholeState) && row.part === '')
      .map((row) => {
        const [sum, units] = [points(row.points), row.units ?? 0];
        const [known, items] = [row.known ?? 0, row.items ?? 0];
        return [
          `${sum} / ${units}`,
          (sum / units).toFixed(1),
          `${known} / ${items}`,
          percent(known / items),
        ];
      }),

  expiries: ({ figures }) =>
    figures.internal.results.expiries.map(({ name, question, month, isCarried }) => [
      name,
      question,
      month,
      isCarried ? 'yes' : 'no',
    ]),
};

const whole = { id: '', title: 'Whole', max: 100 };
