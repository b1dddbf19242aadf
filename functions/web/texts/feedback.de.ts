/** What a unit reads about itself beside others after the wave, in German. */
export const feedback = {
  title: 'Ihr Stand im Vergleich',
  link: 'Ihr Stand im Vergleich',
  early: (graceEnds: string) =>
    `Die Erhebung läuft noch bis zum ${graceEnds}. Danach sehen Sie hier Ihren Stand neben dem Ihres Kreises und Ihrer Größenklasse.`,
  notYetCounted:
    'Die Erhebung ist beendet, ihre Zahlen sind noch nicht ausgewertet. Das dauert in der Regel wenige Minuten; laden Sie die Seite dann bitte neu.',
  notReported: {
    title: 'Sie haben nicht gemeldet',
    text: 'Sie sehen hier, was die anderen Verwaltungen gemeldet haben.',
  },
  district: 'Ihr Kreis',
  sizeClass: 'Ihre Größenklasse',
  referenceDate: 'Stichtag',
  responseInDistrict: 'Rücklauf in Ihrem Kreis',
  response: 'Rücklauf insgesamt',
  reported: (part: string, whole: string, percent: string) =>
    `${part} von ${whole} Verwaltungen (${percent})`,
  nobodyAsked: 'keine Verwaltung gefragt',
  basis:
    'Gezählt sind die Verwaltungen, die gemeldet haben, Ihre eigene eingeschlossen. Ein Strich heißt: Niemand hat gemeldet.',
  basisBefore:
    'Gezählt sind die Verwaltungen, die bis zu diesem Auswertungsstand gemeldet haben. Ihre letzten Angaben kamen danach und sind noch nicht enthalten. Ein Strich heißt: Niemand hat gemeldet.',
  basisKept:
    'Tabellen mit dem Vermerk „Stand der ersten Veröffentlichung“ bleiben, wie sie sind, und enthalten Ihre letzten Angaben nicht.',
  basisWithout:
    'Gezählt sind die Verwaltungen, die gemeldet haben. Ein Strich heißt: Niemand hat gemeldet.',
  aloneInDistrict:
    'Einen Vergleich im Kreis gibt es nicht, weil dort höchstens eine Verwaltung gefragt ist.',
  own: (status: string) => `Ihr Stand: ${status}.`,
  same: (groups: string) => `Denselben Stand haben ${groups}.`,
  inUse: (groups: string) => `Im Einsatz oder in Einführung ist es bei ${groups}.`,
  groups: {
    district: (part: string, whole: string) => `${part} von ${whole} in Ihrem Kreis`,
    kind: (part: string, whole: string) => `${part} von ${whole} Ihrer Art`,
    sizeClass: (part: string, whole: string) => `${part} von ${whole} in Ihrer Größenklasse`,
    all: (part: string, whole: string) => `${part} von ${whole} insgesamt`,
  },
  notYet: 'Zahlen der anderen gibt es dazu, sobald die Ergebnisse veröffentlicht sind.',
  internal: 'Diese Angabe wird nicht veröffentlicht. Nur Sie sehen hier Ihre eigene.',
  ownFirst: (first: string) => `Ihre 1. Wahl: ${first}.`,
  ownSecond: (second: string) => `Ihre 2. Wahl: ${second}.`,
  sameChoice: (part: string, whole: string) =>
    `Dieselbe 1. Wahl haben ${part} von ${whole} Verwaltungen, die hier geantwortet haben, auch mit „Noch offen“ oder „Kann ich nicht beantworten“.`,
  mostChosen: (variant: string, part: string, whole: string) =>
    `Am häufigsten als 1. Wahl genannt: ${variant} (${part} von ${whole}).`,
  readiness: {
    own: (points: string, max: string) => `Ihre Verwaltung hat ${points} von ${max} Punkten.`,
    level: (level: string) => `Ihre Stufe: ${level}.`,
    known: (part: string, whole: string) =>
      `Bekannt sind ${part} von ${whole} Angaben, die dafür zählen.`,
  },
};
