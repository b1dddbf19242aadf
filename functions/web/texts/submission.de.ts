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
    submissionChanged: {
      title: 'Ihre Meldung hat sich inzwischen geändert',
      text: 'Seit Sie die Seite geöffnet haben, hat sich der Stand Ihrer Meldung geändert. Sehen Sie sich bitte an, was jetzt gilt. Von dort aus können Sie die Angaben korrigieren.',
      link: 'Zur Quittung',
    },
    correctionChanged: {
      title: 'Jemand hat inzwischen weitergearbeitet',
      text: 'Seit Sie die Seite geöffnet haben, wurde an der Korrektur gearbeitet. Es wurde nichts verworfen. Sehen Sie sich bitte an, was geändert wurde, bevor Sie sie verwerfen.',
      link: 'Zu den Angaben',
    },
  },
  correction: {
    begin: 'Angaben korrigieren',
    title: 'Sie korrigieren Ihre Meldung',
    text: 'Bis Sie die Korrektur absenden, gilt Ihre letzte Meldung.',
    receipt: 'Letzte Meldung ansehen',
    discard: 'Korrektur verwerfen',
    running: 'Bis die Korrektur abgesendet ist, gilt die Meldung auf dieser Seite.',
    goOn: 'Weiter korrigieren',
    late: {
      title: 'Ihre Korrektur wurde nicht abgesendet',
      text: 'Die Erhebung ist beendet. Es gilt die Meldung auf dieser Seite. Wenn daran noch etwas zu ändern ist, wenden Sie sich bitte an uns.',
    },
  },
  receipt: {
    title: 'Vielen Dank, Ihre Meldung ist eingegangen',
    number: 'Quittungsnummer',
    time: 'Eingegangen am',
    unit: 'Verwaltung',
    version: 'Fassung',
    mode: 'Eingereicht',
    modes: {
      SELF: 'von Ihrer Verwaltung',
      PROXY: 'von uns für Sie eingetragen',
      IMPORTED: 'aus einer Tabelle übernommen',
    },
    text: (until: string) =>
      `Drucken Sie diese Seite (Strg + P) oder speichern Sie sie dabei als PDF, wenn Sie eine Kopie behalten möchten. Mit Ihrem Link können Sie sie bis ${until} wieder öffnen, auch nach dem Ende der Erhebung.`,
    earlierTitle: (number: string) => `Fassung ${number} Ihrer Meldung`,
    replaced: {
      title: 'Diese Fassung wurde durch eine spätere ersetzt',
      link: 'Zur Fassung, die gilt',
    },
    versions: 'Alle Fassungen Ihrer Meldung',
    versionOf: (number: string, time: string, mode: string) =>
      `Fassung ${number} vom ${time}, ${mode}`,
    counts: 'gilt',
    results: 'Zu den Ergebnissen der Erhebung',
    copy: 'Ihre Angaben',
  },
};
