import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import type { Edition, Results } from '../../../schemas/results.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { documentTexts } from './texts.ts';

/** What each field of `results.json` holds; the compiler sees to it that none is forgotten. */
const ofResults: Record<keyof Results, Text> = {
  edition: { de: 'Ausgabe: internal oder public', en: 'internal or public' },
  snapshot: { de: 'Auswertungsstand', en: 'the snapshot that it is of' },
  wave: { de: 'die Erhebung mit ihrem Stichtag', en: 'the wave with its reference date' },
  carryLimit: {
    de: 'wie viele Erhebungen alt fortgeschriebene Angaben sein dürfen',
    en: 'how many waves old answers may be that are carried forward',
  },
  districts: { de: 'Kreise mit ihrem Schlüssel', en: 'districts with their keys' },
  topics: { de: 'Themen', en: 'topics' },
  variants: { de: 'Anbindungsvarianten', en: 'connection variants' },
  readiness: { de: 'Teile und Stufen der Bereitschaft', en: 'parts and levels of readiness' },
  period: { de: 'Beginn, Frist und Ende der Nachfrist', en: 'opening, deadline and end of grace' },
  responseProgress: { de: 'Rücklauf nach Tagen', en: 'response by day' },
  responseRate: { de: 'Rücklauf je Gruppe', en: 'response by group' },
  adoption: {
    de: 'Verwaltungen je Thema, Gruppe und Stand',
    en: 'administrations by topic, group and status',
  },
  preference: { de: 'erste und zweite Wahl', en: 'first and second choice' },
  readinessLevels: { de: 'Verwaltungen je Stufe', en: 'administrations by level' },
  readinessParts: {
    de: 'Summen der Punkte je Teil, in Hundertsteln',
    en: 'sums of points by part, in hundredths',
  },
  previous: { de: 'die Erhebung davor', en: 'the wave before' },
  transitions: {
    de: 'Verwaltungen nach Stand vorher und jetzt',
    en: 'administrations by status then and now',
  },
  trend: { de: 'Zeitverlauf je Thema', en: 'trend by topic' },
  itemResponse: { de: 'was zu jeder Frage kam', en: 'what came to each question' },
  expiries: { de: 'was bald abläuft (nur intern)', en: 'what ends soon (internal only)' },
  keptTables: {
    de: 'Tabellen im Stand einer früheren Veröffentlichung',
    en: 'tables as an earlier release showed them',
  },
};

/** The same for `answers.json`. */
const ofAnswers: Record<keyof AnswerFigures, Text> = {
  edition: ofResults.edition,
  snapshot: ofResults.snapshot,
  questions: { de: 'Fragen mit ihren Antworten', en: 'questions with their answers' },
  themes: { de: 'Fragen, die zusammen gezeigt werden', en: 'questions that are shown together' },
  bases: { de: 'wie viele gefragt waren', en: 'how many were asked' },
  counts: { de: 'wie viele welche Antwort gaben', en: 'how many gave which answer' },
  shares: {
    de: 'Anteile nach Gemeinden und Einwohnern, in Prozent',
    en: 'shares by municipalities and inhabitants, in per cent',
  },
  keptTables: ofResults.keptTables,
};

const rules: Text[] = [
  {
    de: 'Jede Zahl zählt Verwaltungen, wo nichts anderes steht.',
    en: 'Every count is of administrations, unless something else is said.',
  },
  {
    de: 'null heißt: verborgen, damit keine einzelne Verwaltung erkennbar wird. Was niemand hat, hat keine Zeile.',
    en: 'null means: hidden, so that no single administration can be recognised. What nobody has, has no row.',
  },
  {
    de: 'by und group nennen die Gruppe: state (alle), district (Kreis, nach Schlüssel), kind (Art), sizeClass (Größenklasse).',
    en: 'by and group name the group: state (all), district (by key), kind, sizeClass.',
  },
  {
    de: 'Felder mit carried zählen fortgeschriebene Angaben, die in den anderen nicht enthalten sind.',
    en: 'Fields with carried count answers carried forward, which the others do not contain.',
  },
];

/** The fields of the JSON files, in a text. */
export function jsonGuide(language: Language, edition: Edition): string {
  const list = (fields: Record<string, Text>) =>
    Object.entries(fields).map(([name, text]) => `  ${name}: ${text[language]}`);
  return [
    documentTexts[language].editions[edition],
    '',
    ...rules.map((rule) => rule[language]),
    '',
    'results.json',
    ...list(ofResults),
    '',
    'answers.json',
    ...list(ofAnswers),
    '',
  ].join('\n');
}
