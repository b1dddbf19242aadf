import { type ProgressRow, progressRowSchema } from '../../../schemas/results.ts';
import type { Indicator } from '../indicator.ts';
import { query } from './query.sql.ts';

/** On which days responses came, for the whole state. */
export const responseProgress: Indicator<ProgressRow> = {
  id: 'response-progress',
  title: { de: 'Rücklauf im Zeitverlauf', en: 'Response over time' },
  method: {
    de: 'Gezählt werden die Verwaltungen mit vollständiger Antwort nach dem Tag (Ortszeit Berlin), an dem ihre erste Meldung einging. Eine spätere Berichtigung ändert diesen Tag nicht. Wer den Berichtskreis verlassen hat oder nicht antworten will, zählt nicht mit. Antworten, die aus einer Tabelle übernommen wurden, haben keinen Tag und stehen nicht in der Linie.',
    en: 'Administrations with a complete response are counted by the day (local time in Berlin) on which their first submission came. A later correction does not change that day. Administrations that have left the frame or refused do not count. Answers taken over from a spreadsheet have no day and are not in the line.',
  },
  row: progressRowSchema,
  run: (engine) => engine.query(query, [], progressRowSchema),
};
