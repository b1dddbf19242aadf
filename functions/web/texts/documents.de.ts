/** What pages with documents say in German. */
export const documentsDe = {
  title: 'Dokumente',
  download: 'Zum Herunterladen:',
  link: 'Bericht, Folien, Tabellen, offene Daten',
  about: (wave: string) =>
    `Bericht, Folien, Tabellen und offene Daten zu „${wave}“. Alle Dateien enthalten dieselben Zahlen desselben Auswertungsstands.`,
  soon: 'Die Dokumente zu diesen Ergebnissen werden gerade erstellt. Laden Sie die Seite bitte in einigen Minuten neu.',
  failing:
    'Die Dokumente zu diesen Ergebnissen können zurzeit nicht erstellt werden. Die Ergebnisse selbst sind davon nicht betroffen.',
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Links aus E-Mails gelten 30 Tage. Die Dokumente, die jetzt veröffentlicht sind, finden Sie hier:',
  },
  many: (title: string, count: string) => `${title} (${count} Dateien)`,
};
export type DocumentsTexts = typeof documentsDe;
