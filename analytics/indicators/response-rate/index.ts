import { type ResponseRow, responseRowSchema } from '../../../schemas/results.ts';
import type { Indicator } from '../indicator.ts';
import { query } from './query.sql.ts';

/** Who has answered, by district and for the whole state. */
export const responseRate: Indicator<ResponseRow> = {
  id: 'response-rate',
  title: { de: 'Rücklauf', en: 'Response rate' },
  method: {
    de: 'Gezählt werden die Verwaltungen des Berichtskreises. Vollständig ist, wer eine Meldung abgegeben hat, auch eine telefonisch erfasste; teilweise beantwortet ist ein Entwurf mit mindestens der Hälfte der gezeigten Pflichtfragen. RR1 ist der Anteil der vollständigen, RR2 der Anteil der vollständigen und teilweisen Antworten an allen Verwaltungen, die nicht ausgeschieden sind (nicht zutreffend oder durch eine andere Verwaltung abgedeckt). Die Abdeckung ist derselbe Anteil wie RR1, gewichtet mit den Einwohnern; ein Landkreis zählt dabei nicht mit, wenn seine Gemeindeverwaltungen selbst gefragt sind, damit niemand doppelt zählt. Wo der Nenner null ist, gibt es keinen Wert.',
    en: 'The administrations of the frame are counted. A response is complete once it is submitted, by telephone included; it is partial as a draft that answers at least half of the required questions shown. RR1 is the share of complete responses, RR2 that of complete and partial ones, among all administrations that have not left the frame (not eligible, or covered by another administration). Coverage is RR1 weighted by inhabitants; a district does not count in it where its municipal administrations are asked themselves, so that nobody counts twice. Where the denominator is zero there is no value.',
  },
  row: responseRowSchema,
  run: (engine) => engine.query(query, [], responseRowSchema),
};
