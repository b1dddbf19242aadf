import type { GeometryFault } from '../../../domain/geometry/area.ts';

/** What the room says in German in which the outlines of the districts are brought. */
export const districtMapDe = {
  title: 'Karte der Kreise',
  text: 'Mit den Umrissen der Landkreise und kreisfreien Städte zeigen alle Ergebnisse eine echte Karte, sonst Kacheln.',
  current: 'Diese Karte gilt jetzt',
  none: 'Es gibt noch keine Umrisse: Karten zeigen Kacheln.',
  savedFrom: (name: string, date: string) => `Aus der Datei ${name}, gespeichert am ${date}.`,
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
  remove: 'Karte entfernen',
  removeText: 'Karten zeigen dann wieder Kacheln.',
  done: { saved: 'Die Karte ist gespeichert.', removed: 'Die Karte ist entfernt.' },
  mapOf: (names: string) => `Karte mit ${names}`,
  faults: {
    notJson: 'Die Datei ist kein JSON. Speichern Sie die Umrisse als GeoJSON oder TopoJSON.',
    notGeometry:
      'Die Datei ist weder GeoJSON noch TopoJSON, oder sie ist beschädigt. Speichern Sie sie noch einmal aus Ihrem Kartenprogramm.',
    noPolygons: 'In der Datei sind keine Flächen. Wählen Sie die Ebene mit den Kreisen.',
    noKeys:
      'Keine Fläche hat einen Schlüssel. Jede braucht eine Eigenschaft AGS mit 5 Ziffern (Kreis), 8 oder 12 Ziffern.',
    otherState:
      'Keiner der Kreise in der Datei ist hier bekannt. Ist es die Datei eines anderen Landes?',
    coordinates:
      'Die Koordinaten sind weder Grad (WGS84) noch Meter (etwa UTM), oder alle liegen an einem Ort.',
    tooManyPoints:
      'Die Datei hat mehr als 400.000 Punkte. Vereinfachen Sie die Umrisse in Ihrem Kartenprogramm.',
    tooManyAreas:
      'Die Datei hat mehr als 20.000 Flächen. Nehmen Sie die Ebene mit den Kreisen, keine mit kleineren Flächen.',
  } satisfies Record<GeometryFault, string>,
};
export type DistrictMapTexts = typeof districtMapDe;
