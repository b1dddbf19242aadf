const within = (minutes: number) => {
  if (minutes <= 1) return 'innerhalb einer Minute';
  return minutes < 100
    ? `innerhalb von ${minutes} Minuten`
    : `innerhalb von ${Math.ceil(minutes / 60)} Stunden`;
};

/** What the page about the documents of a wave says in German. */
export const waveDocumentsDe = {
  title: 'Dokumente',
  settings: 'Einstellungen der Dokumente',
  edition: {
    public: 'Öffentliche Ausgabe',
    internal: 'Interne Ausgabe',
  },
  about: {
    public: 'Diese Dateien kann jeder herunterladen, der die öffentlichen Ergebnisse ansieht.',
    internal:
      'Diese Dateien enthalten Zahlen, die nicht veröffentlicht werden, und sagen das auf jeder Seite. Geben Sie sie nicht weiter.',
    brief:
      'Der Kurzbericht Ihres Kreises enthält Zahlen, die nicht veröffentlicht werden. Geben Sie ihn nicht weiter.',
  },
  notForYou: 'Die internen Dateien sind für die Koordinierung.',
  notPublished: 'Noch ist nichts veröffentlicht. Die Dateien entstehen mit der Veröffentlichung.',
  notCounted:
    'Es wurde noch nichts gezählt. Der erste Auswertungsstand entsteht innerhalb von zwei Minuten.',
  made: (snapshot: string, time: string) => `Auswertungsstand ${snapshot}, erstellt am ${time}.`,
  newer: 'Seitdem hat sich etwas geändert: Es gibt einen neueren Auswertungsstand.',
  removed: 'Die zuletzt erstellten Dateien sind mit ihrem Auswertungsstand entfernt worden.',
  states: {
    underWay: 'Die Dateien werden gerade erstellt.',
    due: 'Die Dateien werden gleich erstellt; das beginnt innerhalb einer Minute von selbst.',
    notAsked:
      'Solange die Erhebung läuft, entstehen diese Dateien nur auf Wunsch. Sie bleiben eine Stunde, nachdem neuere Angaben eingegangen sind.',
  },
  waiting: (minutes: number) =>
    `Beim letzten Versuch ist bei uns ein Fehler aufgetreten. Der nächste beginnt von selbst ${within(minutes)}.`,
  failed: {
    title: 'Die Dateien konnten nicht erstellt werden',
    text: (time: string, minutes: number) =>
      `Mehrere Versuche sind hintereinander fehlgeschlagen, der letzte am ${time}. Der nächste beginnt von selbst ${within(minutes)}. Sie können es auch gleich noch einmal versuchen. Hilft das nicht, wenden Sie sich bitte an den Betrieb.`,
  },
  create: 'Dateien erstellen',
  again: 'Noch einmal versuchen',
};
export type DocumentsConsoleTexts = typeof waveDocumentsDe;
