import { geometryFaults } from '../../../domain/geometry/area.ts';
import type { IssueTemplate } from './issue-template.ts';

const german: Record<keyof typeof geometryFaults, string> = {
  notJson: 'Die Datei ist kein JSON: Speichern Sie die Umrisse als GeoJSON oder TopoJSON.',
  notGeometry:
    'Die Datei ist weder GeoJSON noch TopoJSON, oder sie ist beschädigt: Speichern Sie sie noch einmal aus Ihrem Kartenprogramm.',
  noPolygons: 'In der Datei sind keine Flächen: Wählen Sie die Ebene mit den Kreisen.',
  noKeys:
    'Keine Fläche hat einen Schlüssel: Jede braucht eine Eigenschaft AGS mit 5 Ziffern (Kreis), 8 oder 12 Ziffern.',
  otherState:
    'Keiner der Kreise in der Datei ist hier bekannt: Ist es die Datei eines anderen Landes?',
  coordinates:
    'Die Koordinaten sind weder Grad (WGS84) noch Meter (etwa UTM), oder alle liegen an einem Ort.',
  tooManyPoints:
    'Die Datei hat mehr als 400.000 Punkte: Vereinfachen Sie die Umrisse in Ihrem Kartenprogramm.',
  tooManyAreas:
    'Die Datei hat mehr als 10.000 Flächen: Nehmen Sie die Ebene mit den Kreisen, keine mit kleineren Flächen.',
};

/** What is wrong with a file of outlines. */
export const geometryIssuesDe: readonly IssueTemplate[] = Object.entries(geometryFaults).map(
  ([fault, english]) => [english, german[fault as keyof typeof geometryFaults]],
);
