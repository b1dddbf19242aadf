/** What the preview of the mails of a wave says in German. */
export const messagesDe = {
  title: 'Vorschau und Test',
  link: 'Vorschau und Test der E-Mails',
  text: 'So sehen die E-Mails dieser Erhebung aus: mit ihren Terminen und einer Verwaltung als Beispiel. Die Links in der Vorschau öffnen keinen Fragebogen, Zahlen sind Beispiele.',
  sample: 'E-Mail',
  samples: {
    invitation: 'Einladung',
    reminder1: '1. Erinnerung',
    reminder2: '2. Erinnerung',
    reminder3: '3. Erinnerung',
    lostLink: 'Neuer Link, selbst angefordert',
    newLink: 'Neuer Link von der Koordinierungsstelle',
    receipt: 'Eingangsbestätigung',
    returned: 'Angaben zurückgegeben',
    query: 'Rückfrage',
    digest: 'Wochenbericht',
    summary: 'Abschlussbericht',
  },
  language: 'Sprache',
  languages: { de: 'Deutsch', en: 'Englisch' },
  show: 'Anzeigen',
  subject: 'Betreff',
  from: 'Antworten gehen an',
  html: 'So sieht sie aus',
  frame: (subject: string) => `Vorschau der E-Mail „${subject}“`,
  alone: 'Nur die E-Mail anzeigen',
  plain: 'Als reiner Text',
  plainText: 'Das steht in Programmen, die keine gestalteten E-Mails zeigen.',
  helpers: 'Wer in den E-Mails als Hilfe genannt wird',
  test: {
    title: 'Zur Probe senden',
    text: (mailbox: string) =>
      `Diese E-Mail geht einmal an das gemeinsame Postfach ${mailbox}, als Test gekennzeichnet. Speichern Sie Änderungen an der Erhebung vorher.`,
    button: (mailbox: string) => `Test-E-Mail an ${mailbox} senden`,
  },
  done: { test: 'Die Test-E-Mail geht in den nächsten Minuten hinaus.' },
};
export type MessagesTexts = typeof messagesDe;
