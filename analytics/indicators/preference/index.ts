import { type PreferenceRow, preferenceRowSchema } from '../../../schemas/results.ts';
import type { Indicator } from '../indicator.ts';
import { query } from './query.sql.ts';

/** Which connection variant is preferred; no rows where the questionnaire does not ask for it. */
export const preference: Indicator<PreferenceRow> = {
  id: 'preference',
  title: { de: 'Bevorzugte Anbindungsvariante', en: 'Preferred connection variant' },
  method: {
    de: 'Gezählt werden die Verwaltungen mit vollständiger Meldung, die eine Variante als erste oder als zweite Wahl nennen. „Noch offen“ und „Kann ich nicht beantworten“ werden als eigene Antworten ausgewiesen. Wer keine zweite Wahl nennt, zählt dort nicht. Anteile gibt es für die erste Wahl: ganze Prozent aller vollständigen Meldungen, gerundet wie beim Umsetzungsstand. Es gibt nur Werte für das ganze Land; Präferenzen werden nie fortgeschrieben.',
    en: 'Administrations with a complete response are counted that name a variant as first or as second choice. “Still open” and “I cannot answer this” are shown as answers of their own. Who names no second choice does not count there. There are shares of the first choice: whole percentages of all complete responses, rounded as those of adoption are. There are values for the whole state only; preferences are never carried forward.',
  },
  row: preferenceRowSchema,
  run: async (engine, { questionnaire: { preference: asked } }) =>
    asked ? engine.query(query, [asked.first, asked.second], preferenceRowSchema) : [],
};
