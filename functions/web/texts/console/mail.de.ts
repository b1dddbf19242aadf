import type { Stage, VoidReason } from '../../../../schemas/message.ts';
import type { MailStanding } from '../../../domain/mail/mail-counts.ts';
import type { MailTopic } from '../../../domain/mail/mail-topics.ts';
import type { StageRefusal } from '../../../domain/waves/stage-now.ts';

const stageNames: Record<Stage, string> = {
  invitation: 'Einladung',
  reminder1: '1. Erinnerung',
  reminder2: '2. Erinnerung',
  reminder3: '3. Erinnerung',
};

const units = (count: string) => (count === '1' ? '1 Verwaltung' : `${count} Verwaltungen`);
const mailboxes = (count: string) => (count === '1' ? '1 Postfach' : `${count} Postfächer`);

/** What the pages about e-mails say in German. */
export const mailDe = {
  title: 'E-Mails',
  stages: stageNames,
  topics: {
    ...stageNames,
    receipt: 'Eingangsbestätigung',
    newLink: 'Neuer Link von der Koordinierungsstelle',
    returned: 'Hinweis: bei der Freigabe zurückgegeben',
    query: 'Hinweis auf eine Rückfrage',
    digest: 'Wochenbericht an die Koordinierungsstelle',
    summary: 'Abschlussbericht an die Koordinierungsstelle',
    report: 'Hinweis auf veröffentlichte Ergebnisse',
    test: 'Test-E-Mail',
    lostLink: 'Neuer Link, selbst angefordert',
  } as Record<MailTopic, string>,
  standings: {
    waiting: 'Wird gesendet',
    unknown: 'Ungewiss',
    sent: 'Zustellung offen',
    delivered: 'Zugestellt',
    cameBack: 'Kam zurück',
    refused: 'Abgelehnt',
    notSent: 'Nicht gesendet',
  } as Record<MailStanding, string>,
  states: {
    PENDING: 'wartet auf den Versand',
    UNKNOWN: 'ungewiss: Der Versand wurde begonnen, eine Antwort fehlt',
    SENT: 'versandt, noch keine Nachricht über die Zustellung',
    DELIVERED: 'zugestellt',
    BOUNCED: 'kam zurück',
    COMPLAINED: 'als unerwünscht gemeldet',
    REFUSED: 'nicht gesendet: Der E-Mail-Dienst hat sie abgelehnt',
    LOST: 'nicht angekommen',
    VOID: 'nicht gesendet',
    SPLIT: 'je Kontakt einzeln gesendet',
  },
  sending: 'wird gesendet',
  wording:
    'Den Wortlaut gesendeter E-Mails heben wir nicht auf, weil Links darin stehen, die Vorgänge öffnen.',
  decidedBy: (state: string, person: string) => `${state} (entschieden: ${person})`,
  notSent: (reason: string) => `nicht gesendet: ${reason}`,
  reasons: {
    answered: 'alle haben schon gemeldet',
    noContact: 'kein gültiges Postfach mehr',
    closed: 'die Erhebung nimmt keine Meldungen an',
    superseded: 'eine spätere Erinnerung war schon fällig',
    overtaken: 'hat sich vorher erledigt',
    stranger: 'das Postfach ist nicht bekannt',
  } as Record<VoidReason, string>,
  overview: {
    next: 'Was als Nächstes hinausgeht',
    stageAt: (stage: string, time: string) => `${stage} am ${time}`,
    planned: (time: string) =>
      `Die Einladung geht am ${time} hinaus, sobald die Erhebung geöffnet ist.`,
    draft:
      'Die Erhebung ist ein Entwurf. E-Mails gehen erst hinaus, wenn sie eingeplant und geöffnet ist.',
    noneLeft: 'Alle Termine sind vorbei. Es geht keine Erinnerung mehr hinaus.',
    grace: 'In der Nachfrist wird niemand mehr erinnert.',
    ended: 'Die Erhebung ist beendet. Einladungen und Erinnerungen gehen nicht mehr hinaus.',
    goesOn:
      'Eingangsbestätigungen, neue Links und Hinweise auf Rückfragen gehen jederzeit hinaus, wenn es so weit ist.',
    held: 'angehalten, nicht versandt',
    facts: {
      what: 'Nächster Termin',
      mailboxes: 'Ginge heute an',
      units: 'Für',
      unreachable: 'Ohne gültiges Postfach',
      waiting: 'Warten auf den Versand',
    },
    mailboxes,
    units,
    messages: (count: string) => (count === '1' ? '1 E-Mail' : `${count} E-Mails`),
    actions: { pause: 'Anhalten', resume: 'Fortsetzen', sendNow: 'Jetzt senden' },
    stages: 'Einladung und Erinnerungen',
    stagesCaption: 'E-Mails zu den Terminen der Erhebung, nach ihrem Stand',
    others: 'Weitere E-Mails',
    othersCaption: 'E-Mails aus anderem Anlass, nach ihrem Stand',
    none: 'Bisher ist keine weitere E-Mail angefallen.',
    topic: 'Anlass',
    planTime: 'Termin',
    messageCount: 'E-Mails',
    many: (count: string) => `über ${count} E-Mails,`,
    count: 'zählen',
    reason: (count: string, reason: string) => `${count}: ${reason}`,
    notSentWhy: 'Warum nicht gesendet',
    unreachable: {
      title: 'Ohne gültiges Postfach',
      text: (count: string) =>
        `Bei ${count === '1' ? '1 Verwaltung' : `${count} Verwaltungen`} steht noch etwas aus, und keine E-Mail erreicht sie: Es gibt keinen Kontakt, oder die E-Mails kamen zurück.`,
      none: 'Alle Verwaltungen, bei denen noch etwas aussteht, haben ein gültiges Postfach.',
      list: 'Diese Verwaltungen ansehen',
      letters: 'Briefe an diese Verwaltungen drucken',
    },
    ownDistrict: 'Gezählt sind nur E-Mails zu Verwaltungen in Ihrem Kreis.',
  },
  paused: {
    title: (date: string) => `Einladungen und Erinnerungen sind seit ${date} angehalten`,
    held: (stage: string, date: string) => `Nicht hinausgegangen: ${stage} (${date}).`,
    text: 'Solange das so ist, geht zu keinem Termin etwas hinaus. Beim Fortsetzen wird gesendet, was dann zuletzt fällig war.',
    resume: 'Fortsetzen',
  },
  list: {
    title: 'E-Mails im Einzelnen',
    filter: 'Liste einschränken',
    topic: 'Anlass',
    standing: 'Stand',
    all: 'Alle',
    submit: 'Anzeigen',
    found: (count: string) => (count === '1' ? '1 E-Mail' : `${count} E-Mails`),
    none: 'Dazu gibt es keine E-Mail.',
    units: 'Verwaltung',
    more: (count: string) => (count === '1' ? 'und 1 weitere' : `und ${count} weitere`),
    toCoordinators: 'an die Koordinierungsstelle',
    mailbox: 'Postfach',
    what: 'E-Mail',
    at: 'Wann',
    state: 'Stand',
    why: 'Grund',
    unknownMailbox: 'keines',
    allContacts: 'alle Kontakte',
  },
  why: {
    stage: 'nach den Terminen der Erhebung',
    planned: (date: string) => `planmäßig am ${date}`,
    caughtUp: (date: string) => `nachgeholt, Termin war der ${date}`,
    receipt: (number: string) => `Fassung ${number} ist eingegangen`,
    newLink: (person: string) => `veranlasst: ${person}`,
    newLinkByNobody: 'von der Koordinierungsstelle veranlasst',
    returned: 'Die Angaben wurden bei der Freigabe zurückgegeben',
    query: (number: string) => `Rückfrage zu Fassung ${number}`,
    digest: (date: string) => `Woche ab ${date}`,
    summary: 'Die Erhebung wurde geschlossen',
    report: 'Ergebnisse wurden veröffentlicht oder berichtigt',
    test: 'zur Probe gesendet',
    lostLink: 'mit „Neuen Link anfordern“ angefordert',
  },
  unreachable: {
    title: 'Verwaltungen ohne gültiges Postfach',
    text: 'Bei diesen Verwaltungen steht noch etwas aus, und keine E-Mail erreicht sie. Tragen Sie ein anderes Postfach ein: Dorthin geht von selbst, was gerade fällig ist. Funktioniert ein Postfach wieder, wählen Sie bei den Kontakten „Wieder anschreiben“ und senden Sie einen neuen Link.',
    none: 'Jede Verwaltung, bei der noch etwas aussteht, hat ein gültiges Postfach.',
    caption: 'Verwaltungen ohne gültiges Postfach',
    unit: 'Verwaltung',
    district: 'Kreis',
    why: 'Warum',
    noContact: 'kein Kontakt',
    bounced: (mailbox: string, date: string) => `${mailbox} kam am ${date} zurück`,
    contacts: 'Kontakte',
    change: 'Kontakte ansehen',
  },
  pause: {
    title: 'Einladungen und Erinnerungen anhalten?',
    text: 'Zu keinem Termin dieser Erhebung geht dann etwas hinaus, bis Sie fortsetzen. Was schon versandt ist, lässt sich nicht zurückholen.',
    goesOn:
      'Weiter gehen hinaus: Eingangsbestätigungen, neue Links, Hinweise auf Rückfragen und auf zurückgegebene Angaben, Wochenberichte.',
    button: 'Anhalten',
  },
  resume: {
    title: 'Einladungen und Erinnerungen fortsetzen?',
    text: 'Was zuletzt fällig war, geht innerhalb weniger Minuten hinaus, an alle, die es noch nicht bekommen und noch nicht gemeldet haben. Frühere Termine, die inzwischen überholt sind, werden nicht nachgeholt.',
    now: (stage: string, boxes: string) => `Jetzt geht die ${stage} an ${mailboxes(boxes)}.`,
    reach: (boxes: string, count: string) =>
      `Nach heutigem Stand haben ${units(count)} noch nicht gemeldet und sind über ${mailboxes(boxes)} erreichbar.`,
    button: 'Fortsetzen',
  },
  sendNow: {
    title: (stage: string) => `${stage} jetzt senden?`,
    text: (stage: string, time: string) =>
      `Der Termin „${stage}“ am ${time} wird auf jetzt vorgezogen. Ein zweites Mal geht sie nicht hinaus.`,
    reach: (boxes: string, count: string) =>
      `Nach heutigem Stand geht sie an ${mailboxes(boxes)} für ${units(count)}, die noch nicht gemeldet haben.`,
    unreachable: (count: string) =>
      count === '1'
        ? '1 Verwaltung hat kein gültiges Postfach und bekommt sie nicht.'
        : `${count} Verwaltungen haben kein gültiges Postfach und bekommen sie nicht.`,
    others: 'Die übrigen Termine bleiben, wie sie sind.',
    looks: 'So sieht sie aus',
    button: 'Jetzt senden',
  },
  refused: {
    title: 'Das geht gerade nicht',
    stale:
      'Inzwischen hat jemand die Erhebung geändert. Sehen Sie sich den Stand an und versuchen Sie es noch einmal.',
    status: 'Einladungen und Erinnerungen gehen nur hinaus, solange die Erhebung läuft.',
    underWay: 'Gerade ist ein anderer Schritt der Erhebung im Gang.',
    paused: 'Einladungen und Erinnerungen sind angehalten. Setzen Sie sie zuerst fort.',
    none: 'Es steht kein Termin mehr aus.',
    tooSoon:
      'Der Termin davor war gerade erst. Warten Sie eine Minute und versuchen Sie es noch einmal.',
  } as Record<StageRefusal | 'title' | 'stale', string>,
  done: {
    paused: 'Einladungen und Erinnerungen sind angehalten.',
    resumed: 'Einladungen und Erinnerungen gehen wieder hinaus.',
    sentNow: 'Der Termin ist vorgezogen. Die E-Mails gehen innerhalb weniger Minuten hinaus.',
    delivered: 'Vermerkt: Die E-Mail ist angekommen.',
    lost: 'Vermerkt: Die E-Mail ist nicht angekommen.',
  },
  uncertain: {
    title: 'Ungewisse E-Mails',
    hint: (count: number) =>
      count === 1
        ? 'Bei einer E-Mail ist ungewiss, ob sie angekommen ist.'
        : `Bei ${count} E-Mails ist ungewiss, ob sie angekommen sind.`,
    link: 'Ungewisse E-Mails ansehen',
    text: 'Der Versand dieser E-Mails wurde begonnen, aber der E-Mail-Dienst hat seit mindestens 30 Minuten nicht gemeldet, was daraus wurde. Damit niemand dieselbe E-Mail zweimal bekommt, wird nichts von selbst wiederholt. Fragen Sie im Zweifel bei der Verwaltung nach.',
    none: 'Zurzeit ist keine E-Mail ungewiss.',
    caption: 'Ungewisse E-Mails',
    wave: 'Erhebung',
    since: 'Seit',
    decide: 'Entscheiden',
    noWave: 'alle laufenden',
  },
  decide: {
    title: 'Ist diese E-Mail angekommen?',
    text: 'Wenn Sie „nicht angekommen“ wählen, können Sie danach einen neuen Link senden.',
    label: 'Was wissen Sie?',
    outcomes: { arrived: 'Sie ist angekommen', lost: 'Sie ist nicht angekommen' },
    problem: 'Wählen Sie aus, ob die E-Mail angekommen ist.',
    button: 'Speichern',
    told: 'Inzwischen ist bekannt, was aus der E-Mail wurde',
    toldText: (state: string) => `Stand jetzt: ${state}. Ihre Entscheidung wird nicht gebraucht.`,
    after: 'Senden Sie einen neuen Link, wenn die Verwaltung noch melden soll:',
    afterCoordinators: 'Der Bericht geht kein zweites Mal hinaus.',
  },
  sendLink: {
    title: 'Neuen Link senden',
    text: 'Der Link öffnet den ganzen Vorgang. Innerhalb weniger Minuten geht er an alle Kontakte der Verwaltung, die wir erreichen:',
    before: 'Frühere Links gelten weiter.',
    noContact:
      'Es gibt keinen Kontakt, an den wir den Link senden können. Tragen Sie zuerst ein Postfach ein oder berichtigen Sie es.',
    toContacts: 'Kontakte der Verwaltung',
    letter: 'Ohne Postfach hilft ein Kurzcode, den Sie am Telefon nennen:',
    toLinks: 'Links und Kurzcodes',
    print: 'Oder schreiben Sie der Verwaltung:',
    toPrint: 'Brief drucken',
    button: 'Link senden',
  },
  ofCase: {
    title: 'E-Mails an die Verwaltung',
    none: 'Zu diesem Vorgang ging noch keine E-Mail hinaus.',
    gone: 'nicht mehr bekannt',
    kept: 'E-Mails stehen hier, bis sie einige Zeit nach dem Ende der Erhebung gelöscht werden.',
  },
  hints: {
    bounced: (count: number, wave: string) =>
      count === 1
        ? `${wave}: Bei einer Verwaltung, die noch nicht gemeldet hat, kam die E-Mail zurück.`
        : `${wave}: Bei ${count} Verwaltungen, die noch nicht gemeldet haben, kamen E-Mails zurück.`,
    toBounced: 'Postfächer berichtigen oder anrufen',
    draft: (wave: string) => `${wave}: Der Entwurf wartet darauf, dass Sie ihn einplanen.`,
    draftText:
      'Er ist von selbst angelegt worden. Prüfen Sie Termine, Fragebogen und Berichtskreis und planen Sie die Erhebung dann ein. Bis dahin geschieht nichts.',
    toDraft: 'Entwurf ansehen',
    notOpened: (wave: string) => `${wave} sollte geöffnet sein und ist es nicht.`,
    notOpenedText: (time: string) =>
      `Der Termin war ${time}. Prüfen Sie, ob Berichtskreis und Fragebogen stimmen, und öffnen Sie die Erhebung selbst.`,
    toNotOpened: 'Erhebung ansehen',
    paused: (wave: string) => `${wave}: Einladungen und Erinnerungen sind angehalten.`,
    toPaused: 'E-Mails der Erhebung ansehen',
    noDocuments: (wave: string) => `${wave}: Die Dokumente können zurzeit nicht erstellt werden.`,
    noDocumentsText:
      'Mehrere Versuche sind hintereinander fehlgeschlagen. Weitere folgen von selbst.',
    toNoDocuments: 'Dokumente ansehen',
    notPlanned: (wave: string) => `Nach „${wave}“ ist keine nächste Erhebung angelegt.`,
    notPlannedText:
      'Das hätte von selbst geschehen sollen und gelang nicht. Prüfen Sie, ob der Fragebogen noch da ist, und legen Sie die nächste Erhebung selbst an.',
    toNotPlanned: 'Nächste Erhebung anlegen',
  },
  subscription: {
    title: 'E-Mails an Sie',
    text: 'Auf Wunsch schreiben wir Ihnen, wie es um die Erhebungen steht: jeden Montag einen Wochenbericht, solange eine Erhebung läuft, einen Abschlussbericht, wenn sie geschlossen wird, und einen Hinweis, wenn Ergebnisse veröffentlicht werden.',
    shared: (mailbox: string) =>
      `An das gemeinsame Postfach ${mailbox} gehen die Berichte ohnehin.`,
    ownDistrict: 'Die Berichte gelten nur für Ihren Kreis.',
    on: (mailbox: string) => `Die Berichte gehen an ${mailbox}.`,
    off: 'Zurzeit bekommen Sie keine Berichte.',
    mailbox: 'Ihre E-Mail-Adresse',
    mailboxHint: 'Zum Beispiel vorname.nachname@example.org.',
    problem: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel vorname.nachname@example.org.',
    subscribe: 'Berichte bestellen',
    change: 'Adresse speichern',
    unsubscribe: 'Berichte abbestellen',
    kept: 'Die Adresse wird 180 Tage nach Ihrer letzten Anmeldung gelöscht, dann enden die Berichte.',
    stale:
      'Inzwischen wurde die Einstellung an anderer Stelle geändert. Prüfen Sie sie und speichern Sie noch einmal.',
    recipients: 'Wer außerhalb der Konsole von Ergebnissen erfährt, steht hier:',
    done: {
      saved: 'Gespeichert: Die Berichte gehen an diese Adresse.',
      ended: 'Abbestellt: Sie bekommen keine Berichte mehr.',
    },
  },
};
export type MailTexts = typeof mailDe;
