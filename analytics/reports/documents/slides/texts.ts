import { formatNumber } from '../../../../schemas/format.ts';
import type { Language } from '../../../../schemas/text.ts';

/** The words of the slides, in one language. */
export interface SlideTexts {
  file: string;
  /** The same, where the template of the office fails. */
  inHouseTemplate: string;
  /** What the parts of a slide are called. */
  names: Record<
    'title' | 'subtitle' | 'number' | 'text' | 'chart' | 'picture' | 'table' | 'note' | 'foot',
    string
  >;
  summary: string;
  topic: string;
  reported: string;
  responseBy: string;
  byDistrict: string;
  map: string;
  trend: string;
  change: string;
  noValue: string;
  partial: string;
  coverage: string;
  /** Before a date. */
  asOf: string;
  carriedShare: string;
  asked: (count: string) => string;
  seriesBreak: string;
  notAsked: string;
  answered: string;
  carriedSeries: (status: string) => string;
  carriedNote: string;
  /** Why not all districts are shown. */
  ends: (shown: number, all: number) => string;
  /** How many districts are left out because they have none. */
  withoutValue: (count: string) => string;
  /** @param wave the one that is compared with */
  transitionsNote: (wave: string) => string;
  from: (status: string, units: number) => string;
  /** What must be known of figures on slides, beside how to read figures anywhere. */
  reading: string[];
}

export const slideTexts: Record<Language, SlideTexts> = {
  de: {
    file: 'Folien',
    inHouseTemplate: 'Folien (Vorlage von Pegel: Die eigene Vorlage ließ sich nicht verwenden)',
    names: {
      title: 'Titel',
      subtitle: 'Untertitel',
      number: 'Foliennummer',
      text: 'Text',
      chart: 'Diagramm',
      picture: 'Karte',
      table: 'Tabelle',
      note: 'Hinweis',
      foot: 'Fuß',
    },
    summary: 'Auf einen Blick',
    topic: 'Thema',
    reported: 'Meldungen',
    responseBy: 'Anteil der Verwaltungen mit vollständiger Meldung (RR1)',
    byDistrict: 'nach Kreisen',
    map: 'Karte',
    trend: 'Zeitverlauf',
    change: 'Veränderung',
    noValue: 'kein Wert',
    partial: 'Teilweise beantwortet',
    coverage: 'Abdeckung nach Einwohnern',
    asOf: 'Stand zum',
    carriedShare: 'Anteile an Meldungen und fortgeschriebenen Angaben zusammen',
    asked: (count) => `Gefragt: ${count} Verwaltungen`,
    seriesBreak: 'Zeitreihenbruch',
    notAsked: 'nicht erhoben',
    answered: 'Gemeldet',
    carriedSeries: (status) => `${status} (fortgeschrieben)`,
    carriedNote: 'Schraffiert: aus einer früheren Erhebung fortgeschrieben',
    ends: (shown, all) =>
      `Gezeigt sind die ersten und die letzten ${formatNumber(shown, 'de')} von ${formatNumber(all, 'de')} Kreisen mit Werten; alle stehen in den Tabellen.`,
    withoutValue: (count) => `Ohne Wert und nicht gezeigt: ${count} Kreise`,
    transitionsNote: (wave) =>
      `Veränderung seit: ${wave}, nur Verwaltungen, die beide Male vollständig gemeldet haben`,
    from: (status, units) => `vorher: ${status} (${formatNumber(units, 'de')})`,
    reading: [
      'Ein Kreis ohne Meldung hat keinen Umsetzungsstand (nicht 0\u00a0%); sein Rücklauf ist 0\u00a0%.',
      '„Kann ich nicht beantworten“ und fehlende Angaben zählen als unbekannt, nie als „nicht im Einsatz“.',
      'Wo einzelne Verwaltungen erkennbar wären, wird nichts ausgewiesen.',
    ],
  },
  en: {
    file: 'Slides',
    inHouseTemplate: 'Slides (template of Pegel: the own template could not be used)',
    names: {
      title: 'Title',
      subtitle: 'Subtitle',
      number: 'Slide number',
      text: 'Text',
      chart: 'Chart',
      picture: 'Map',
      table: 'Table',
      note: 'Note',
      foot: 'Foot',
    },
    summary: 'At a glance',
    topic: 'Topic',
    reported: 'Responses',
    responseBy: 'Share of administrations with a complete response (RR1)',
    byDistrict: 'by district',
    map: 'map',
    trend: 'trend',
    change: 'change',
    noValue: 'no value',
    partial: 'Partial',
    coverage: 'Coverage by inhabitants',
    asOf: 'As of',
    carriedShare: 'Shares of responses and answers carried forward together',
    asked: (count) => `Asked: ${count} administrations`,
    seriesBreak: 'Break in series',
    notAsked: 'not asked',
    answered: 'Reported',
    carriedSeries: (status) => `${status} (carried forward)`,
    carriedNote: 'Hatched: carried forward from an earlier wave',
    ends: (shown, all) =>
      `Shown are the first and the last ${formatNumber(shown, 'en')} of ${formatNumber(all, 'en')} districts with values; the tables have all.`,
    withoutValue: (count) => `Without a value and not shown: ${count} districts`,
    transitionsNote: (wave) =>
      `Change since: ${wave}, only administrations that gave a complete response both times`,
    from: (status, units) => `before: ${status} (${formatNumber(units, 'en')})`,
    reading: [
      'A district without a report has no status (not 0%); its response rate is 0%.',
      '“I cannot answer this” and missing answers count as unknown, never as “not in use”.',
      'Nothing is shown where single administrations could be recognised.',
    ],
  },
};
