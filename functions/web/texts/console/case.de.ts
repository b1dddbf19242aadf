import type { CaseNote } from '../../../../schemas/case-note.ts';
import type { Submission } from '../../../../schemas/submission.ts';

type CallOutcome = Extract<CaseNote, { kind: 'call' }>['outcome'];

/** What the console says about a single case, in German. */
export const caseDe = {
  cases: 'Vorgänge',
  facts: {
    title: 'Auf einen Blick',
    status: 'Stand',
    unit: 'Verwaltung',
    kind: 'Art',
    deadline: 'Frist',
    extended: (date: string) => `${date} (für diese Verwaltung verlängert)`,
    entry: 'Eingabe',
    correcting: 'korrigiert gerade, es gilt die letzte Meldung',
    inApproval: 'liegt zur Freigabe vor',
    approvalRequired: 'wird vor dem Absenden von einer zweiten Person freigegeben',
    coveredBy: 'Antwortet mit',
    before: 'Vorher',
    softEdits: 'Auffällige Angaben mit Begründung',
    query: 'Offene Rückfrage',
  },
  settled:
    'Die Ergebnisse sind veröffentlicht. Sie können noch verspätete Angaben eintragen und gemeldete Angaben berichtigen; alles andere steht fest. Öffentlich wird eine Änderung erst mit der nächsten Berichtigung.',
  publishing:
    'Die Ergebnisse werden gerade veröffentlicht. Bis dahin ändert sich an den Vorgängen nichts.',
  cancelled: 'An den Vorgängen dieser Erhebung ändert sich nichts mehr: Sie ist abgebrochen.',
  closed:
    'Die Erhebung ist geschlossen: Die Verwaltung kann nicht mehr selbst melden, und die Frist lässt sich nicht mehr verlängern. Verspätete Angaben können Sie noch eintragen.',
  covers: (units: number) =>
    `${units === 1 ? 'Eine andere Verwaltung verlässt' : `${units} andere Verwaltungen verlassen`} sich auf diese Meldung. Solange das so ist, bleibt diese Verwaltung im Berichtskreis.`,
  notOpen:
    'Die Verwaltung kann zurzeit nicht melden. Für eine Rückfrage oder eine Eingabe am Telefon verlängern Sie zuerst die Frist.',
  actions: {
    title: 'Was Sie tun können',
    accept: 'Meldung annehmen',
    query: 'Rückfrage stellen',
    call: 'Anruf notieren',
    proxy: 'Angaben am Telefon eintragen',
    exempt: 'Nichts zu melden',
    reinstate: 'Wieder aufnehmen',
    sendLink: 'Neuen Link senden',
    links: 'Links und Kurzcodes',
    letter: 'Brief drucken',
    extend: 'Frist verlängern',
  },
  contacts: 'Kontakte',
  notes: {
    title: 'Anrufe und Notizen',
    none: 'Noch nichts notiert.',
    at: 'Wann',
    who: 'Wer',
    what: 'Was',
    kinds: {
      query: 'Rückfrage',
      exemption: 'Nichts zu melden',
      reinstatement: 'Wieder aufgenommen',
    },
    outcomes: {
      reached: 'Erreicht',
      notReached: 'Nicht erreicht',
      callBack: 'Rückruf vereinbart',
    } as Record<CallOutcome, string>,
    callBackOn: (date: string) => `Rückruf am ${date}`,
    about: (sections: string) => `zu ${sections}`,
    kept: 'Notizen werden einige Zeit nach dem Ende der Erhebung gelöscht.',
  },
  draft: {
    title: 'Stand der Eingabe',
    text: 'Was noch nicht abgesendet ist, sieht nur die Verwaltung. Hier steht, welche Abschnitte gespeichert sind.',
    section: 'Abschnitt',
    saved: 'Gespeichert am',
    notSaved: 'noch nicht',
    of: (saved: string, all: string) => `${saved} von ${all} Abschnitten gespeichert`,
  },
  submission: {
    title: 'Die Meldung, die gilt',
    none: 'Die Verwaltung hat noch nichts gemeldet.',
    number: 'Fassung',
    receipt: 'Nummer der Eingangsbestätigung',
    time: 'Eingegangen am',
    mode: 'Eingereicht',
    approval: 'Freigabe',
    approved: 'durch eine zweite Person der Verwaltung',
    proxy: 'Am Telefon eingetragen: Diese Angaben hat die Koordinierungsstelle eingetragen.',
    modes: {
      SELF: 'von der Verwaltung',
      PROXY: 'am Telefon eingetragen',
      IMPORTED: 'aus einer Tabelle übernommen',
    } as Record<Submission['mode'], string>,
  },
  soft: {
    title: 'Auffällige Angaben',
    text: 'Die Verwaltung hat diese Angaben begründet. Mit dem Annehmen der Meldung sind sie angenommen.',
    question: 'Frage',
    answer: 'Angabe',
    reason: 'Begründung',
    ask: 'Rückfrage dazu',
  },
  versions: {
    title: 'Fassungen',
    see: 'Ansehen',
    compare: 'Fassungen vergleichen',
    from: 'Von Fassung',
    to: 'bis Fassung',
    show: 'Vergleichen',
    one: (number: string) => `Fassung ${number}`,
    counts: 'gilt',
    differences: (from: string, to: string) =>
      `Was sich von Fassung ${from} bis ${to} geändert hat`,
    none: 'Die beiden Fassungen sagen dasselbe.',
    question: 'Frage',
    change: 'Änderung',
    kinds: { added: 'neu', changed: 'geändert', removed: 'entfallen' },
    before: 'Vorher',
    after: 'Nachher',
    back: 'Zum Vorgang',
  },
  history: {
    title: 'Verlauf',
    all: 'Ganzen Verlauf ansehen',
    at: 'Wann',
    what: 'Was',
    who: 'Wer',
    earlier: 'Frühere Einträge',
    none: 'Noch kein Eintrag.',
  },
  done: {
    accepted: 'Die Meldung ist angenommen.',
    queried:
      'Die Rückfrage ist gestellt. Die Kontakte der Verwaltung bekommen eine E-Mail mit einem Link dazu.',
    called: 'Der Anruf ist notiert.',
    exempted: 'Der Status ist geändert: Für diese Verwaltung ist nichts zu melden.',
    reinstated: 'Der Vorgang ist wieder aufgenommen.',
    revoked: 'Der Link gilt nicht mehr.',
    linkSent: 'Der Link geht innerhalb weniger Minuten hinaus.',
  },
  extended: (unit: string) => `Die Frist für ${unit} ist verlängert.`,
  stale: {
    title: 'Inzwischen ist etwas geschehen',
    text: 'Seit Sie die Seite geöffnet haben, hat sich der Vorgang geändert. Es wurde nichts gespeichert.',
    happened: 'Das ist seitdem geschehen:',
    saved: 'Die Verwaltung hat Angaben gespeichert.',
    now: 'Status jetzt',
    again:
      'Ihr Text steht noch im Formular. Prüfen Sie bitte, ob er noch passt, und senden Sie ihn dann noch einmal.',
    typed: 'Ihr Text war:',
    back: 'Zum Vorgang',
  },
  query: {
    title: 'Rückfrage stellen',
    text: 'Die Kontakte der Verwaltung bekommen eine E-Mail mit einem Link; den Text selbst lesen sie erst im Vorgang. Die Meldung gilt weiter, bis die Verwaltung korrigiert oder bestätigt.',
    sections: 'Worum geht es?',
    sectionsHint:
      'Die Rückfrage steht dann auch im Abschnitt. Ohne Auswahl geht es um die ganze Meldung.',
    question: 'Ihre Rückfrage',
    hint: (min: string, max: string) =>
      `${min} bis ${max} Zeichen. Die Verwaltung liest genau diesen Text.`,
    about: (question: string, answer: string) =>
      `Zu „${question}“ haben Sie „${answer}“ angegeben. `,
    button: 'Rückfrage stellen',
    problem: (min: string, max: string) =>
      `Schreiben Sie Ihre Rückfrage in ${min} bis ${max} Zeichen.`,
  },
  call: {
    title: 'Anruf notieren',
    outcome: 'Wie ging der Anruf aus?',
    callBackOn: 'Rückruf am',
    dateHint: 'Nur wenn ein Rückruf vereinbart ist, zum Beispiel 31.12.2026.',
    text: 'Notiz',
    hint: (max: string) =>
      `Höchstens ${max} Zeichen. Notieren Sie nur, was für die Erhebung nötig ist.`,
    button: 'Anruf speichern',
    problems: {
      outcome: 'Wählen Sie aus, wie der Anruf ausging.',
      callBackOn:
        'Geben Sie den Tag des Rückrufs an, zum Beispiel 31.12.2026. Er darf nicht in der Vergangenheit liegen.',
      text: 'Kürzen Sie die Notiz.',
    },
  },
  exempt: {
    title: 'Nichts zu melden',
    text: 'Für diese Verwaltung wird in dieser Erhebung nichts erwartet. Sie können den Vorgang später wieder aufnehmen; gespeicherte Angaben bleiben erhalten.',
    answered: 'Die Meldung, die vorliegt, zählt dann nicht mehr.',
    status: 'Warum ist nichts zu melden?',
    explained: {
      COVERED_BY_OTHER:
        'Eine andere Verwaltung antwortet mit (zum Beispiel nach einem Zusammenschluss)',
      REFUSED: 'Die Verwaltung verweigert die Antwort',
      NOT_REQUIRED: 'Die Antwort ist nicht erforderlich',
      NOT_ELIGIBLE: 'Die Verwaltung gehört nicht zum Berichtskreis (zählt nicht im Rücklauf)',
    },
    coveredBy: 'Welche Verwaltung antwortet mit?',
    coveredByHint:
      'Nur bei „Eine andere Verwaltung antwortet mit“: ihr zwölfstelliger Schlüssel aus dieser Erhebung.',
    reason: 'Begründung',
    reasonHint: (min: string, max: string) =>
      `${min} bis ${max} Zeichen, nur für die Koordinierungsstelle.`,
    button: 'Status ändern',
    problems: {
      status: 'Wählen Sie aus, warum nichts zu melden ist.',
      coveredBy:
        'Geben Sie den Schlüssel einer anderen Verwaltung an, die in dieser Erhebung selbst gefragt ist.',
      text: 'Begründen Sie die Änderung in mindestens 10 und höchstens 1.000 Zeichen.',
    },
  },
  reinstate: {
    title: 'Vorgang wieder aufnehmen',
    text: (status: string) => `Der Vorgang wird wieder, was er vorher war: „${status}“.`,
    reason: 'Begründung',
    button: 'Wieder aufnehmen',
  },
  links: {
    title: 'Links und Kurzcodes',
    text: 'Alle Links, mit denen dieser Vorgang geöffnet werden kann. Gespeichert ist nur, dass es sie gibt: Ein Link oder Kurzcode wird nur einmal angezeigt, gleich wenn er entsteht.',
    make: 'Neuen Link erstellen',
    makeCode: 'Kurzcode für einen Brief erstellen',
    kind: 'Öffnet',
    kinds: {
      case: 'den ganzen Vorgang',
      approval: 'die Freigabe',
      proxy: 'die Eingabe am Telefon',
    },
    section: (name: string) => `den Abschnitt „${name}“`,
    others: (count: string) => `und ${count} weitere Verwaltungen`,
    label: 'Für wen',
    byMail: 'Link per E-Mail',
    made: 'Erstellt am',
    state: 'Stand',
    states: {
      unused: 'noch nicht benutzt',
      used: (time: string) => `benutzt seit ${time}`,
      revoked: (time: string) => `zurückgenommen am ${time}`,
      expired: 'abgelaufen',
    },
    actions: 'Zurücknehmen',
    revoke: 'Zurücknehmen',
    none: 'Es gibt noch keinen Link.',
    newLink: 'Neuer Link',
    newCode: 'Neuer Kurzcode für einen Brief',
    link: 'Link zum Vorgang',
    code: 'Kurzcode',
    once: 'Notieren oder verschicken Sie ihn jetzt: Er wird nicht noch einmal angezeigt. Wer ihn hat, kann für die Verwaltung melden.',
    codeUse: (address: string) => `Der Kurzcode wird auf ${address} eingegeben.`,
    back: 'Zu den Links und Kurzcodes',
    revokeTitle: 'Diesen Link zurücknehmen?',
    revokeText:
      'Wer ihn benutzt, kommt sofort nicht mehr in den Vorgang. Was gespeichert ist, bleibt.',
    revokeOthers: 'Für die anderen Verwaltungen, die er öffnet, gilt er weiter.',
  },
};
export type CaseTexts = typeof caseDe;
