import type { SharedDocumentKind } from '../../domain/mail/shared-document.ts';

/** What mails say in German. After the greeting, texts go on with a small letter. */
export const mailsDe = {
  greeting: 'Guten Tag,',
  farewell: 'Mit freundlichen Grüßen',
  subjects: {
    invitation: (deadline: string) => `Bitte um Ihre Meldung bis ${deadline}`,
    reminder1: (deadline: string) => `Bitte um Ihre Meldung bis ${deadline} (Erinnerung)`,
    reminder2: (deadline: string) => `Bitte um Ihre Meldung bis ${deadline} (2. Erinnerung)`,
    reminder3: (deadline: string) => `Bitte um Ihre Meldung bis ${deadline} (letzte Erinnerung)`,
    lostLink: (deadline: string) => `Ihr neuer Link, Frist ${deadline}`,
    newLink: (deadline: string) => `Ihr Link zur Erhebung, Frist ${deadline}`,
    receipt: (receipt: string) => `Eingangsbestätigung ${receipt}`,
    returned: (deadline: string) => `Bitte bis ${deadline} Angaben überarbeiten`,
    query: 'Bitte Rückfrage beantworten',
    digest: (state: string) => `Wochenbericht: ${state}`,
    summary: (state: string) => `Abschlussbericht: ${state}`,
  },
  /** Who is meant where several units are. */
  units: (count: number) => `${count} Verwaltungen`,
  stage: {
    invitation: {
      title: (deadline: string) => `Bitte um Ihre Meldung bis ${deadline}`,
      texts: (wave: string, units: string, date: string, office: string) => [
        `für die Erhebung „${wave}“ (${office}) fragen wir den Stand zum Stichtag ${date} ab. Bitte senden Sie uns die Meldung für ${units}.`,
        'Oft reichen wenige Minuten: Wo uns Ihre Angaben vom letzten Mal vorliegen, stehen sie dabei. Sie bestätigen oder ändern sie.',
        'Sie können jederzeit unterbrechen und später weitermachen. Was Sie gespeichert haben, bleibt erhalten.',
      ],
    },
    reminder1: {
      title: (deadline: string) => `Noch Zeit bis ${deadline}: Ihre Meldung fehlt uns noch`,
      texts: (wave: string, units: string) => [
        `wir haben Ihnen zur Erhebung „${wave}“ geschrieben. Für ${units} liegt uns noch keine Meldung vor. Vielleicht ist unsere E-Mail untergegangen: Hier ist der Link noch einmal.`,
        'Haben Sie schon angefangen? Was Sie gespeichert haben, ist noch da.',
      ],
    },
    reminder2: {
      title: (deadline: string) => `Ihre Meldung fehlt noch: bitte bis ${deadline}`,
      texts: (wave: string, units: string) => [
        `für die Erhebung „${wave}“ fehlt uns noch die Meldung für ${units}. So geht es schnell:`,
      ],
      short:
        'Oft reichen drei Minuten. Wo uns Ihre Angaben vom letzten Mal vorliegen, stehen sie dabei.',
      colleague:
        'Jemand anders weiß es besser? Geben Sie im Fragebogen einen einzelnen Abschnitt weiter, zum Beispiel an die Kasse.',
      phone: (phone: string) =>
        `Lieber am Telefon? Rufen Sie an: ${phone}. Wir tragen Ihre Angaben für Sie ein.`,
      callBack:
        'Lieber am Telefon? Antworten Sie mit Ihrer Telefonnummer auf diese E-Mail. Wir rufen Sie an und tragen Ihre Angaben für Sie ein.',
      time: 'Die Zeit reicht nicht? Fragen Sie im Fragebogen nach mehr Zeit.',
    },
    reminder3: {
      title: (deadline: string) => `Letzte Erinnerung: Die Frist endet am ${deadline}`,
      texts: (wave: string, units: string) => [
        `die Frist der Erhebung „${wave}“ läuft bald ab. Für ${units} liegt uns noch keine Meldung vor. Das ist unsere letzte Erinnerung.`,
      ],
      after: 'Wie es nach der Frist weitergeht',
      grace: (date: string) =>
        `Bis ${date} können Sie noch nachmelden. Ihre Meldung gilt dann als verspätet.`,
      closes: 'Nach der Frist ist der Fragebogen geschlossen.',
      call: 'Fehlt Ihre Meldung dann noch, rufen wir Sie an. Ohne Meldung steht Ihre Verwaltung in der Auswertung als „keine Angabe“.',
    },
    crossed:
      'Haben Sie Ihre Meldung gerade eben abgesendet? Vielen Dank, dann ist nichts mehr zu tun.',
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
      `hier ist ein neuer Link zur Erhebung „${wave}“, mit dem Sie die Meldung für ${units} ausfüllen.`,
  },
  receipt: {
    title: 'Ihre Meldung ist eingegangen',
    text: 'vielen Dank. Sie müssen nichts weiter tun.',
    number: 'Nummer der Eingangsbestätigung',
    time: 'Eingegangen am',
    version: 'Fassung',
    link: (unit: string) => `Kopie der Meldung für ${unit} ansehen`,
    correct:
      'Stimmt etwas nicht? Über denselben Link können Sie Ihre Angaben korrigieren, solange die Erhebung läuft.',
    tooLate:
      'Stimmt etwas nicht? Die Erhebung ist beendet, selbst korrigieren können Sie die Angaben nicht mehr. Bitte melden Sie sich bei uns: Wir tragen Korrekturen für Sie ein.',
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
    allText: 'Sie melden für mehrere Verwaltungen. Jede hat ihren eigenen Link.',
  },
  facts: {
    wave: 'Erhebung',
    unit: 'Verwaltung',
    referenceDate: 'Stichtag',
    deadline: 'Frist',
    helper: 'Es hilft Ihnen',
  },
  help: {
    title: 'Fragen?',
    helper: (district: string, helper: string) => `Für ${district} hilft Ihnen ${helper}.`,
    ofUnits: (office: string) =>
      `Wer Ihnen hilft, steht bei den Verwaltungen. Sonst hilft Ihnen: ${office}.`,
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
    link: 'Mit dem Link kann man die Meldung Ihrer Verwaltung ausfüllen und absenden. Geben Sie ihn an Kolleginnen und Kollegen weiter, wenn diese das tun sollen, aber an niemanden sonst.',
    linksOfUnits:
      'Mit den Links kann man die Meldungen Ihrer Verwaltungen ausfüllen und absenden. Geben Sie sie an Kolleginnen und Kollegen weiter, wenn diese das tun sollen, aber an niemanden sonst.',
    wrong:
      'Sind Sie nicht die richtige Stelle? Antworten Sie uns kurz, oder nennen Sie uns im Fragebogen unter „Anderes Postfach mitteilen“ die richtige.',
  },
  counts: {
    state: (complete: string, asked: string, isOne: boolean) =>
      `${complete} von ${asked} ${isOne ? 'Verwaltung' : 'Verwaltungen'}`,
    complete: 'Gemeldet haben',
    inDistrict: (district: string) => `Die Zahlen gelten für ${district}.`,
    digest: {
      title: 'Wochenbericht',
      text: (wave: string) => `so weit ist die Erhebung „${wave}“:`,
      lately: 'In den letzten sieben Tagen',
      deadline: 'Frist',
      todo: 'Was auf Sie wartet',
      todoText: 'Diese Punkte brauchen Ihre Entscheidung oder Ihre Hilfe:',
      requests: (count: string) => `Anfragen, über die Sie entscheiden: ${count}`,
      unknown: (count: string) => `E-Mails, bei denen offen ist, ob sie angekommen sind: ${count}`,
      bounced: (count: string) =>
        `Verwaltungen ohne Meldung, von denen eine E-Mail zurückkam: ${count}`,
      nothing: 'Zurzeit ist nichts zu entscheiden.',
      linkText: 'Wie weit jede Verwaltung ist, sehen Sie in der Konsole.',
      link: 'Stand der Erhebung öffnen',
    },
    summary: {
      title: 'Abschlussbericht',
      ended: (wave: string) =>
        `die Erhebung „${wave}“ ist beendet. Es werden keine Meldungen mehr angenommen.`,
      closedOn: 'Beendet am',
      missing: 'Ohne Meldung',
      publish: 'Als Nächstes können Sie die Ergebnisse prüfen und veröffentlichen.',
      publishLink: 'Ergebnisse prüfen und veröffentlichen',
      link: 'Stand der Erhebung öffnen',
      next: 'Die nächste Erhebung',
      nextText: (wave: string) =>
        `„${wave}“ ist als Entwurf angelegt. Sie beginnt erst, wenn Sie den Entwurf geprüft und eingeplant haben.`,
      nextLink: 'Entwurf prüfen',
    },
    why: {
      office: 'Sie erhalten sie, weil dies das gemeinsame Postfach der Koordinierungsstelle ist.',
      subscription: 'Sie erhalten sie, weil Sie diese Berichte in der Konsole bestellt haben.',
    },
    unsubscribe: 'Berichte ändern oder abbestellen',
  },
  report: {
    published: {
      subject: 'Ergebnisse veröffentlicht',
      title: 'Die Ergebnisse sind veröffentlicht',
      text: (wave: string, date: string) =>
        `die Ergebnisse der Erhebung „${wave}“ (Stichtag ${date}) sind veröffentlicht.`,
    },
    revised: {
      subject: 'Ergebnisse berichtigt',
      title: 'Die Ergebnisse wurden berichtigt',
      text: (wave: string, date: string) =>
        `die veröffentlichten Ergebnisse der Erhebung „${wave}“ (Stichtag ${date}) wurden berichtigt. Bitte verwenden Sie ab jetzt diesen Stand.`,
    },
    link: 'Ergebnisse ansehen',
    documents: 'Zum Herunterladen',
    names: {
      report: 'Bericht (PDF)',
      slides: 'Folien (PowerPoint)',
      workbook: 'Tabellen (Excel)',
      bundle: 'Alles zusammen (ZIP)',
    } as Record<SharedDocumentKind, string>,
    notYet:
      'Die Dokumente konnten noch nicht erstellt werden. Sobald es sie gibt, finden Sie sie auf der Seite der Ergebnisse.',
    until: (date: string) =>
      `Diese Links führen genau zu diesem Stand und gelten bis ${date}. Alle Dokumente, auch für jeden Kreis, finden Sie dauerhaft hier:`,
    allDocuments: 'Alle Dokumente dieser Erhebung',
    why: 'Sie erhalten sie, weil Ihre Adresse im Verteiler für Ergebnisse steht.',
    unsubscribe: 'Keine E-Mails über Ergebnisse mehr',
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
