/** What mails say in German. After the greeting, texts go on with a small letter. */
export const mailsDe = {
  greeting: 'Guten Tag,',
  farewell: 'Mit freundlichen Grüßen',
  subjects: {
    invitation: (deadline: string) => `Bitte bis ${deadline} antworten`,
    reminder1: (deadline: string) => `Bitte bis ${deadline} antworten (Erinnerung)`,
    reminder2: (deadline: string) => `Bitte bis ${deadline} antworten (2. Erinnerung)`,
    reminder3: (deadline: string) => `Bitte bis ${deadline} antworten (letzte Erinnerung)`,
    lostLink: (deadline: string) => `Ihr neuer Link, Frist ${deadline}`,
    newLink: (deadline: string) => `Ihr Link zur Erhebung, Frist ${deadline}`,
    receipt: (receipt: string) => `Meldung eingegangen, Quittung ${receipt}`,
    returned: (deadline: string) => `Bitte bis ${deadline} Angaben überarbeiten`,
    query: 'Bitte Rückfrage beantworten',
    digest: (state: string) => `Wochenstand: ${state}`,
    summary: (state: string) => `Erhebung beendet: ${state}`,
  },
  /** Who is meant where several units are. */
  units: (count: number) => `${count} Verwaltungen`,
  stage: {
    invitation: {
      title: (deadline: string) => `Bitte antworten Sie bis ${deadline}`,
      texts: (wave: string, units: string, date: string, office: string) => [
        `wir fragen zum Stichtag ${date} den aktuellen Stand ab: „${wave}“ (${office}). Bitte antworten Sie für ${units}.`,
        'Sie können jederzeit unterbrechen und später weitermachen. Was Sie gespeichert haben, bleibt erhalten.',
      ],
    },
    reminder1: {
      title: (deadline: string) => `Noch Zeit bis ${deadline}: Ihre Antwort fehlt uns noch`,
      texts: (wave: string, units: string) => [
        `vor einiger Zeit haben wir Ihnen zur Erhebung „${wave}“ geschrieben. Für ${units} ist bei uns noch nichts eingegangen. Vielleicht ist unsere E-Mail untergegangen: Hier ist der Link noch einmal.`,
        'Haben Sie schon angefangen? Was Sie gespeichert haben, ist noch da.',
      ],
    },
    reminder2: {
      title: (deadline: string) => `Ihre Antwort fehlt noch: bitte bis ${deadline}`,
      texts: (wave: string, units: string) => [
        `für die Erhebung „${wave}“ fehlt uns noch die Antwort für ${units}. So geht es schnell:`,
      ],
      short:
        'Oft reichen drei Minuten. Wo uns Ihre letzte Antwort vorliegt, steht sie dabei: Sie bestätigen oder ändern sie.',
      colleague:
        'Jemand anders weiß es besser? Geben Sie im Fragebogen einen einzelnen Abschnitt weiter, zum Beispiel an die Kasse.',
      phone: (phone: string) =>
        `Lieber am Telefon? Rufen Sie an: ${phone}. Wir tragen Ihre Antworten für Sie ein.`,
      callBack:
        'Lieber am Telefon? Antworten Sie mit Ihrer Telefonnummer auf diese E-Mail. Wir rufen Sie an und tragen Ihre Antworten für Sie ein.',
      time: 'Die Zeit reicht nicht? Fragen Sie im Fragebogen nach mehr Zeit.',
    },
    reminder3: {
      title: (deadline: string) => `Letzte Erinnerung: Die Frist endet am ${deadline}`,
      texts: (wave: string, units: string) => [
        `die Frist der Erhebung „${wave}“ läuft bald ab. Für ${units} liegt uns noch keine Antwort vor. Danach schicken wir Ihnen keine Erinnerung mehr.`,
      ],
      after: 'Wie es nach der Frist weitergeht',
      grace: (date: string) =>
        `Bis ${date} können Sie noch nachmelden. Ihre Meldung gilt dann als verspätet.`,
      closes: 'Nach der Frist ist der Fragebogen geschlossen.',
      call: 'Fehlt Ihre Antwort dann noch, rufen wir Sie an. Ohne Antwort steht Ihre Verwaltung in der Auswertung als „keine Angabe“.',
    },
    crossed: 'Wenn Sie gerade eben geantwortet haben: vielen Dank, dann ist nichts mehr zu tun.',
  },
  lostLink: {
    title: 'Ihr neuer Link',
    text: 'hier ist der neue Link zum Fragebogen, den Sie angefordert haben. Links aus früheren E-Mails gelten weiter.',
    left: (count: number) =>
      `Für ${count === 1 ? 'eine weitere Verwaltung' : `${count} weitere Verwaltungen`}, für die Sie antworten, fehlt hier der Link, weil die E-Mail sonst zu lang wird. Links aus früheren E-Mails gelten; neue bekommen Sie, wenn Sie auf diese E-Mail antworten.`,
    stranger: 'Haben Sie nichts angefordert? Dann ist nichts zu tun.',
  },
  newLink: {
    title: 'Ihr Link zum Fragebogen',
    text: (wave: string, units: string) =>
      `hier ist ein neuer Link zur Erhebung „${wave}“, mit dem Sie für ${units} antworten.`,
  },
  receipt: {
    title: 'Ihre Meldung ist eingegangen',
    text: 'vielen Dank. Sie müssen nichts weiter tun.',
    number: 'Quittungsnummer',
    time: 'Eingegangen am',
    version: 'Fassung',
    link: (unit: string) => `Kopie der Meldung für ${unit} ansehen`,
    correct:
      'Stimmt etwas nicht? Über denselben Link können Sie Ihre Angaben korrigieren, solange die Erhebung läuft.',
  },
  returned: {
    title: 'Ihre Angaben wurden zurückgegeben',
    text: (units: string, deadline: string) =>
      `die Person, die bei Ihnen freigibt, hat die Angaben für ${units} zur Überarbeitung zurückgegeben. Abgesendet ist noch nichts. Bitte überarbeiten Sie die Angaben und legen Sie sie bis ${deadline} wieder zur Freigabe vor.`,
    where:
      'Was geändert werden soll, steht im Fragebogen. Zum Schutz Ihrer Angaben steht es nicht in dieser E-Mail.',
  },
  query: {
    title: 'Wir haben eine Rückfrage',
    text: (units: string) =>
      `zu der Meldung für ${units} haben wir eine Rückfrage. Bitte sehen Sie sich die Rückfrage an. Bestätigen oder korrigieren Sie dann Ihre Angaben und senden Sie sie noch einmal ab.`,
    where:
      'Die Rückfrage steht im Fragebogen. Zum Schutz Ihrer Angaben steht sie nicht in dieser E-Mail.',
  },
  links: {
    one: (unit: string) => `Fragebogen für ${unit} öffnen`,
    all: 'Alle Ihre Verwaltungen in einer Übersicht öffnen',
    allText: 'Sie antworten für mehrere Verwaltungen. Jede hat ihren eigenen Link.',
  },
  facts: {
    wave: 'Erhebung',
    unit: 'Verwaltung',
    referenceDate: 'Stichtag',
    deadline: 'Frist',
  },
  help: {
    title: 'Fragen?',
    helper: (district: string, helper: string) => `Für ${district} hilft Ihnen ${helper}.`,
    office: (office: string) => `Es hilft Ihnen: ${office}.`,
    phone: (phone: string) => `Telefon ${phone}`,
    mailbox: (mailbox: string) => `E-Mail ${mailbox}`,
    reply: (mailbox: string) =>
      `Sie können auch einfach auf diese E-Mail antworten. Ihre Antwort kommt in unserem gemeinsamen Postfach an: ${mailbox}.`,
  },
  about: {
    title: 'Zu dieser E-Mail',
    why: (units: string) =>
      `Sie erhalten sie, weil uns dieses Postfach als Kontakt für ${units} genannt wurde.`,
    link: 'Mit dem Link kann man für Ihre Verwaltung antworten. Geben Sie ihn an Kolleginnen und Kollegen weiter, wenn diese antworten sollen, aber an niemanden sonst.',
    linksOfUnits:
      'Mit den Links kann man für Ihre Verwaltungen antworten. Geben Sie sie an Kolleginnen und Kollegen weiter, wenn diese antworten sollen, aber an niemanden sonst.',
    wrong:
      'Sind Sie nicht die richtige Stelle? Antworten Sie uns kurz, oder nennen Sie uns im Fragebogen unter „Anderes Postfach mitteilen“ die richtige.',
  },
  counts: {
    state: (complete: string, asked: string, isOne: boolean) =>
      `${complete} von ${asked} ${isOne ? 'Verwaltung' : 'Verwaltungen'}`,
    complete: 'Geantwortet haben',
    inDistrict: (district: string) => `Die Zahlen gelten für ${district}.`,
    digest: {
      title: 'So weit ist die Erhebung',
      lately: 'In den letzten sieben Tagen eingegangen',
      deadline: 'Frist',
      todo: 'Was auf Sie wartet',
      requests: 'Anfragen, über die Sie entscheiden',
      unknown: 'E-Mails, bei denen offen ist, ob sie angekommen sind',
      bounced: 'Verwaltungen ohne Antwort, von denen eine E-Mail zurückkam',
      nothing: 'Zurzeit ist nichts zu entscheiden.',
      link: 'Stand der Erhebung öffnen',
    },
    summary: {
      title: 'Die Erhebung ist beendet',
      closedOn: 'Beendet am',
      missing: 'Ohne Antwort',
      text: 'Es werden keine Antworten mehr angenommen. Als Nächstes können Sie die Ergebnisse prüfen und veröffentlichen.',
      textOfDistrict: 'Es werden keine Antworten mehr angenommen.',
      link: 'Stand der Erhebung öffnen',
      next: 'Die nächste Erhebung',
      nextText: (wave: string) =>
        `„${wave}“ ist als Entwurf angelegt. Sie beginnt erst, wenn Sie den Entwurf geprüft und freigegeben haben.`,
      nextLink: 'Entwurf prüfen',
    },
    why: 'Sie erhalten diese E-Mail, weil sie in der Konsole für dieses Postfach bestellt wurde oder weil es das gemeinsame Postfach der Koordinierungsstelle ist. Abbestellen können Sie sie in der Konsole.',
  },
  /** The unit that examples name where it is not known yet who is asked. */
  sampleUnit: 'Stadt Musterstadt',
  marks: {
    example: { title: 'Beispiel', text: 'Verwaltungen, Namen und Zahlen hier sind erfunden.' },
    test: {
      title: 'Test',
      text: 'Diese E-Mail zeigt nur, wie eine Nachricht aussieht. Sie müssen nichts tun, die Links führen zu keinem Fragebogen.',
    },
    before: (subject: string) => `Test: ${subject}`,
  },
};
export type MailTexts = typeof mailsDe;
