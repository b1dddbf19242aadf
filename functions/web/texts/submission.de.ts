/** What the pages say in German after check-answers: receipts, corrections. */
export const submissionDe = {
  conflicts: {
    changed: {
      title: 'Die Angaben haben sich inzwischen geändert',
      text: 'Jemand hat einen Abschnitt geändert, nachdem Sie diese Seite geöffnet haben. Es wurde nichts abgesendet. Prüfen Sie die Angaben bitte noch einmal.',
      link: 'Angaben noch einmal prüfen',
    },
    overtaken: {
      title: 'Die Meldung wurde inzwischen abgesendet',
      text: 'Jemand hat die Meldung abgesendet, nachdem Sie diese Seite geöffnet haben. Diesmal wurde nichts abgesendet. Auf der Quittung sehen Sie, was gemeldet ist.',
      link: 'Zur Quittung',
    },
  },
  receipt: {
    title: 'Vielen Dank, Ihre Meldung ist eingegangen',
    number: 'Quittungsnummer',
    time: 'Eingegangen am',
    unit: 'Verwaltung',
    text: 'Notieren Sie sich die Nummer oder drucken Sie diese Seite (Strg + P). Sie können sie bis zum Ende der Erhebung mit Ihrem Link wieder öffnen.',
    results: 'Zu den Ergebnissen der Erhebung',
    copy: 'Ihre Angaben',
  },
};
