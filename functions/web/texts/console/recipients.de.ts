/** What the console says of who is told when results are published. */
export const recipientsDe = {
  title: 'Verteiler für Ergebnisse',
  text: 'Wer hier steht, bekommt eine E-Mail, wenn Ergebnisse veröffentlicht oder berichtigt werden, mit Links zu Bericht, Folien und Tabellen. Die Dateien sind die öffentlichen.',
  staff:
    'Das gemeinsame Postfach und alle, die in der Konsole E-Mails bestellt haben, bekommen sie ohnehin.',
  none: 'Der Verteiler ist noch leer.',
  mailbox: 'E-Mail-Adresse',
  mailboxHint: 'Zum Beispiel gremium@example.org.',
  language: 'Sprache der E-Mail',
  languages: { de: 'Deutsch', en: 'Englisch' },
  addedAt: 'Hinzugefügt',
  actions: 'Bearbeiten',
  remove: 'Entfernen',
  adding: 'Adresse hinzufügen',
  add: 'Hinzufügen',
  kept: 'Nehmen Sie nur auf, wer das möchte. Jede E-Mail hat einen Link, mit dem man sich abmeldet. Kommt eine E-Mail dauerhaft nicht an oder wird sie als Spam gemeldet, entfernt Pegel die Adresse. Nach zwei Jahren wird die Adresse gelöscht, wenn Sie sie nicht neu hinzufügen.',
  problems: {
    mailbox: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel gremium@example.org.',
    language: 'Wählen Sie eine Sprache.',
  },
  done: {
    added: 'Hinzugefügt.',
    renewed:
      'Die Adresse stand schon im Verteiler. Sie bleibt ab heute wieder zwei Jahre und bekommt E-Mails in der gewählten Sprache.',
    removed: 'Entfernt.',
  },
};
export type RecipientsTexts = typeof recipientsDe;
