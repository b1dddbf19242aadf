import {
  type ReadinessLevelRow,
  type ReadinessPartRow,
  readinessLevelRowSchema,
  readinessPartRowSchema,
} from '../../../schemas/results.ts';
import type { Indicator } from '../indicator.ts';
import { levelsQuery, query } from './query.sql.ts';

/** How many administrations have reached which level of readiness. */
export const readinessLevels: Indicator<ReadinessLevelRow> = {
  id: 'readiness-levels',
  title: { de: 'Nachnutzungsbereitschaft nach Stufe', en: 'Readiness for reuse by level' },
  method: {
    de: 'Jede Verwaltung mit vollständiger Meldung erhält nach ihren Antworten Punkte von 0 bis 100; wofür es Punkte gibt, steht im Fragebogen. Die Punkte und die Bedingungen des Fragebogens ergeben die Stufe. Ist zu wenig bekannt, gilt die Verwaltung als nicht bewertbar; sie zählt zu keiner Stufe und wird eigens ausgewiesen. Gezählt werden die Verwaltungen je Stufe, für alle und nach Kreis, Art und Größenklasse. Fortgeschriebene Angaben sind getrennt ausgewiesen.',
    en: 'Each administration with a complete response gets 0 to 100 points for its answers; the questionnaire says what gives points. Points and the conditions of the questionnaire make the level. Where too little is known the administration is not assessable: it counts for no level and is shown on its own. Administrations are counted by level, for all and by district, kind and size class. Answers carried forward are shown separately.',
  },
  row: readinessLevelRowSchema,
  run: (engine) => engine.query(levelsQuery, [], readinessLevelRowSchema),
};

/** What the administrations have reached in each part of the score, and how much of it is known. */
export const readinessParts: Indicator<ReadinessPartRow> = {
  id: 'readiness-parts',
  title: {
    de: 'Nachnutzungsbereitschaft: Punkte im Mittel',
    en: 'Readiness for reuse: mean points',
  },
  method: {
    de: 'Ausgewiesen ist der Mittelwert der Punkte je Teil und insgesamt über alle Verwaltungen mit vollständiger Meldung, auch über die nicht bewertbaren. „Unbekannt“ und fehlende Angaben geben keine Punkte, heißen aber nicht, dass etwas fehlt: Wie viele der bewerteten Angaben bekannt sind, steht deshalb als Vollständigkeit daneben. Ausgeblendete Fragen geben keine Punkte und gelten als bekannt. Öffentlich ist nur der Mittelwert der Teile, die allein aus offenen Antworten entstehen, ohne die Vollständigkeit. Fortgeschriebene Angaben sind getrennt ausgewiesen.',
    en: 'The mean of the points is shown by part and for the whole, over all administrations with a complete response, those not assessable included. “Unknown” and missing answers give no points but do not mean that something is missing: so the share of scored items that are known stands beside it as completeness. Hidden questions give no points and count as known. Public are only the means of parts that open answers alone make, without completeness. Answers carried forward are shown separately.',
  },
  row: readinessPartRowSchema,
  run: (engine) => engine.query(query, [], readinessPartRowSchema),
};
