const units = (count: string) =>
  count === '1' ? '1 Verwaltung hat' : `${count} Verwaltungen haben`;

/** What the pages about waves say in German. */
export const wavesDe = {
  title: 'Erhebungen',
  none: 'Es gibt noch keine Erhebung.',
  list: {
    caption: 'Alle Erhebungen',
    wave: 'Erhebung',
    status: 'Stand',
    referenceDate: 'Stichtag',
    opens: 'Öffnet',
    deadline: 'Frist',
  },
  create: 'Neue Erhebung anlegen',
  statuses: {
    DRAFT: 'Entwurf',
    SCHEDULED: 'Geplant',
    LIVE: 'Läuft',
    GRACE: 'In der Nachfrist',
    CLOSED: 'Geschlossen',
    PUBLISHED: 'Veröffentlicht',
    REVISED: 'Berichtigt',
    CANCELLED: 'Abgebrochen',
  },
  facts: {
    title: 'Eckdaten',
    status: 'Stand',
    id: 'Kennung in Adressen',
    questionnaire: 'Fragebogen',
    referenceDate: 'Stichtag',
    frame: 'Berichtskreis',
    frameOf: (scope: string, state: string, excluded: string) =>
      `${scope}, Land ${state}, ${excluded} ausgenommen`,
    noFrame: 'noch nicht festgelegt',
    units: (count: string) => `${count} Verwaltungen`,
    sameUnits: (count: string, wave: string) => `${count} Verwaltungen, wie in „${wave}“`,
    extendedUntil: 'Längste Fristverlängerung einer Verwaltung',
    carryForward: 'Fortschreibung',
    carryForwardUpTo: (waves: number) =>
      waves === 0 ? 'keine' : `höchstens ${waves} ${waves === 1 ? 'Erhebung' : 'Erhebungen'} alt`,
    next: 'Nächste Erhebung',
    nextComes: 'entsteht als Entwurf, wenn diese geschlossen ist',
    nextDeleted: 'war angelegt und wurde gelöscht',
    change: 'Angaben und Termine ändern',
    changeFrame: 'Berichtskreis ansehen und ändern',
  },
  calendar: {
    title: 'Termine',
    caption: 'Termine der Erhebung',
    what: 'Was',
    when: 'Wann',
    state: 'Stand',
    opens: 'Öffnung',
    reminder1: '1. Erinnerung',
    reminder2: '2. Erinnerung',
    reminder3: '3. Erinnerung',
    deadline: 'Frist',
    graceEnds: 'Ende der Nachfrist',
    past: 'vorbei',
    held: 'angehalten, nicht versandt',
    elapsed: 'verstrichen, bitte neu festlegen',
    elapsedTitle: 'Termine dieses Entwurfs sind verstrichen. Legen Sie sie neu fest.',
    ahead: 'kommt noch',
    dropped: 'entfällt',
  },
  next: {
    title: 'Was als Nächstes ansteht',
    links: 'Einzelne Links und Codes erstellen Sie auf der Seite jedes Vorgangs.',
    toCases: 'Zu den Vorgängen',
    toPublic: 'Veröffentlichte Ergebnisse ansehen',
    DRAFT:
      'Prüfen Sie Termine und Berichtskreis. Planen Sie die Erhebung dann ein, oder öffnen Sie sie sofort.',
    SCHEDULED: (opens: string) =>
      `Die Erhebung öffnet am ${opens} von selbst. Dann gehen auch die Einladungen hinaus.`,
    LIVE: (deadline: string) =>
      `Meldungen gehen ein. Die Frist endet am ${deadline}. Dann beginnt die Nachfrist von selbst.`,
    GRACE: (end: string) =>
      `Die Frist ist vorbei. Verspätete Meldungen werden bis ${end} angenommen. Danach schließt die Erhebung von selbst.`,
    CLOSED:
      'Die Verwaltungen melden nicht mehr; verspätete Angaben können Sie noch eintragen. Prüfen Sie offene Rückfragen. Dann können Sie die Ergebnisse veröffentlichen.',
    PUBLISHED:
      'Die Ergebnisse sind öffentlich. Verspätete Angaben können Sie an jedem Vorgang noch eintragen. Öffentlich werden sie erst mit einer Berichtigung.',
    REVISED:
      'Berichtigte Ergebnisse sind öffentlich. Verspätete Angaben können Sie an jedem Vorgang noch eintragen. Öffentlich werden sie erst mit der nächsten Berichtigung.',
    CANCELLED: 'Die Erhebung wurde abgebrochen. Es gibt nichts mehr zu tun.',
    /** The same for those who change neither waves nor cases. */
    forReaders: {
      DRAFT: 'Die Erhebung ist ein Entwurf. Geplant und geöffnet wird sie von der Koordinierung.',
      CLOSED:
        'Die Verwaltungen melden nicht mehr. Die Koordinierung kann verspätete Angaben noch eintragen und veröffentlicht dann die Ergebnisse.',
      PUBLISHED:
        'Die Ergebnisse sind öffentlich. Trägt die Koordinierung noch verspätete Angaben ein, werden sie erst mit einer Berichtigung öffentlich.',
      REVISED:
        'Berichtigte Ergebnisse sind öffentlich. Trägt die Koordinierung noch verspätete Angaben ein, werden sie erst mit der nächsten Berichtigung öffentlich.',
    },
    newer: (now: string, then: string) =>
      `Der neueste Auswertungsstand weicht von dem veröffentlichten ab. Meldungen: ${now}, veröffentlicht sind ${then}.`,
    due: {
      open: 'Der Termin der Öffnung ist erreicht: Die Erhebung öffnet gleich von selbst. Wird gerade das Gemeindeverzeichnis importiert, wartet sie dessen Ende ab.',
      beginGrace: 'Die Frist ist vorbei: Die Nachfrist beginnt gleich von selbst.',
      close: 'Die Nachfrist ist vorbei: Die Erhebung schließt gleich von selbst.',
    },
    late: 'Die Frist liegt in der Vergangenheit. Ändern Sie zuerst die Termine.',
  },
  opening: {
    title: 'Die Erhebung wird gerade geöffnet',
    text: 'Das dauert einige Sekunden, bei vielen Verwaltungen länger.',
    toJob: 'Fortschritt ansehen',
    failedTitle: 'Das Öffnen wurde unterbrochen',
    failed:
      'Bei uns ist ein Fehler aufgetreten. Geben Sie das Öffnen auf, und versuchen Sie es dann noch einmal.',
    failedByClock:
      'Die Erhebung sollte zu ihrem Termin von selbst öffnen. Geben Sie das Öffnen auf: Die Erhebung wird dann wieder zum Entwurf. Prüfen Sie Termine und Berichtskreis, und öffnen Sie sie selbst, oder planen Sie sie neu ein.',
    abandon: 'Öffnen aufgeben',
  },
  publishing: {
    title: 'Die Ergebnisse werden gerade veröffentlicht',
    text: 'Der endgültige Auswertungsstand wird berechnet. Das dauert höchstens zwei Minuten.',
    failedTitle: 'Die Ergebnisse konnten nicht veröffentlicht werden',
    failed: (attempt: string) =>
      `Bei uns ist ein Fehler aufgetreten; öffentlich geworden ist nichts. Pegel versucht es jede Minute noch einmal. Sie können das Veröffentlichen aufgeben und es später wieder anstoßen: Bis dahin lassen sich Meldungen wieder nachtragen. Wenn Sie sich an den Betrieb wenden, nennen Sie diese Nummer: ${attempt}`,
    abandon: 'Veröffentlichen aufgeben',
  },
  unreadable:
    'Die Zahlen dieser Erhebung lassen sich gerade nicht lesen. Bitte wenden Sie sich an den Betrieb.',
  steps: {
    title: 'Mögliche Schritte',
    frame: 'Berichtskreis festlegen',
    frameText:
      'das sind die Verwaltungen, die gefragt werden. Danach sind Probelauf, Einplanen und Öffnen möglich.',
    afterwards: 'Weitere Schritte sind möglich, sobald dieser fertig ist.',
    none: 'Zurzeit ist kein Schritt möglich.',
    dryRun: 'Probelauf: Wer würde angeschrieben?',
    schedule: 'Einplanen',
    unschedule: 'Zurück zum Entwurf',
    open: 'Sofort öffnen',
    extend: 'Frist für alle verlängern',
    extendUnit: 'Frist für eine Verwaltung verlängern',
    beginGrace: 'Nachfrist beginnen',
    close: 'Schließen',
    publish: 'Veröffentlichen',
    revise: 'Berichtigung veröffentlichen',
    cancel: 'Erhebung abbrechen',
    delete: 'Entwurf löschen',
  },
  done: {
    created: 'Der Entwurf ist angelegt.',
    changed: 'Die Änderungen sind gespeichert.',
    frame: 'Der Berichtskreis ist gespeichert.',
    schedule: 'Die Erhebung ist eingeplant.',
    unschedule: 'Die Erhebung ist wieder ein Entwurf.',
    extend: 'Die Frist ist für alle verlängert.',
    beginGrace: 'Die Nachfrist hat begonnen.',
    close: 'Die Erhebung ist geschlossen.',
    publish: 'Die Veröffentlichung ist beauftragt.',
    cancel: 'Die Erhebung ist abgebrochen.',
    deleted: 'Der Entwurf ist gelöscht.',
    abandoned: 'Der Schritt wurde aufgegeben.',
  },
  form: {
    createTitle: 'Neue Erhebung anlegen',
    createText: (title: string) =>
      `Vorgeschlagen ist die Erhebung ein halbes Jahr nach „${title}“, mit Terminen an Arbeitstagen. Sie können alles ändern.`,
    firstText: 'Es gibt noch keine Erhebung, nach der sich etwas vorschlagen lässt.',
    noQuestionnaire: 'Veröffentlichen Sie zuerst einen Fragebogen.',
    toQuestionnaires: 'Zu den Fragebögen',
    editTitle: 'Angaben und Termine ändern',
    id: 'Kennung in Adressen',
    idHint:
      'Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel technik-status-2027-1. Sie lässt sich später nicht ändern.',
    titleDe: 'Titel auf Deutsch',
    titleEn: 'Titel auf Englisch',
    titleEnHint: 'Ohne Angabe gilt der deutsche Titel.',
    questionnaire: 'Fragebogen',
    referenceDate: 'Stichtag',
    referenceDateHint: 'Zum Beispiel 31.03.2027. Alle Angaben gelten für diesen Tag.',
    calendar: 'Termine',
    calendarHint:
      'Datum und Uhrzeit in Deutschland, zum Beispiel 01.04.2027 08:00. Ohne Uhrzeit öffnet die Erhebung um 00:00 Uhr, und Fristen enden um 23:59 Uhr. Eine Uhrzeit, die bei der Umstellung auf Winterzeit doppelt vorkommt, meint die frühere. Lassen Sie Erinnerungen frei, die Sie nicht brauchen.',
    carryForwardHint:
      'Für eine Verwaltung, die nicht meldet, stehen in den Auswertungen die Angaben ihrer letzten Meldung: kenntlich gemacht, nie im Rücklauf, und nie Präferenzen.',
    repeats: 'Von selbst als Entwurf anlegen',
    repeatsHint:
      'Wenn diese Erhebung geschlossen ist, entsteht die nächste als Entwurf: ein halbes Jahr später, mit demselben Berichtskreis und der neuesten Fassung des Fragebogens. Sie prüfen ihn und planen ihn ein.',
    save: 'Speichern',
    create: 'Entwurf anlegen',
    cancel: 'Abbrechen',
  },
  problems: {
    id: 'Geben Sie eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen an, höchstens 100 Zeichen.',
    idTaken: 'Diese Kennung hat schon eine andere Erhebung. Wählen Sie eine andere.',
    titleDe: 'Geben Sie einen Titel auf Deutsch an.',
    titleEn: 'Geben Sie einen Titel auf Englisch mit höchstens 200 Zeichen an.',
    sameTitle:
      'So heißt schon eine andere Erhebung. Ändern Sie den Titel, oder legen Sie die Erhebung noch einmal an, wenn er so bleiben soll.',
    questionnaire: 'Wählen Sie einen Fragebogen.',
    referenceDate: 'Geben Sie den Stichtag als Datum an, zum Beispiel 31.03.2027.',
    opensEarly:
      'Die Erhebung kann nicht vor dem Stichtag öffnen. Ändern Sie die Öffnung oder den Stichtag.',
    carryForward: 'Wählen Sie, wie alt Angaben höchstens sein dürfen, die fortgeschrieben werden.',
    missing: (field: string) => `${field}: Geben Sie Datum und Uhrzeit an.`,
    noTime: (field: string) => `${field}: Geben Sie Datum und Uhrzeit so an: 01.04.2027 08:00.`,
    skipped: (field: string) =>
      `${field}: Diesen Tag oder diese Uhrzeit gibt es nicht. Bei der Umstellung auf Sommerzeit fehlt die Stunde ab 2 Uhr.`,
    past: (field: string) => `${field}: Der Zeitpunkt ist schon vorbei. Wählen Sie einen späteren.`,
    notAfter: (field: string, than: string) =>
      `${field}: Der Zeitpunkt muss nach dem ${than} liegen.`,
    tooEarly: (field: string, than: string) =>
      `${field}: Der Zeitpunkt darf nicht vor dem ${than} liegen.`,
    tooLate: (field: string, than: string) =>
      `${field}: Möglich ist höchstens der ${than}, denn so lange gelten die verschickten Links.`,
  },
  frame: {
    title: 'Berichtskreis',
    source: (state: string, date: string) =>
      `Stand des Verzeichnisses: ${state}, Gebietsstand ${date}. Beim Öffnen der Erhebung wird der Berichtskreis so festgeschrieben, wie das Verzeichnis dann ist.`,
    sameUnits: (count: string, wave: string) =>
      `Gefragt werden dieselben ${count} Verwaltungen wie in „${wave}“.`,
    orRegister:
      'Sie können die Erhebung so einplanen. Oder Sie wählen den Berichtskreis aus dem Gemeindeverzeichnis: Dann gelten die Verwaltungen von dort.',
    noRegister: 'Es ist noch kein Gemeindeverzeichnis importiert.',
    toRegister: 'Zum Gemeindeverzeichnis',
    choose: 'Wer wird gefragt?',
    state: 'Land',
    scope: 'Umfang',
    scopes: {
      all: 'Kreise, kreisfreie Städte und alle Verwaltungen darin',
      districts: 'Nur Kreise und kreisfreie Städte',
    },
    save: 'Berichtskreis speichern',
    problems: { state: 'Wählen Sie ein Land.', scope: 'Wählen Sie einen Umfang.' },
    counts: 'Anzahl nach Kreisen und kreisfreien Städten',
    district: 'Kreis oder kreisfreie Stadt',
    kinds: {
      total: 'Gesamt',
      district: 'Kreisverwaltungen',
      districtFreeCity: 'Kreisfreie Städte',
      administration: 'Gemeindliche Verwaltungen',
    },
    sum: 'Alle',
    changes: {
      title: (wave: string) => `Unterschiede zu „${wave}“`,
      none: 'Es sind dieselben Verwaltungen mit denselben Namen.',
      added: 'Neu dabei',
      removed: 'Nicht mehr dabei',
      renamed: 'Neuer Name',
      rename: (before: string, after: string) => `${before} heißt jetzt ${after}`,
      more: (count: string) => `und ${count} weitere`,
    },
    excluded: {
      title: 'Ausgenommene Verwaltungen',
      none: 'Keine Verwaltung ist ausgenommen.',
      unit: 'Verwaltung',
      key: 'Regionalschlüssel',
      action: 'Schritt',
      include: 'Wieder aufnehmen',
      gone: 'nicht mehr im Verzeichnis',
    },
    search: {
      title: 'Verwaltung ausnehmen',
      label: 'Name oder Regionalschlüssel',
      button: 'Suchen',
      caption: 'Gefundene Verwaltungen',
      none: 'Keine Verwaltung des Berichtskreises passt dazu.',
      exclude: 'Ausnehmen',
      more: (count: string) =>
        `Es gibt ${count} Treffer. Suchen Sie genauer, um die übrigen zu sehen.`,
    },
  },
  dryRun: {
    title: 'Probelauf',
    text: (mailboxes: string, units: string) =>
      `Die Einladung würde an ${mailboxes} Postfächer gehen, für ${units} Verwaltungen. Ein Postfach, das für mehrere Verwaltungen zuständig ist, bekommt eine E-Mail.`,
    without: (count: string) => `${units(count)} kein Postfach`,
    withoutText:
      'Diese Verwaltungen würden nicht angeschrieben. Tragen Sie ein Postfach ein. Sobald die Erhebung geöffnet ist, können Sie auch Briefe mit Kurzcodes drucken.',
    noneWithout: 'Jede Verwaltung hat mindestens ein Postfach.',
    nothingSent: 'Es wurde nichts verschickt.',
    unit: 'Verwaltung',
    key: 'Regionalschlüssel',
  },
  confirm: {
    schedule: {
      title: 'Erhebung einplanen?',
      button: 'Einplanen',
      text: (units: string, opens: string) =>
        `${units} Verwaltungen werden gefragt. Die Erhebung öffnet am ${opens} von selbst, und die Einladungen gehen hinaus.`,
      back: 'Bis dahin können Sie sie wieder zum Entwurf machen.',
    },
    unschedule: {
      title: 'Zurück zum Entwurf?',
      button: 'Zurück zum Entwurf',
      text: 'Die Erhebung ist dann nicht mehr eingeplant. Sie können alles ändern und sie neu einplanen.',
    },
    open: {
      title: 'Erhebung sofort öffnen?',
      button: 'Jetzt öffnen',
      text: (units: string, mailboxes: string) =>
        `${units} Verwaltungen können sofort melden. An ${mailboxes} Postfächer geht eine Einladung.`,
      without: (count: string) => `${units(count)} kein Postfach.`,
      frozen: 'Fragebogen, Stichtag und Berichtskreis sind danach festgeschrieben.',
      deadline: (deadline: string) => `Die Frist endet am ${deadline}.`,
    },
    beginGrace: {
      title: 'Nachfrist beginnen?',
      button: 'Nachfrist beginnen',
      text: (missing: string, end: string) =>
        `${units(missing)} noch nicht gemeldet. Das ist bis ${end} noch möglich.`,
    },
    close: {
      title: 'Erhebung schließen?',
      button: 'Schließen',
      text: (complete: string, all: string) =>
        `${complete} von ${all} Verwaltungen haben gemeldet.`,
      begun: (count: string) =>
        `${units(count)} begonnen und nicht abgesendet. Entwürfe zählen nicht als Meldung.`,
      queried: (count: string) =>
        `Offene Rückfragen: ${count}. Antworten darauf sind dann nicht mehr möglich.`,
      correcting: (count: string) =>
        `${units(count)} eine Korrektur begonnen. Es bleibt bei der letzten Meldung.`,
      extended: (count: string) => `${units(count)} noch eine verlängerte Frist. Sie endet damit.`,
      early: (end: string) => `Die Nachfrist läuft eigentlich bis ${end}.`,
      final:
        'Danach können die Verwaltungen nicht mehr melden. Verspätete Angaben können Sie noch eintragen.',
    },
    publish: {
      title: 'Ergebnisse veröffentlichen?',
      button: 'Veröffentlichen',
      text: (complete: string, all: string) =>
        `Öffentlich werden die Ergebnisse aus ${complete} Meldungen von ${all} Verwaltungen, mit dem endgültigen Auswertungsstand.`,
      queried: (count: string) => `Offene Rückfragen: ${count}. Die Meldungen zählen trotzdem.`,
      documents:
        'Danach entstehen von selbst die Dokumente: Bericht, Folien, Tabellen, Kurzberichte der Kreise und offene Daten. Das dauert einige Minuten.',
      told: (count: string) =>
        `Sobald die Dokumente da sind, geht eine E-Mail mit Links dazu hinaus. Adressen, die sie bekommen: ${count}.`,
      toRecipients: 'Verteiler für Ergebnisse ansehen',
    },
    revise: {
      title: 'Berichtigung veröffentlichen?',
      button: 'Berichtigung veröffentlichen',
      text: (then: string, now: string) =>
        `Bisher sind die Ergebnisse aus ${then} Meldungen öffentlich. Die berichtigten beruhen auf ${now} Meldungen.`,
      sameCount: (count: string) =>
        `Die Zahl der Meldungen bleibt gleich (${count}), aber Angaben haben sich geändert.`,
      changed: (names: string) => `Andere Zahlen gibt es zu: ${names}.`,
      tables: {
        response: 'Rücklauf',
        preference: 'Bevorzugte Variante',
        readiness: 'Nachnutzungsbereitschaft',
        transitions: 'Veränderung seit der vorigen Erhebung',
        trend: 'Zeitverlauf',
        itemResponse: 'Antworten je Frage',
        answers: 'Häufigkeit der Antworten',
        head: 'Titel und Bezeichnungen',
      },
      kept: 'Die Öffentlichkeit sieht dann die berichtigten Ergebnisse, mit dem Tag der Berichtigung. Der frühere Auswertungsstand bleibt gespeichert und wird weiter genannt.',
    },
    cancel: {
      title: 'Erhebung abbrechen?',
      button: 'Erhebung abbrechen',
      text: 'Die Erhebung nimmt dann keine Meldungen mehr an und wird nie veröffentlicht.',
      answered: (complete: string, begun: string) =>
        `${complete} Meldungen sind eingegangen. Sie bleiben gespeichert und die Verwaltungen sehen sie weiter, aber sie zählen in keiner Auswertung und werden nicht als frühere Angaben angeboten. ${begun} begonnene Entwürfe können nicht mehr abgesendet werden.`,
      nothing: 'Es ist noch nichts eingegangen.',
    },
    delete: {
      title: 'Entwurf löschen?',
      button: 'Entwurf löschen',
      text: 'Termine und Berichtskreis des Entwurfs gehen verloren.',
    },
  },
  extend: {
    title: 'Frist für alle verlängern',
    text: 'Die Öffnung und was schon vorbei ist, bleiben wie sie sind.',
    button: 'Frist verlängern',
  },
  extendUnit: {
    title: 'Frist für eine Verwaltung verlängern',
    text: (latest: string) =>
      `Die Verwaltung kann bis zum Ende des Tages melden, höchstens bis ${latest}: So lange gelten die verschickten Links.`,
    ars: 'Regionalschlüssel der Verwaltung',
    arsHint:
      '12 Ziffern. Sie finden ihn unter „Vorgänge“. Auf der Seite eines Vorgangs müssen Sie ihn nicht eintippen.',
    unit: 'Verwaltung',
    present: 'Frist bisher',
    until: 'Neue Frist',
    untilHint: 'Zum Beispiel 31.03.2027.',
    button: 'Frist verlängern',
    problems: {
      ars: 'Geben Sie den Regionalschlüssel einer Verwaltung dieser Erhebung an.',
      until: (from: string, to: string) => `Geben Sie ein Datum vom ${from} bis ${to} an.`,
      notLonger: (present: string, to: string) =>
        `Das wäre keine Verlängerung: Die Frist läuft schon bis ${present}. Geben Sie ein späteres Datum an, höchstens ${to}.`,
      noMore: (to: string) =>
        `Mehr Zeit ist nicht möglich: Die Frist läuft schon bis ${to}, und so lange gelten die verschickten Links.`,
    },
  },
  refused: {
    status: 'Dieser Schritt ist im jetzigen Stand der Erhebung nicht möglich.',
    time: 'Dieser Schritt ist zu diesem Zeitpunkt nicht möglich. Prüfen Sie die Termine.',
    unreadable: 'Die Zahlen dieser Erhebung lassen sich gerade nicht lesen.',
    underWay: 'Gerade läuft ein anderer Schritt. Warten Sie ab, bis er fertig ist.',
    stale:
      'Jemand anders hat die Erhebung inzwischen geändert. Prüfen Sie den neuen Stand, bevor Sie entscheiden.',
    tooMany: 'Mehr als 1.000 Verwaltungen lassen sich nicht ausnehmen.',
    frame:
      'Legen Sie zuerst den Berichtskreis fest. Er enthält keine Verwaltung, oder das Gemeindeverzeichnis enthält das Land nicht.',
    register:
      'Das Gemeindeverzeichnis wird gerade importiert, oder ein Import wurde unterbrochen. Versuchen Sie es später noch einmal.',
    unchanged:
      'Es gibt nichts zu berichtigen: Veröffentlicht sind schon die neuesten Zahlen. Eine Eingabe erscheint hier nach spätestens zwei Minuten.',
    title: 'Nichts wurde geändert',
  },
};
export type WavesTexts = typeof wavesDe;
