/** What the pages about access say in German: codes, links for colleagues, several units. */
export const accessDe = {
  access: {
    title: 'Zugang zur Erhebung',
    help: 'Zugang mit dem Code aus einem Brief, neuer Link und weitere Hilfe',
    letter: 'Mit dem Code aus Ihrem Brief',
    code: 'Code',
    codeHint:
      '12 Zeichen, zum Beispiel 7K3M-9QXD-2PA4. Groß- und Kleinschreibung spielt keine Rolle.',
    cookie:
      'Damit Sie angemeldet bleiben, speichern wir für zwölf Stunden ein Cookie auf Ihrem Gerät.',
    button: 'Erhebung öffnen',
    missing: 'Geben Sie den Code ein.',
    refused:
      'Mit diesem Code geht es zurzeit nicht. Prüfen Sie bitte die 12 Zeichen. Nach mehreren falschen Versuchen warten Sie bitte eine Stunde, oder benutzen Sie den Link aus Ihrer E-Mail.',
    link: 'Mit einem Link',
    linkText: 'Öffnen Sie den Link aus Ihrer letzten E-Mail von uns.',
    back: 'Zurück zum Zugang',
    tooOften: 'Bitte warten Sie etwas',
    tooOftenText:
      'Aus Ihrem Netz kamen in der letzten Stunde sehr viele Anfragen. Es wurde nichts gesendet. Versuchen Sie es bitte in einer Stunde noch einmal oder schreiben Sie uns.',
    contact: 'Wenn Sie nicht weiterkommen, schreiben Sie uns:',
  },
  lostLink: {
    title: 'Neuen Link anfordern',
    text: 'Wir schicken einen neuen Link an das Postfach, das wir für Ihre Verwaltung kennen. Links, die Sie schon haben, gelten weiter.',
    mailbox: 'E-Mail-Adresse des Postfachs',
    mailboxHint: 'Die Adresse, an die wir die Einladung geschickt haben.',
    problems: { mailbox: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel poststelle@example.org.' },
    button: 'Link anfordern',
    sent: 'Wir haben Ihre Anfrage erhalten',
    sentText:
      'Wenn wir dieses Postfach als Kontakt einer Verwaltung kennen, kommt dort in den nächsten Minuten ein neuer Link an. Sehen Sie bitte auch im Spam-Ordner nach. Kommt nichts an, hat Ihre Verwaltung bei uns vielleicht ein anderes Postfach.',
  },
  unsubscribe: {
    title: 'E-Mails über Ergebnisse abbestellen',
    text: 'Sie stehen im Verteiler und bekommen eine E-Mail, wenn Ergebnisse veröffentlicht werden. Möchten Sie das nicht mehr?',
    button: 'Abbestellen',
    done: 'Sie sind abgemeldet',
    doneText:
      'Wir haben Ihre Adresse aus dem Verteiler gelöscht. Die Ergebnisse finden Sie weiter auf dieser Website.',
    goneText:
      'Die Adresse zu diesem Link steht nicht mehr im Verteiler. Bekommen Sie weiter E-Mails über Ergebnisse, nehmen Sie den Link aus der neuesten.',
  },
  contact: {
    title: 'Anderes Postfach mitteilen',
    offer: 'Anderes Postfach mitteilen',
    text: 'Sollen wir Ihrer Verwaltung künftig an ein anderes Postfach schreiben? Die Koordinierungsstelle prüft die Angabe, bevor sie gilt.',
    unit: 'Name Ihrer Verwaltung',
    unitHint: 'Zum Beispiel „Landkreis Musterkreis“ oder „Stadt Musterstadt“.',
    mailbox: 'Neues Postfach',
    mailboxHint: 'Am besten ein gemeinsames Postfach, zum Beispiel poststelle@example.org.',
    remark: 'Anmerkung',
    remarkHint: 'Höchstens 500 Zeichen.',
    problems: {
      unit: 'Schreiben Sie den Namen Ihrer Verwaltung. Er darf höchstens 200 Zeichen haben.',
      mailbox: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel poststelle@example.org.',
      remark: 'Kürzen Sie die Anmerkung auf höchstens 500 Zeichen.',
    },
    button: 'Mitteilung senden',
    sent: 'Ihre Mitteilung ist eingegangen',
    sentText: 'Die Koordinierungsstelle prüft sie und entscheidet darüber.',
  },
  extension: {
    title: 'Mehr Zeit anfragen',
    offer: 'Mehr Zeit anfragen',
    text: 'Die Koordinierungsstelle entscheidet über Ihre Anfrage. Bis dahin gilt die bisherige Frist. Was Sie gespeichert haben, bleibt erhalten.',
    until: 'Bis wann brauchen Sie Zeit?',
    untilShort: 'Gewünscht bis',
    reason: 'Begründung',
    reasonHint: 'Mindestens 10 und höchstens 500 Zeichen.',
    problems: {
      until: 'Wählen Sie einen Tag aus.',
      reason: 'Begründen Sie die Anfrage mit 10 bis 500 Zeichen.',
    },
    button: 'Anfrage senden',
    sent: 'Ihre Anfrage ist eingegangen',
    sentText: 'Die Koordinierungsstelle entscheidet darüber.',
  },
  request: {
    help: 'Brauchen Sie etwas anderes?',
    blank: 'Fragebogen ansehen und ausdrucken',
    pending: 'Eine frühere Anfrage liegt noch vor',
    pendingText:
      'Darüber hat die Koordinierungsstelle noch nicht entschieden. Diesmal wurde nichts gesendet, Ihre Eingaben stehen noch unten.',
    pendingLink: 'Frühere Anfrage ansehen',
    createdAt: 'Gesendet am',
  },
  colleagues: {
    title: 'Abschnitte weitergeben',
    offer: 'Einen Abschnitt an eine andere Stelle weitergeben, zum Beispiel an die Kasse',
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
      correcting: 'wird korrigiert',
      notSubmitted: 'nicht abgesendet',
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
