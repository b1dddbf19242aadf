/** What the pages about the rights of persons say in German. */
export const privacyDe = {
  title: 'Auskunft und Löschung',
  text: 'Hier finden Sie, was über ein Postfach und die Person dahinter gespeichert ist. Jede Auskunft und jede Löschung wird protokolliert, ohne Namen und Adresse.',
  mailbox: 'E-Mail-Adresse',
  mailboxHint: 'Groß- und Kleinschreibung ist gleich.',
  problem: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel poststelle@example.org.',
  search: 'Suchen',
  found: (mailbox: string) => `Gespeichert zu ${mailbox}`,
  nothing: 'Dazu ist nichts gespeichert.',
  contacts: 'Kontakte',
  messages: 'Nachrichten',
  message: 'Nachricht',
  kinds: {
    receipt: 'Eingangsbestätigung',
    lostLink: 'Neuer Link',
    returned: 'Hinweis auf zurückgegebene Angaben',
    query: 'Hinweis auf eine Rückfrage',
  },
  requests: 'Anfragen',
  notes: 'Notizen, in denen das Postfach oder der Name steht',
  labels: 'Bezeichnungen von Links, in denen das Postfach oder der Name steht',
  submissions: 'Meldungen, in denen das Postfach steht',
  submissionsText:
    'Meldungen werden nie verändert. Was darin steht, wird mit der Meldung aufbewahrt.',
  unit: 'Verwaltung (Schlüssel)',
  wave: 'Erhebung',
  at: 'Zeit',
  number: 'Nummer',
  textOf: 'Text',
  download: 'Als JSON-Datei herunterladen',
  erase: 'Löschen …',
  erasure: {
    title: 'Personenbezogene Daten löschen?',
    text: (mailbox: string) => `Zu ${mailbox} wird gelöscht:`,
    count: (what: string, count: string) => `${what}: ${count}`,
    remains:
      'Im Protokoll bleibt nur, wie viel gelöscht wurde. Links gelten weiter, ohne die Bezeichnung. Meldungen bleiben, wie sie sind. In Sicherungen kann Gelöschtes noch bis zu 35 Tage enthalten sein.',
    button: 'Endgültig löschen',
  },
  done: { erased: 'Die Daten sind gelöscht.' },
};
export type PrivacyTexts = typeof privacyDe;
