/** What the pages about contacts say in German. */
export const contactsDe = {
  title: 'Kontakte',
  of: (unit: string) => `Kontakte: ${unit}`,
  text: 'An diese Postfächer schreiben wir der Verwaltung. Einladungen und Erinnerungen gehen an alle, von denen nichts zurückkam.',
  none: 'Es gibt noch keinen Kontakt. Ohne Kontakt können wir dieser Verwaltung nicht schreiben.',
  mailbox: 'Postfach',
  name: 'Name',
  phone: 'Telefon',
  language: 'Sprache der E-Mails',
  languages: { de: 'Deutsch', en: 'Englisch' },
  office: 'Funktion oder Stelle',
  confirmed: 'Zuletzt bestätigt',
  actions: 'Aktionen',
  bounced: (date: string) => `E-Mail kam am ${date} zurück`,
  bouncedText:
    'An dieses Postfach geht nichts mehr. Berichtigen Sie es, oder fügen Sie ein anderes hinzu. „Wieder anschreiben“ wählen Sie erst, wenn es wieder funktioniert.',
  worksAgain: 'Wieder anschreiben',
  cameBack: 'E-Mail kam zurück',
  add: 'Kontakt hinzufügen',
  change: 'Ändern',
  remove: 'Entfernen',
  /** What goes out, such as „Einladung“ or „1. Erinnerung“. */
  ahead: (mail: string, wave: string, mailbox: string) =>
    `Die ${mail} zu „${wave}“ geht in den nächsten Minuten an ${mailbox}.`,
  toCase: 'Zum Vorgang',
  toUnreachable: 'Zurück zu den Verwaltungen ohne gültiges Postfach',
  import: 'Kontakte aus einer Datei übernehmen',
  newLinks: {
    text: 'Was von dort schon einmal zurückkam, geht nicht von selbst noch einmal hinaus. Die Verwaltung hat noch nicht gemeldet:',
    send: (wave: string) => `Neuen Link senden: ${wave}`,
  },
  form: {
    add: 'Kontakt hinzufügen',
    change: 'Kontakt ändern',
    text: 'Erfassen Sie nur, was Sie zum Schreiben und Anrufen brauchen. Am besten ist ein gemeinsames Postfach.',
    confirms:
      'Ist alles richtig, speichern Sie ohne Änderung: Damit gilt der Kontakt als bestätigt.',
    bounced:
      'Von diesem Postfach kam eine E-Mail zurück, deshalb schreiben wir nicht mehr dorthin. An ein anderes Postfach schreiben wir in den nächsten Minuten, was gerade fällig ist. Geht dasselbe wieder, wählen Sie in der Liste der Kontakte „Wieder anschreiben“; Speichern allein ändert daran nichts.',
    mailboxHint: 'Zum Beispiel poststelle@example.org.',
    nameHint: 'Nur wenn das Postfach einer Person gehört. Höchstens 100 Zeichen.',
    officeHint: 'Zum Beispiel „Hauptamt“. Höchstens 100 Zeichen.',
    problems: {
      mailbox: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel poststelle@example.org.',
      name: 'Kürzen Sie den Namen auf höchstens 100 Zeichen.',
      office: 'Kürzen Sie die Funktion auf höchstens 100 Zeichen.',
      phone: 'Kürzen Sie die Telefonnummer auf höchstens 50 Zeichen.',
    },
    taken: 'Die Verwaltung hat dieses Postfach schon. Ändern Sie den vorhandenen Kontakt.',
    usedFor: (mailbox: string) =>
      `Mit diesem Formular wurde schon ${mailbox} eingetragen. Speichern Sie noch einmal, um dieses Postfach zusätzlich einzutragen.`,
    save: 'Kontakt speichern',
    stale: 'Inzwischen hat jemand diesen Kontakt geändert',
    staleText:
      'Ihre Änderung wurde nicht gespeichert und steht noch unten. Wenn Sie jetzt speichern, gilt sie anstelle dieser Angaben:',
  },
  removal: {
    title: 'Kontakt entfernen?',
    text: (mailbox: string, unit: string) =>
      `An ${mailbox} schreiben wir für ${unit} dann nicht mehr.`,
    last: 'Es ist der einzige Kontakt dieser Verwaltung. Ohne Kontakt können wir ihr nicht schreiben.',
    button: 'Kontakt entfernen',
  },
  done: {
    added: 'Der Kontakt ist hinzugefügt.',
    changed: 'Der Kontakt ist gespeichert und gilt als bestätigt.',
    bounced: 'An dieses Postfach schreiben wir nicht mehr, bis Sie etwas anderes sagen.',
    works: 'An dieses Postfach schreiben wir wieder.',
    removed: 'Der Kontakt ist entfernt.',
  },
};
export type ContactsTexts = typeof contactsDe;
