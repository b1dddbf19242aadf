import { type AdoptionRow, adoptionRowSchema } from '../../../schemas/results.ts';
import type { Indicator } from '../indicator.ts';
import { query } from './query.sql.ts';

/** How far the administrations are with each topic, by district and for the whole state. */
export const adoption: Indicator<AdoptionRow> = {
  id: 'adoption',
  title: { de: 'Umsetzungsstand', en: 'Adoption' },
  method: {
    de: 'Gezählt werden die Verwaltungen mit vollständiger Meldung nach ihrem Stand je Thema, für alle und nach Kreis, Art und Größenklasse (Einwohner, für die eine Verwaltung zuständig ist; ein Landkreis steht bei der Zahl aller Einwohner des Kreises): flächendeckend im Einsatz, in Teilen im Einsatz, beschlossen mit Termin, nicht im Einsatz oder unbekannt. Bei der Anbindung zählt der am weitesten fortgeschrittene automatisierte Weg, ein geplanter nur mit Termin. „Kann ich nicht beantworten“ und fehlende Angaben zählen als unbekannt, nie als nicht im Einsatz. Bezugsgröße sind alle vollständigen Meldungen, in denen nach dem Thema gefragt wurde. Solange fortgeschriebene Angaben gezeigt werden, gehören die Verwaltungen dazu, für die es solche gibt: Sie zählen mit dem Stand ihrer letzten früheren Meldung, aber nie zum Rücklauf. Andere Verwaltungen ohne Meldung sind nicht enthalten. Nach Gemeinden und Einwohnern zählt eine Verwaltung so viel, wie sie Gemeinden und Einwohner vertritt; ein Landkreis, dessen Gemeindeverwaltungen selbst gefragt sind, zählt dabei nicht. Anteile sind ganze Prozent, so gerundet, dass sie zusammen möglichst 100 ergeben und gleiche Anzahlen gleiche Anteile haben; einzelne können deshalb um einen Prozentpunkt von der üblichen Rundung abweichen.',
    en: 'Administrations with a complete response are counted by their status in each topic, for all and by district, kind and size class (inhabitants whom an administration is responsible for; a district stands at the number of all its inhabitants): in production throughout, rolling out, planned with a date, not in use, or unknown. For connections the most advanced automated route counts, a planned one only with its date. “I cannot answer this” and missing answers count as unknown, never as not in use. The base is all complete responses that were asked for the topic. While answers carried forward are shown, the administrations that have them belong to it: they count with the status of their last earlier response, but never as response. Other administrations without a response are not included. By municipalities and inhabitants, an administration counts as much as it speaks for; a district whose municipal administrations are asked themselves does not count there. Shares are whole percentages, rounded so that they add up to 100 where possible and equal counts have equal shares; a single one may therefore differ by one point from ordinary rounding.',
  },
  row: adoptionRowSchema,
  run: (engine) => engine.query(query, [], adoptionRowSchema),
};
