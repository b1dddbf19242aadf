/** What the pages about access say in German: links for colleagues. */
export const accessDe = {
  colleagues: {
    title: 'Abschnitte weitergeben',
    offer: 'Einen Abschnitt weitergeben',
    offerText:
      'Eine andere Stelle, zum Beispiel die Kasse, kann einen Abschnitt direkt beantworten. Sie bekommt dafür einen eigenen Link.',
    text: 'Wer den Link bekommt, sieht und beantwortet nur diesen einen Abschnitt. Absenden können nur Sie. Sie können den Link jederzeit wieder entziehen.',
    section: 'Welchen Abschnitt möchten Sie weitergeben?',
    label: 'Für wen?',
    labelHint:
      'Nur für Ihre Übersicht, höchstens 60 Zeichen. Nennen Sie eine Stelle, zum Beispiel „Kasse“, und keine Namen von Personen.',
    problems: {
      section: 'Wählen Sie einen Abschnitt aus.',
      label: 'Kürzen Sie die Bezeichnung auf höchstens 60 Zeichen.',
    },
    make: 'Link erstellen',
    made: 'Der Link ist erstellt',
    madeText: 'Aus Sicherheitsgründen zeigen wir ihn nur jetzt an. Kopieren Sie ihn bitte gleich.',
    link: (section: string) => `Link für den Abschnitt „${section}“`,
    send: 'Schicken Sie den Link nur an die Stelle, die den Abschnitt beantworten soll: Wer ihn hat, kann den Abschnitt bearbeiten.',
    mail: 'E-Mail mit dem Link vorbereiten',
    mailSubject: (section: string) => `Bitte um Angaben: ${section}`,
    mailBody: (section: string, wave: string, link: string) =>
      `Guten Tag,\n\nbitte beantworten Sie in der Erhebung „${wave}“ den Abschnitt „${section}“:\n\n${link}\n\nVielen Dank`,
    back: 'Zurück zu den Links',
    list: 'Ihre Links',
    for: 'Für',
    noLabel: 'ohne Bezeichnung',
    createdAt: 'Erstellt am',
    state: 'Stand',
    states: {
      unused: 'noch nicht benutzt',
      redeemed: (time: string) => `benutzt, zuerst am ${time}`,
      revoked: (time: string) => `entzogen am ${time}`,
      expired: 'abgelaufen',
    },
    revoke: 'Link entziehen',
    delegated: 'Weitergegeben',
    delegatedTo: (labels: string) => `Weitergegeben an: ${labels}`,
  },
  units: {
    title: 'Ihre Verwaltungen',
    back: 'Zu allen Ihren Verwaltungen',
    text: 'Sie antworten für mehrere Verwaltungen. Jede hat ihre eigene Meldung.',
    states: {
      notStarted: 'nicht begonnen',
      begun: 'begonnen',
      forApproval: 'zur Freigabe',
      correcting: 'wird berichtigt',
      submitted: 'abgesendet',
      ended: 'beendet',
    },
  },
  takeOver: {
    title: (unit: string) => `Aus „${unit}“ übernommen, noch nicht gespeichert`,
    text: 'Bitte prüfen Sie die Angaben und speichern Sie sie dann.',
    offer: 'Angaben einer anderen Verwaltung übernehmen',
    offerText:
      'Die Angaben werden nur in das Formular eingetragen. Gespeichert werden sie erst, wenn Sie sie geprüft haben.',
    from: (unit: string) => `Aus „${unit}“ übernehmen`,
  },
  saved: {
    title: 'Gespeichert, vielen Dank',
    text: (unit: string) =>
      `Ihre Angaben für ${unit} sind gespeichert. Die Stelle, die Ihnen den Link geschickt hat, prüft und sendet die Meldung ab. Sie können diese Seite schließen.`,
    change: (section: string) => `Abschnitt „${section}“ ansehen oder ändern`,
  },
};

export type AccessTexts = typeof accessDe;
