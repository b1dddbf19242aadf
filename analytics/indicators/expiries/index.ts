import { Temporal } from 'temporal-polyfill';
import { type ExpiryRow, expiryRowSchema } from '../../../schemas/results.ts';
import type { Indicator } from '../indicator.ts';
import { query } from './query.sql.ts';

/** What ends soon, by administration: for the console only. */
export const expiries: Indicator<ExpiryRow> = {
  id: 'expiries',
  title: { de: 'Bald abgelaufen', en: 'Ending soon' },
  method: {
    de: 'Aufgeführt sind die Verwaltungen, bei denen etwas, etwa ein Zertifikat, innerhalb von zwölf Monaten abläuft: vom Monat des Stichtags an gerechnet, diesen eingeschlossen. Was vorher abgelaufen ist, steht nicht in der Liste. Fortgeschriebene Angaben sind gekennzeichnet. Die Liste ist nur für die Koordinierung und wird nie veröffentlicht.',
    en: 'Administrations are listed where something, such as a certificate, ends within twelve months: counted from the month of the reference date, which is included. What ended before is not on the list. Answers carried forward are marked. The list is for coordinators only and is never published.',
  },
  row: expiryRowSchema,
  run: (engine, { wave: { referenceDate } }) => {
    const first = Temporal.PlainDate.from(referenceDate).with({ day: 1 });
    const parameters = [first, first.add({ months: 12 })].map(String);
    return engine.query(query, parameters, expiryRowSchema);
  },
};
