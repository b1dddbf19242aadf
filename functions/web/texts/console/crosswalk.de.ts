/** What the pages about changes of territory say in German. */
export const crosswalkDe = {
  title: 'Gebietsänderungen',
  text: 'Das Gemeindeverzeichnis sagt nicht, was aus weggefallenen Schlüsseln geworden ist. Hier steht es: Danach werden frühere Angaben den Nachfolgern angeboten, und Auswertungen lassen sich auf einen anderen Gebietsstand umrechnen.',
  list: 'Bekannte Änderungen',
  from: 'Alter Gemeindeschlüssel',
  to: 'Neuer Gemeindeschlüssel',
  on: 'Gilt ab',
  kind: 'Art',
  share: 'Anteil in Prozent',
  actions: 'Aktionen',
  kinds: {
    renumbered: 'umgeschlüsselt',
    merged: 'eingemeindet',
    split: 'aufgeteilt',
  },
  remove: 'Entfernen',
  add: 'Änderung eintragen',
  addText: 'Bei einer Aufteilung trägt man alle Teile zusammen ein: als Datei.',
  fromHint: 'Die 8 Ziffern der Gemeinde, zum Beispiel 16056000.',
  toHint: 'Die 8 Ziffern der Gemeinde, zu der sie seitdem gehört.',
  onHint: 'Zum Beispiel 01.07.2021.',
  save: 'Eintragen',
  problems: {
    from: 'Geben Sie die 8 Ziffern des alten Schlüssels an.',
    to: 'Geben Sie die 8 Ziffern des neuen Schlüssels an. Er muss ein anderer sein.',
    on: 'Geben Sie ein Datum an, zum Beispiel 01.07.2021.',
    kind: 'Wählen Sie aus, was geschehen ist.',
  },
  contradicts: 'Das passt nicht zu den anderen Änderungen',
  import: 'Aus einer Datei übernehmen',
  importText:
    'Eine CSV-Datei mit den Spalten alter Schlüssel; neuer Schlüssel; Datum; Art; Anteil. Art ist umgeschlüsselt, eingemeindet oder aufgeteilt; ein Anteil in Prozent steht nur bei „aufgeteilt“, und die Teile ergeben zusammen 100. Was schon eingetragen ist, bleibt oder wird ersetzt, wenn alter Schlüssel und Datum gleich sind.',
  file: 'Datei',
  fileHint: 'CSV, höchstens 4 MB.',
  missing: 'Wählen Sie eine Datei aus.',
  importButton: 'Änderungen übernehmen',
  errors: (count: number) =>
    count === 1 ? 'In der Datei ist ein Fehler' : `In der Datei sind ${count} Fehler`,
  nothingChanged: 'Es wurde nichts übernommen.',
  download: 'Als CSV herunterladen',
  removal: {
    title: 'Änderung entfernen?',
    text: (from: string, to: string, on: string) => `${from} → ${to}, ab ${on}.`,
    button: 'Änderung entfernen',
  },
  done: {
    added: 'Die Änderung ist eingetragen.',
    imported: 'Die Änderungen sind übernommen.',
    removed: 'Die Änderung ist entfernt.',
  },
};
export type CrosswalkTexts = typeof crosswalkDe;
