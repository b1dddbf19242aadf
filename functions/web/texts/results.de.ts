/** What pages with results say in German. */
export const resultsDe = {
  title: 'Ergebnisse',
  runningTitle: 'Zwischenstand',
  running: 'Die Erhebung läuft noch. Die Zahlen ändern sich mit jeder neuen Meldung.',
  responses: 'Meldungen',
  of: (part: string, whole: string) => `${part} von ${whole}`,
  rr1: 'Rücklaufquote',
  coverage: 'Abdeckung nach Einwohnern',
  referenceDate: 'Stichtag',
  snapshot: (id: string, time: string) => `Auswertungsstand ${id} vom ${time}`,
  noValue: 'kein Wert',
  asTable: 'Als Tabelle',
  csv: 'CSV für Excel',
  svg: 'Diagramm als SVG',
  byDistrict: 'Nach Landkreisen und kreisfreien Städten',
  stateWide: 'Alle Verwaltungen',
  map: 'Karte',
  back: 'Alle Ergebnisse',
  method: 'So wird gezählt',
  responseCaption: 'Rücklauf nach Landkreisen und kreisfreien Städten',
  otherWaves: 'Weitere Erhebungen',
  notYetCounted:
    'Für diese Erhebung gibt es noch keine Zahlen. Sie erscheinen hier kurz nach der ersten Meldung.',
  nothingPublished: 'Es ist noch keine Erhebung veröffentlicht.',
  newerTitle: 'Neuer als veröffentlicht',
  newer: (id: string, time: string) =>
    `Die Öffentlichkeit sieht noch den Auswertungsstand ${id} vom ${time}.`,
  internalTitle: 'Interne Ausgabe',
  internal: 'Sie sehen alle Zahlen, auch die, die nicht veröffentlicht werden.',
  internalOf: {
    before: 'Noch ist nichts davon öffentlich.',
    after: 'Was die Öffentlichkeit sieht:',
  },
  toPublic: 'veröffentlichte Ergebnisse',
  revisedTitle: 'Berichtigte Ergebnisse',
  revised: (time: string) =>
    `Diese Ergebnisse wurden am ${time} berichtigt: Angaben sind dazugekommen oder geändert worden.`,
  releases: 'Veröffentlichte Auswertungsstände',
  carried: {
    with: 'Fortgeschriebene Angaben sind enthalten: Wo eine Verwaltung nicht gemeldet hat, zählt ihre letzte frühere Meldung. Sie sind schraffiert und zählen nie zum Rücklauf.',
    without:
      'Fortgeschriebene Angaben sind nicht enthalten: Es zählen nur Meldungen dieser Erhebung.',
    leaveOut: 'Ohne fortgeschriebene Angaben zeigen',
    putIn: 'Mit fortgeschriebenen Angaben zeigen',
  },
  indicators: {
    about:
      'Nachnutzungsbereitschaft, Veränderungen seit der vorigen Erhebung und die Antworten nach Themen:',
    link: 'Weitere Kennzahlen als Tabellen',
    title: 'Weitere Kennzahlen',
    contents: 'Auf dieser Seite',
    none: 'Zu dieser Erhebung gibt es keine weiteren Kennzahlen.',
    empty: 'Keine Einträge.',
    long: (title: string, rows: string) => `${title} (${rows} Zeilen)`,
  },
};
export type ResultsTexts = typeof resultsDe;
