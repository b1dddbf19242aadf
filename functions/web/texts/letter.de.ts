/**
 * What letters say. They are German: whom we do not know yet has no language; a sentence in English
 * tells where there is more of it.
 */
export const letterDe = {
  /** In the name of the file, and among what opens a case. */
  fileName: 'briefe',
  label: 'Brief',
  fileTitle: (wave: string) => `Briefe zur Erhebung „${wave}“`,
  facts: {
    wave: 'Erhebung',
    referenceDate: 'Stichtag',
    deadline: 'Bitte melden bis',
    extended: 'Ihre Frist',
    date: 'Datum',
  },
  exampleData: 'Beispieldaten: Dieser Brief ist ein Muster.',
  subject: (wave: string) => `${wave}: Bitte um Ihre Meldung`,
  greeting: 'Guten Tag,',
  asked: (unit: string, wave: string, referenceDate: string) =>
    `für „${unit}“ liegt in der Erhebung „${wave}“ (Stichtag ${referenceDate}) noch keine Meldung vor.`,
  queried: (unit: string, wave: string, referenceDate: string) =>
    `zur Meldung für „${unit}“ in der Erhebung „${wave}“ (Stichtag ${referenceDate}) haben wir eine Rückfrage. Sie steht im Fragebogen.`,
  until: (deadline: string) =>
    `Bitte füllen Sie den Fragebogen bis zum ${deadline} im Internet aus.`,
  late: (deadline: string, end: string) =>
    `Die Frist ist am ${deadline} abgelaufen. Sie können den Fragebogen noch bis zum ${end} im Internet ausfüllen.`,
  reasons: {
    noContact: 'Sie bekommen einen Brief, weil wir keine E-Mail-Adresse Ihrer Verwaltung haben.',
    bounced:
      'Sie bekommen einen Brief, weil E-Mails an die Adresse, die wir von Ihrer Verwaltung haben, nicht ankommen.',
  },
  access: {
    page: 'Öffnen Sie diese Seite:',
    label: 'Geben Sie dort diesen Code ein. Groß- und Kleinschreibung spielt keine Rolle.',
    note: 'Wer den Code hat, kann die Angaben Ihrer Verwaltung sehen und ändern. Geben Sie ihn nur an Personen weiter, die den Fragebogen bearbeiten.',
  },
  saved: 'Sie können jederzeit speichern und später mit demselben Code weitermachen.',
  helper: (name: string, district: string, ways: string) =>
    `Fragen beantwortet ${name} (${district})${ways}.`,
  office: (ways: string) => `Fragen beantworten wir gern${ways}.`,
  ways: {
    phone: (phone: string) => `Telefon ${phone}`,
    mailbox: (mailbox: string) => `E-Mail ${mailbox}`,
  },
  mailbox: (contact: string) =>
    `Damit unsere Nachrichten künftig per E-Mail ankommen, nennen Sie uns bitte ein Postfach Ihrer Verwaltung: auf derselben Seite unter „Anderes Postfach mitteilen“ oder mit einer E-Mail an ${contact}.`,
  regards: 'Mit freundlichen Grüßen',
  english: (address: string) =>
    `In English: your administration is asked to fill in an online survey. Open ${address}, choose “English” at the top of the page, and enter the code above.`,
};
