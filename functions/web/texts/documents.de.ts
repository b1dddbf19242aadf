/** What pages with documents say in German. */
export const documentsDe = {
  title: 'Dokumente',
  about: (wave: string) =>
    `Bericht, Folien, Tabellen und offene Daten zu „${wave}“. Alle Dateien enthalten dieselben Zahlen desselben Auswertungsstands.`,
  soon: 'Die Dokumente zu diesen Ergebnissen werden gerade erstellt. Laden Sie die Seite bitte in einigen Minuten neu.',
  many: (title: string, count: string) => `${title} (${count} Dateien)`,
};
export type DocumentsTexts = typeof documentsDe;
