import { type AdoptionBySizeRow, adoptionBySizeRowSchema } from '../../../schemas/results.ts';
import type { Indicator } from '../indicator.ts';
import { query } from './query.sql.ts';

/** How far the administrations of each size class are with each topic. */
export const adoptionBySize: Indicator<AdoptionBySizeRow> = {
  id: 'adoption-by-size',
  title: { de: 'Umsetzungsstand nach Größenklassen', en: 'Adoption by size class' },
  method: {
    de: 'Gezählt wird wie beim Umsetzungsstand, je Größenklasse nach der Zahl der Einwohner: unter 5.000, 5.000 bis 19.999, 20.000 bis 49.999, 50.000 bis 99.999, 100.000 und mehr. Es zählen die Einwohner, für die eine Verwaltung zuständig ist, nach dem Gemeindeverzeichnis des Berichtskreises; ein Landkreis steht bei der Zahl aller Einwohner des Kreises. Bezugsgröße sind die vollständigen Meldungen der Größenklasse.',
    en: 'The count is that of adoption, for each size class by the number of inhabitants: under 5,000, 5,000 to 19,999, 20,000 to 49,999, 50,000 to 99,999, 100,000 and more. What counts are the inhabitants whom an administration is responsible for, by the register of municipalities of the frame; a district stands at the number of all its inhabitants. The base is the complete responses of the size class.',
  },
  row: adoptionBySizeRowSchema,
  run: (engine) => engine.query(query, [], adoptionBySizeRowSchema),
};
