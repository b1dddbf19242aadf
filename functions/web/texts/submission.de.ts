/** What the pages say in German after check-answers: receipts, corrections. */
export const submissionDe = {
  conflicts: {
    changed: {
      title: 'Die Angaben haben sich inzwischen geändert',
      text: 'Jemand hat einen Abschnitt geändert, nachdem Sie diese Seite geöffnet haben. Es wurde nichts abgesendet. Prüfen Sie die Angaben bitte noch einmal.',
      link: 'Angaben noch einmal prüfen',
    },
    overtaken: {
      title: 'Die Meldung wurde inzwischen abgesendet',
      text: 'Jemand hat die Meldung abgesendet, nachdem Sie diese Seite geöffnet haben. Diesmal wurde nichts abgesendet. In der Eingangsbestätigung sehen Sie, was gemeldet ist.',
      link: 'Zur Eingangsbestätigung',
    },
    approval: {
      title: 'Es wurde nichts abgesendet',
      text: 'Der Stand der Freigabe hat sich geändert, seit Sie diese Seite geöffnet haben. Sehen Sie sich bitte an, wie es weitergeht.',
      link: 'Zu den Angaben',
    },
    approvalChanged: {
      title: 'Der Stand hat sich inzwischen geändert',
      text: 'Seit Sie diese Seite geöffnet haben, hat jemand die Angaben oder die Freigabe geändert. Ihr Klick hat nichts bewirkt. Sehen Sie sich bitte den neuen Stand an.',
      link: 'Zur Freigabe',
    },
    submissionChanged: {
      title: 'Ihre Meldung hat sich inzwischen geändert',
      text: 'Seit Sie die Seite geöffnet haben, hat sich der Stand Ihrer Meldung geändert. Sehen Sie sich bitte an, was jetzt gilt. Von dort aus können Sie die Angaben korrigieren.',
      link: 'Zur Eingangsbestätigung',
    },
    correctionChanged: {
      title: 'Jemand hat inzwischen weitergearbeitet',
      text: 'Seit Sie die Seite geöffnet haben, wurde an der Korrektur gearbeitet. Es wurde nichts verworfen. Sehen Sie sich bitte an, was geändert wurde, bevor Sie sie verwerfen.',
      link: 'Zu den Angaben',
    },
  },
  approval: {
    title: 'Freigabe durch eine zweite Person',
    request: 'Zur Freigabe vorlegen',
    waiting: {
      title: 'Ihre Angaben liegen zur Freigabe vor',
      heading: 'Angaben liegen zur Freigabe vor',
      tell: 'Sagen Sie der Person, die freigibt, bitte Bescheid: Sie öffnet ihren Link.',
      since: (time: string) => `Vorgelegt am ${time}.`,
      text: 'Bis zur Entscheidung kann niemand etwas ändern. Wenn noch etwas fehlt, holen Sie die Angaben zurück.',
      withdraw: 'Angaben zurückholen',
    },
    returned: {
      title: (time: string) => `Zur Überarbeitung zurückgegeben am ${time}`,
      text: 'Die zweite Person schreibt dazu:',
    },
    next: 'So geht es weiter: Wenn alles ausgefüllt ist, prüfen Sie die Angaben und klicken auf „Zur Freigabe vorlegen“. Sagen Sie dann der Person Bescheid, die freigibt.',
    correction: {
      title: (number: string) => `Korrektur: Dies wird Fassung ${number} der Meldung`,
      text: (number: string) =>
        `Bis zu Ihrer Freigabe gilt Fassung ${number}. Was sich geändert hat, ist bei der Antwort vermerkt.`,
    },
    decide: 'Bitte prüfen Sie die Angaben. Mit Ihrer Freigabe werden sie abgesendet.',
    approve: 'Freigeben und absenden',
    returnTitle: 'Oder zur Überarbeitung zurückgeben',
    comment: 'Was soll geändert werden?',
    commentHint: (min: string, max: string) =>
      `Mindestens ${min} und höchstens ${max} Zeichen. Ihr Text steht danach bei den Angaben.`,
    problems: {
      comment:
        'Schreiben Sie in mindestens 10 und höchstens 1.000 Zeichen, was geändert werden soll.',
    },
    return: 'Zurückgeben',
    outcomes: {
      approved: {
        title: 'Freigegeben und abgesendet',
        text: 'Die Meldung ist freigegeben und abgesendet. Sie können diese Seite schließen.',
      },
      submitted: {
        title: 'Die Meldung ist abgesendet',
        text: 'Sie müssen nichts mehr freigeben und können diese Seite schließen.',
      },
      returned: { title: 'Zurückgegeben', text: 'Die Angaben werden überarbeitet.' },
      notYet: {
        title: 'Es ist noch nichts vorgelegt',
        text: 'Die Stelle, von der Sie den Link haben, sagt Ihnen Bescheid, sobald die Angaben vollständig sind. Benutzen Sie dann denselben Link.',
      },
      closed: {
        title: 'Es liegt nichts zur Freigabe vor',
        text: 'Die Erhebung ist noch nicht geöffnet oder schon beendet.',
      },
    },
    wasReturned: (time: string) =>
      `Die Angaben wurden am ${time} zurückgegeben und werden überarbeitet.`,
    tellReturned: 'Sagen Sie der Stelle, von der Sie den Link haben, bitte auch selbst Bescheid.',
    submitted: 'Das ist die Meldung, die gilt:',
    settings: {
      text: 'Wenn Sie möchten, prüft vor dem Absenden eine zweite Person die Angaben, zum Beispiel die Amtsleitung. Sie bekommt einen eigenen Link, sieht alle Angaben und sendet sie ab oder gibt sie mit einem Kommentar zurück.',
      isOn: 'Vor dem Absenden gibt eine zweite Person frei.',
      isOff: 'Zurzeit senden Sie ohne Freigabe ab.',
      on: 'Freigabe einschalten und Link erstellen',
      another: 'Neuen Link erstellen',
      off: 'Freigabe ausschalten',
      offText: 'Wenn Sie die Freigabe ausschalten, gelten die Links dafür nicht mehr.',
      waiting:
        'Zurzeit liegen Angaben zur Freigabe vor. Holen Sie sie zurück, bevor Sie die Freigabe ausschalten.',
      offerText: 'Soll vor dem Absenden eine zweite Person freigeben?',
      offer: 'Freigabe einschalten',
      change: 'Freigabe verwalten',
    },
    link: {
      label: 'Link für die Freigabe',
      advice:
        'Schicken Sie den Link nur an die Person, die freigeben soll: Wer ihn hat, sieht alle Angaben und kann sie absenden.',
      subject: 'Bitte um Freigabe',
      body: (wave: string, unit: string, link: string) =>
        `Guten Tag,\n\nSie sollen die Angaben von ${unit} zur Erhebung „${wave}“ prüfen und freigeben. Sie erhalten Bescheid, sobald die Angaben vollständig sind. Öffnen Sie dann bitte diesen Link:\n\n${link}\n\nVielen Dank`,
      bodyWaiting: (wave: string, unit: string, link: string) =>
        `Guten Tag,\n\nbitte prüfen Sie die Angaben von ${unit} zur Erhebung „${wave}“ und geben Sie sie frei:\n\n${link}\n\nVielen Dank`,
    },
  },
  correction: {
    begin: 'Angaben korrigieren',
    title: 'Sie korrigieren Ihre Meldung',
    text: 'Bis Sie die Korrektur absenden, gilt Ihre letzte Meldung.',
    receipt: 'Letzte Meldung ansehen',
    discard: 'Korrektur verwerfen',
    running: 'Bis die Korrektur abgesendet ist, gilt die Meldung auf dieser Seite.',
    goOn: 'Weiter korrigieren',
    late: {
      title: 'Ihre Korrektur wurde nicht abgesendet',
      text: 'Die Erhebung ist beendet. Es gilt die Meldung auf dieser Seite. Wenn daran noch etwas zu ändern ist, wenden Sie sich bitte an uns.',
    },
  },
  receipt: {
    title: 'Vielen Dank, Ihre Meldung ist eingegangen',
    number: 'Nummer der Eingangsbestätigung',
    time: 'Eingegangen am',
    unit: 'Verwaltung',
    version: 'Fassung',
    mode: 'Eingereicht',
    approval: 'Freigabe',
    approved: 'durch eine zweite Person',
    modes: {
      SELF: 'von Ihrer Verwaltung',
      PROXY: 'von uns für Sie eingetragen',
      IMPORTED: 'aus einer Tabelle übernommen',
    },
    text: (until: string) =>
      `Drucken Sie diese Seite (Strg + P) oder speichern Sie sie dabei als PDF, wenn Sie eine Kopie behalten möchten. Mit Ihrem Link können Sie sie bis ${until} wieder öffnen, auch nach dem Ende der Erhebung.`,
    mail: 'Eine Eingangsbestätigung geht per E-Mail an die Postfächer, die wir von Ihrer Verwaltung kennen.',
    earlierTitle: (number: string) => `Fassung ${number} Ihrer Meldung`,
    replaced: {
      title: 'Diese Fassung wurde durch eine spätere ersetzt',
      link: 'Zur Fassung, die gilt',
    },
    versions: 'Alle Fassungen Ihrer Meldung',
    versionOf: (number: string, time: string, mode: string) =>
      `Fassung ${number} vom ${time}, ${mode}`,
    counts: 'gilt',
    results: 'Zu den Ergebnissen der Erhebung',
    copy: 'Ihre Angaben',
  },
};
