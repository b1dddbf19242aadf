/** What imprint, privacy notice and accessibility statement say in German. */
export const siteDe = {
  imprint: {
    title: 'Impressum',
    publisher: 'Herausgeber',
    representative: (name: string) => `Vertreten durch: ${name}`,
    responsible: 'Verantwortlich für den Inhalt',
  },
  privacy: {
    title: 'Datenschutz',
    intro:
      'Hier steht, welche Daten wir bei der Erhebung speichern, wozu, wie lange und welche Rechte Sie haben.',
    controller: 'Wer verantwortlich ist',
    officer: 'Datenschutzbeauftragte Stelle:',
    stored: {
      title: 'Was wir speichern',
      items: [
        'Die Angaben Ihrer Verwaltung im Fragebogen, auch freie Texte und Begründungen, und dazu ihren Namen und ihren amtlichen Schlüssel.',
        'Die Funktion, aus der geantwortet wird, und ein Funktionspostfach für Rückfragen. Bitte geben Sie keine Namen und keine persönlichen Adressen an.',
        'Das Postfach, an das wir Ihrer Verwaltung schreiben, wer es liest (Name, Funktion, Telefon, soweit uns das mitgeteilt wurde), und wann wir welche Nachricht geschickt haben.',
        'Wann der Zugang zuerst geöffnet, ein Abschnitt gespeichert, ein Link weitergegeben oder entzogen und die Meldung abgesendet wurde.',
        'Was Sie der Koordinierungsstelle mitteilen: ein anderes Postfach mit Ihrer Anmerkung, die Bitte um mehr Zeit mit Ihrer Begründung.',
        'Was die Koordinierungsstelle zu Ihrem Vorgang vermerkt: Anrufe, Rückfragen und Begründungen.',
        'Was Sie untereinander vermerken: für wen ein Link erstellt wurde, und was eine zweite Person schreibt, wenn sie Angaben zurückgibt.',
        'Die Codes aus Links und Briefen nur als Prüfwerte, die mit einem geheimen Schlüssel gebildet sind. Die Codes selbst werden nicht gespeichert und lassen sich daraus nicht zurückrechnen.',
        'Wer für die Koordinierungsstelle oder einen Kreis mit der Erhebung arbeitet: Name, Kennung und Rolle, wie der Anmeldedienst sie nennt, und welche Schritte die Person wann getan hat.',
        'Wer über veröffentlichte Ergebnisse informiert werden will: die E-Mail-Adresse und die Sprache.',
      ],
      not: 'IP-Adressen stehen nur in zwei technischen Protokollen: 30 Tage lang die von Anfragen, die unsere Firewall abgewiesen hat oder die ihr aufgefallen sind, und 90 Tage lang die, an die große Dokumente gingen. Damit niemand Codes errät oder uns mit Anfragen überschwemmt, zählen wir eine Stunde lang, wie oft aus einem Netz falsche Codes oder Formulare ohne Link kommen. Von der Adresse speichern wir dafür nur einen Prüfwert, der mit einem geheimen Schlüssel gebildet ist; nach höchstens zwei Stunden gilt er nicht mehr und wird gelöscht. Wir verfolgen nicht, wie Sie die Seiten nutzen (kein Tracking), und binden nichts von anderen Anbietern ein.',
    },
    cookies: {
      title: 'Cookies',
      intro:
        'Wir setzen nur Cookies, die nötig sind, damit die Seiten tun, was Sie verlangen. Eine Einwilligung ist dafür nicht erforderlich (§ 25 Abs. 2 Nr. 2 TDDDG).',
      items: [
        'Anmeldung: hält Sie angemeldet, nachdem Sie mit Ihrem Link die Erhebung geöffnet haben. Es gilt zwölf Stunden.',
        'Sprache: merkt sich Deutsch oder Englisch, wenn Sie die Sprache wechseln. Es gilt ein Jahr.',
        'Anmeldung der Koordinierungsstelle und der Kreise: eines für eine Viertelstunde, während Sie sich anmelden, und eines, das Sie angemeldet hält, bis Sie den Browser schließen.',
      ],
    },
    purpose: {
      title: 'Wozu und auf welcher Grundlage',
      text: 'Die Angaben werten wir aus, um den Stand der Verwaltungen festzustellen und zu veröffentlichen. Funktion und Funktionspostfach brauchen wir nur für Rückfragen. Entscheidungen, die allein ein Programm trifft, gibt es nicht.',
      basis: 'Rechtsgrundlage:',
      defaultBasis:
        'Artikel 6 Absatz 1 Buchstabe e DSGVO (Wahrnehmung einer Aufgabe im öffentlichen Interesse).',
    },
    recipients: {
      title: 'Wer die Daten erhält',
      published:
        'Im Formular steht bei den Fragen, was aus den Antworten veröffentlicht wird. Steht dort „Wird nicht veröffentlicht.“, bleibt die Antwort bei uns.',
      hosting: (name: string) =>
        `Gespeichert werden die Daten in unserem Auftrag von: ${name} (Artikel 28 DSGVO).`,
      nobody: 'Sonst erhält sie niemand.',
    },
    retention: {
      title: 'Wie lange wir speichern',
      drafts: (days: number) =>
        `Entwürfe, die nicht abgesendet sind: bis ${days} Tage nach dem Ende der Nachfrist.`,
      codes: (days: number) =>
        `Prüfwerte von Zugangscodes: höchstens ${days} Tage nach dem Ende der Nachfrist.`,
      messages: (days: number, daysWithoutLink: number) =>
        `Welche Nachrichten wir geschickt haben, Ihre Anfragen, und was wir über Anrufe und Rückfragen notieren: bis ${days} Tage nach dem Ende der Nachfrist; Anfragen ohne Link bis ${daysWithoutLink} Tage nach ihrem Eingang.`,
      contacts: (waves: number) =>
        `Postfächer der Verwaltungen und wer sie liest: solange wir ihnen schreiben, höchstens bis nach ${waves === 1 ? 'einer Erhebung, in der' : `${waves} Erhebungen, in denen`} niemand sie bestätigt oder benutzt hat.`,
      recipients: (days: number) =>
        `Adressen im Verteiler für Ergebnisse: bis Sie sich abmelden, höchstens ${days} Tage.`,
      submissions:
        'Abgesendete Meldungen: solange wir sie brauchen, um Erhebungen miteinander zu vergleichen.',
      backups: (days: number, draftDays: number) =>
        `In Sicherungen kann Gelöschtes noch länger enthalten sein: Entwürfe bis zu ${draftDays} Tage, alles andere bis zu ${days} Tage.`,
    },
    rights: {
      title: 'Ihre Rechte',
      text: 'Soweit Daten sich auf Sie als Person beziehen, haben Sie das Recht auf',
      items: [
        'Auskunft (Artikel 15 DSGVO),',
        'Berichtigung (Artikel 16 DSGVO),',
        'Löschung (Artikel 17 DSGVO),',
        'Einschränkung der Verarbeitung (Artikel 18 DSGVO) und',
        'Widerspruch aus Gründen Ihrer besonderen Situation (Artikel 21 DSGVO).',
      ],
      how: 'Dazu genügt eine E-Mail an:',
    },
    complaint: {
      title: 'Beschwerde',
      text: 'Sie können sich bei der Aufsichtsbehörde beschweren:',
    },
  },
  accessibility: {
    title: 'Barrierefreiheit',
    heading: 'Erklärung zur Barrierefreiheit',
    intro: (office: string) =>
      `${office} bemüht sich, diese Website nach der Richtlinie (EU) 2016/2102 und den Gesetzen, die sie umsetzen, barrierefrei zugänglich zu machen. Die Erklärung gilt für alle Seiten dieser Website: das Formular, die Ergebnisse und die Hinweise.`,
    state: {
      title: 'Stand der Vereinbarkeit',
      full: 'Die Website ist mit der Norm EN 301 549 und den WCAG 2.2 (Stufen A und AA) vollständig vereinbar.',
      partial:
        'Die Website ist wegen der folgenden Einschränkungen mit der Norm EN 301 549 und den WCAG 2.2 (Stufen A und AA) nur teilweise vereinbar.',
    },
    barriers: 'Nicht barrierefreie Inhalte',
    made: {
      title: 'Erstellung dieser Erklärung',
      text: (date: string) =>
        `Die Erklärung wurde am ${date} erstellt. Grundlage ist eine Selbstbewertung.`,
    },
    feedback: {
      title: 'Barrieren melden',
      text: 'Ist Ihnen eine Barriere aufgefallen, oder brauchen Sie einen Inhalt in anderer Form? Schreiben Sie uns:',
    },
    enforcement: {
      title: 'Durchsetzungsverfahren',
      text: 'Antworten wir Ihnen nicht oder nicht zufriedenstellend, können Sie sich an die Durchsetzungsstelle wenden:',
    },
  },
};

/** The same keys in every language. */
export type SiteTexts = typeof siteDe;
