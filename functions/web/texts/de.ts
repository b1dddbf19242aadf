import { accessDe } from './access.de.ts';
import { blankDe } from './blank.de.ts';
import { coordinationDe } from './coordination.de.ts';
import { districtsDe } from './districts.de.ts';
import { documentsDe } from './documents.de.ts';
import { feedback } from './feedback.de.ts';
import { methodDe } from './method.de.ts';
import { resultsDe } from './results.de.ts';
import { siteDe } from './site.de.ts';
import { submissionDe } from './submission.de.ts';

/** What the pages say in German. Sie-Form, plain, short; English has exactly the same keys. */
export const de = {
  access: accessDe,
  page: {
    skip: 'Zum Inhalt',
    otherLanguage: { code: 'en', name: 'English' },
    errorPrefix: 'Fehler:',
    questions: 'Fragen?',
    exampleData: {
      title: 'Beispieldaten.',
      text: 'Alle Antworten und die Namen der Musterverwaltungen sind erfunden.',
    },
    reference: 'Nummer für Rückfragen:',
    notInConsole:
      'Das gibt es in der Konsole nicht, nicht mehr oder nicht für Sie. Beginnen Sie bitte bei der Übersicht.',
    toConsole: 'Zur Übersicht der Koordination',
  },
  errors: {
    notFound: {
      title: 'Seite nicht gefunden',
      text: 'Prüfen Sie bitte die Adresse oder öffnen Sie den Link aus Ihrer E-Mail noch einmal.',
    },
    accessDenied: {
      title: 'Kein Zugang',
      text: 'Dieser Link gilt nicht oder nicht mehr, oder Ihre Sitzung ist abgelaufen. Öffnen Sie bitte den Link aus Ihrer letzten E-Mail. Hat Ihnen eine andere Stelle den Link gegeben, fragen Sie bitte dort nach.',
    },
    forbidden: {
      title: 'Dazu fehlt Ihnen das Recht',
      text: 'Ihre Rolle erlaubt diese Seite oder diesen Schritt nicht. Wenn Sie ihn brauchen, wenden Sie sich bitte an die Administration.',
    },
    stale: {
      title: 'Inzwischen hat sich etwas geändert',
      text: 'Ihre Änderung wurde nicht gespeichert, weil jemand anders schneller war. Öffnen Sie bitte die Seite neu und entscheiden Sie nach dem aktuellen Stand.',
    },
    busy: {
      title: 'Bitte warten Sie einen Moment',
      text: 'Gerade läuft ein anderer Vorgang, der zuerst fertig werden muss. Es wurde nichts gespeichert. Versuchen Sie es bitte in einer Minute noch einmal.',
    },
    waveClosed: {
      title: 'Zurzeit werden keine Angaben angenommen',
      text: 'Die Erhebung ist noch nicht geöffnet oder schon beendet. Wenn Sie noch etwas melden möchten, wenden Sie sich bitte an uns.',
    },
    incompleteResponse: {
      title: 'Angaben fehlen',
      text: 'Es fehlen noch Angaben. Ergänzen Sie sie bitte und senden Sie die Meldung dann ab.',
    },
    otherSite: {
      title: 'Anfrage abgelehnt',
      text: 'Die Anfrage kam nicht von dieser Website. Öffnen Sie bitte den Link aus Ihrer E-Mail.',
    },
    badRequest: {
      title: 'Die Anfrage ist unvollständig',
      text: 'Die Seite hat nicht alles mitgeschickt, was nötig ist. Öffnen Sie sie bitte neu.',
    },
    tooLarge: {
      title: 'Zu viel Text',
      text: 'Die Eingaben sind zu umfangreich. Gehen Sie bitte zurück und kürzen Sie sie.',
    },
    snapshot: {
      title: 'Die Ergebnisse lassen sich gerade nicht lesen',
      text: 'Eine gespeicherte Auswertung fehlt oder ist beschädigt. Die Angaben der Verwaltungen sind davon nicht betroffen. Nennen Sie uns bitte die Nummer, dann sehen wir nach.',
    },
    defect: {
      title: 'Das hat nicht geklappt',
      text: 'Bei uns ist ein Fehler aufgetreten. Was Sie gespeichert haben, ist noch da. Versuchen Sie es bitte in einigen Minuten noch einmal.',
    },
  },
  form: {
    errorSummary: 'Bitte prüfen Sie Ihre Angaben',
    error: 'Fehler:',
    optional: '(freiwillig)',
    day: 'Tag',
    month: 'Monat',
    year: 'Jahr',
    monthHint: 'Zum Beispiel 3 2027.',
    dateHint: 'Zum Beispiel 31 12 2026.',
    numberHint: (min: string, max: string) => `Eine ganze Zahl von ${min} bis ${max}.`,
    textHint: (max: string) => `Höchstens ${max} Zeichen.`,
    unknown: 'Kann ich nicht beantworten',
    otherText: 'Bitte angeben',
    confirmed: 'Ja',
    noAnswer: 'keine Angabe',
    regionalKey: 'Schlüssel',
  },
  problems: {
    unconfirmed: 'Wählen Sie „unverändert“ oder „geändert“ aus.',
    required: {
      choice: 'Wählen Sie eine Antwort aus.',
      choices: 'Wählen Sie mindestens eine Antwort aus.',
      matrix: 'Wählen Sie in jeder Zeile eine Antwort aus.',
      month: 'Geben Sie Monat und Jahr an, zum Beispiel 3 2027.',
      date: 'Geben Sie Tag, Monat und Jahr an, zum Beispiel 31 12 2026.',
      number: 'Geben Sie eine Zahl an.',
      numberOrUnknown: 'Geben Sie eine Zahl an oder kreuzen Sie „Kann ich nicht beantworten“ an.',
      text: 'Schreiben Sie einen Text.',
      email: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel poststelle@example.org.',
      confirm: 'Bestätigen Sie dies mit einem Kreuz.',
    },
    rowsMissing: 'Wählen Sie auch in den übrigen Zeilen eine Antwort aus.',
    otherTextMissing: 'Schreiben Sie neben Ihre Antwort, was Sie meinen.',
    otherTextTooLong: 'Kürzen Sie den Text neben Ihrer Antwort.',
    textTooLong: (max: string) => `Kürzen Sie den Text auf höchstens ${max} Zeichen.`,
    tooManyOptions: (max: string) => `Wählen Sie höchstens ${max} Antworten aus.`,
    exclusiveOption: 'Wählen Sie nur diese eine Antwort oder nur die anderen aus.',
    unknownAndNumber:
      'Geben Sie entweder eine Zahl an oder kreuzen Sie „Kann ich nicht beantworten“ an.',
    outOfRange: (min: string, max: string) => `Geben Sie eine Zahl von ${min} bis ${max} an.`,
    notAnEmail: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel poststelle@example.org.',
    notADate:
      'Geben Sie Tag, Monat und ein Jahr mit vier Ziffern an, zum Beispiel 31 12 2026. Das Datum muss es geben.',
    notAMonth:
      'Geben Sie einen Monat von 1 bis 12 und ein Jahr mit vier Ziffern an, zum Beispiel 3 2027.',
    notANumber: 'Geben Sie eine ganze Zahl in Ziffern an, zum Beispiel 25.',
    notOffered: 'Wählen Sie eine der angebotenen Antworten aus.',
  },
  link: {
    title: 'Ihr Zugang zur Erhebung',
    text: 'Mit diesem Link kommen Sie zur Erhebung Ihrer Verwaltung oder zu dem Teil, um den Sie gebeten wurden. Sie können jederzeit unterbrechen und mit demselben Link weitermachen.',
    cookie:
      'Damit Sie angemeldet bleiben, speichern wir für zwölf Stunden ein Cookie auf Ihrem Gerät.',
    button: 'Erhebung öffnen',
  },
  start: {
    tasks: 'Abschnitte',
    deadline: 'Bitte antworten bis',
    referenceDate: 'Stichtag',
    duration:
      'Sie können die Abschnitte in beliebiger Reihenfolge ausfüllen und jederzeit unterbrechen. Gespeichert wird ein Abschnitt mit den Knöpfen an seinem Ende: „Speichern und weiter“ oder, wenn noch etwas fehlt, „Speichern und später weitermachen“.',
    saved: {
      title: 'Gespeichert',
      text: (until: string) =>
        `Sie können jetzt unterbrechen. Mit demselben Link machen Sie bis ${until} weiter.`,
    },
    begin: 'Beginnen',
    states: {
      notStarted: 'nicht begonnen',
      complete: 'ausgefüllt',
      incomplete: 'Angaben fehlen',
    },
    continue: 'Weiter',
    check: 'Angaben prüfen und absenden',
  },
  section: {
    back: 'Zur Übersicht',
    position: (number: number, count: number) => `Abschnitt ${number} von ${count}`,
    noHas: 'Beantworten Sie nur, was auf Sie zutrifft.',
    save: 'Speichern und weiter',
    later: 'Speichern und später weitermachen',
    unsaved:
      'Dieser Abschnitt ist noch nicht gespeichert. Bitte berichtigen Sie, was falsch ist. Was fehlt, können Sie auch später ergänzen: Speichern Sie dann unten, um später weiterzumachen.',
    overwrite: 'Meine Eingaben speichern',
    publication: {
      open: 'Wird je Verwaltung veröffentlicht.',
      aggregated: 'Wird nur zusammengefasst veröffentlicht.',
      internal: 'Wird nicht veröffentlicht.',
    },
    autosaved: 'Zwischengespeichert um',
    autosaveStopped:
      'Die Eingaben werden gerade nicht zwischengespeichert. Speichern Sie bitte selbst.',
  },
  confirm: {
    previous: (date: string) => `Letzte Angabe (Stichtag ${date}):`,
    ofPredecessor: (name: string, date: string) =>
      `Letzte Angabe der Vorgängerin ${name} (Stichtag ${date}):`,
    same: 'Unverändert',
    changed: 'Geändert',
    newAnswer: 'Neue Angabe',
    lastTime: 'Zuletzt:',
    otherRows:
      'Wählen Sie nur in den Zeilen, die sich geändert haben. Die anderen bleiben wie zuletzt.',
    unchanged: 'unverändert seit der letzten Erhebung',
    otherThan: (before: string) => `geändert, bisher: ${before}`,
  },
  reason: {
    label: 'Begründung',
    hint: (min: number) =>
      `Ändern Sie Ihre Angabe oder begründen Sie sie in mindestens ${min} Zeichen. Wir lesen die Begründung, sie wird nicht veröffentlicht.`,
    missing: (min: number, max: number) =>
      `Begründen Sie Ihre Angabe in ${min} bis ${max} Zeichen, oder ändern Sie sie.`,
  },
  stale: {
    title: 'Jemand hat diesen Abschnitt inzwischen gespeichert',
    text: (time: string) =>
      `Gespeichert am ${time}. Ihre Eingaben stehen noch unten im Formular, sie sind noch nicht gespeichert. Vergleichen Sie bitte: Wenn Sie unten speichern, ersetzen Ihre Eingaben den gespeicherten Stand.`,
    saved: 'Gespeichert',
    typed: 'Ihre Eingabe',
    keep: 'Gespeicherten Stand behalten',
  },
  expired: {
    title: 'Bitte melden Sie sich neu an',
    text: 'Ihre Sitzung ist abgelaufen oder gilt für eine andere Verwaltung. Ihre Eingaben sind noch nicht gespeichert, aber noch auf dieser Seite.',
    steps: [
      'Lassen Sie diese Seite offen.',
      'Öffnen Sie den Link aus Ihrer E-Mail in einem neuen Fenster.',
      'Kommen Sie hierher zurück und senden Sie Ihre Eingaben noch einmal.',
    ],
    button: 'Eingaben noch einmal senden',
  },
  closed: {
    kept: 'Ihre Eingaben stehen noch unten, sie können aber nicht mehr gespeichert werden.',
    notYet: {
      title: 'Noch werden keine Angaben angenommen',
      text: 'Die Erhebung ist noch nicht geöffnet.',
    },
    over: {
      title: 'Es werden keine Angaben mehr angenommen',
      text: 'Die Erhebung ist beendet. Wenn Sie noch etwas melden möchten, wenden Sie sich bitte an uns.',
    },
    cancelled: {
      title: 'Es werden keine Angaben mehr angenommen',
      text: 'Die Erhebung wurde abgebrochen. Sie müssen nichts mehr tun.',
    },
    inApproval: {
      title: 'Die Angaben liegen zur Freigabe vor',
      text: 'Solange kann niemand etwas ändern. Wer für die ganze Meldung zuständig ist, kann sie zurückholen.',
    },
    exempt: {
      title: 'Es ist nichts zu melden',
      text: 'Für Ihre Verwaltung ist in dieser Erhebung nichts zu melden. Wenn das nicht stimmt, schreiben Sie uns.',
    },
    submitted: {
      title: 'Die Meldung ist schon abgesendet',
      text: 'Jemand hat die Meldung inzwischen abgesendet oder eine Korrektur verworfen. Solange die Erhebung läuft, können Sie die Meldung korrigieren.',
    },
  },
  check: {
    title: 'Angaben prüfen und absenden',
    text: 'Bitte prüfen Sie Ihre Angaben. Nach dem Absenden können Sie sie noch korrigieren, solange die Erhebung läuft.',
    missing: 'Es fehlen noch Angaben',
    soft: 'Auffällig und von Ihnen begründet',
    softText: 'Die Koordinierungsstelle sieht diese Angaben mit Ihrer Begründung.',
    lastTime: (date: string) => `Ihre Wahl beim letzten Mal (Stichtag ${date})`,
    answeredThen: (answer: string) => `damals: ${answer}`,
    lastTimeText: 'Damals haben Sie etwas anderes angegeben. Stimmt Ihre neue Wahl?',
    change: 'Ändern',
    submit: 'Verbindlich absenden',
  },
  ...submissionDe,
  districts: districtsDe,
  method: methodDe,
  results: resultsDe,
  documents: documentsDe,
  site: siteDe,
  blank: blankDe,
  feedback,
  coordination: coordinationDe,
};

/** Everything the pages say, in one language. */
export type Texts = typeof de;
