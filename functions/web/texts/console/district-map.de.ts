/** What the room says in German in which the outlines of the districts are brought. */
export const districtMapDe = {
  title: 'Karte der Kreise',
  text: 'Mit den Umrissen der Landkreise und kreisfreien Städte zeigen alle Ergebnisse eine echte Karte, sonst Kacheln.',
  current: 'Diese Karte gilt jetzt',
  none: 'Es gibt noch keine Umrisse: Karten zeigen Kacheln.',
  name: 'Datei',
  savedAt: 'Gespeichert',
  bring: 'Umrisse aus einer Datei übernehmen',
  file: 'Datei',
  fileHint:
    'GeoJSON oder TopoJSON, höchstens 4 MB, mit dem Schlüssel (AGS) an jeder Fläche, in Grad oder in Metern (UTM). Zum Beispiel die Kreise der VG250 des Bundesamts für Kartographie und Geodäsie.',
  attribution: 'Quellenvermerk',
  attributionHint:
    'Steht unter jeder Karte, so wie es die Lizenz der Daten verlangt. Zum Beispiel: © GeoBasis-DE / BKG (2025) dl-de/by-2-0, Daten verändert',
  preview: 'Vorschau zeigen',
  missingFile: 'Wählen Sie eine Datei.',
  missingAttribution: 'Geben Sie an, wessen Daten es sind.',
  longAttribution: 'Kürzen Sie den Quellenvermerk auf 200 Zeichen.',
  unusable: 'Die Karte lässt sich nicht verwenden',
  nothing: 'Es hat sich nichts geändert.',
  wrong: 'Was nicht stimmt',
  previewTitle: 'So sieht die Karte aus',
  districts: (count: number) =>
    count === 1 ? 'Die Datei hat einen Kreis.' : `Die Datei hat ${count} Kreise.`,
  withoutOutline: (names: string) =>
    `Ohne Umriss in der Datei: ${names}. Solange einer fehlt, der gefragt wird, zeigen Karten Kacheln.`,
  tooSmall: (names: string) =>
    `Zu klein oder ohne Fläche, deshalb nur als Punkt zu sehen: ${names}. Prüfen Sie diese Umrisse in der Datei.`,
  leftOut: (keys: string) => `Nicht übernommen, weil hier nicht bekannt: ${keys}.`,
  withoutKey: (count: number) => `Flächen ohne Schlüssel, die nicht übernommen werden: ${count}.`,
  save: 'Karte speichern',
  removal: {
    title: 'Karte entfernen',
    text: 'Ergebnisse zeigen dann wieder Kacheln, und alle Dokumente, die danach erstellt werden. Die Datei bleibt im Speicher von Pegel liegen, wird aber nicht mehr verwendet.',
    button: 'Karte entfernen',
  },
  done: { saved: 'Die Karte ist gespeichert.', removed: 'Die Karte ist entfernt.' },
  mapOf: (names: string) => `Karte mit ${names}`,
};
export type DistrictMapTexts = typeof districtMapDe;
