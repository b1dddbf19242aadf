/** What the console says in German about signing in and out. */
export const signInDe = {
  title: 'Anmeldung',
  text: 'Dieser Bereich ist für die Koordinierungsstelle und die Kreise, die die Erhebung begleiten.',
  leave:
    'Für die Anmeldung verlassen Sie diese Seite kurz und melden sich beim Anmeldedienst Ihrer Verwaltung an.',
  cookie:
    'Damit Sie angemeldet bleiben, speichern wir auf Ihrem Gerät ein Cookie, bis Sie den Browser schließen.',
  ends: (idleMinutes: number, longestHours: number) =>
    `Wenn Sie ${idleMinutes} Minuten nichts tun, und spätestens nach ${longestHours} Stunden, melden Sie sich neu an.`,
  button: 'Anmelden',
  respondents: 'Sie möchten für Ihre Verwaltung eine Meldung abgeben?',
  respondentsLink: 'Dafür brauchen Sie keine Anmeldung',
  done: {
    title: 'Sie sind wieder angemeldet',
    text: 'Gehen Sie zurück zum anderen Tab und senden Sie dort Ihre Eingaben noch einmal. Diesen Tab können Sie schließen.',
    link: 'Zur Übersicht',
  },
  signedOut: {
    title: 'Sie sind abgemeldet',
    text: 'Ihre Sitzung in der Konsole ist beendet.',
    issuer:
      'Beim Anmeldedienst sind Sie vielleicht noch angemeldet. An einem gemeinsam genutzten Gerät melden Sie sich bitte auch dort ab.',
    issuerLink: 'Auch beim Anmeldedienst abmelden',
    again: 'Wieder anmelden',
  },
  ended: {
    title: 'Ihre Sitzung ist beendet',
    notSaved:
      'Der letzte Schritt wurde nicht ausgeführt. Was Sie eingegeben haben, ist nicht verloren.',
    steps: 'So geht es weiter:',
    signIn: 'Melden Sie sich in einem neuen Tab wieder an.',
    button: 'Anmelden (öffnet einen neuen Tab)',
    resend: 'Kommen Sie dann zu diesem Tab zurück und senden Sie Ihre Eingaben noch einmal.',
    resendButton: 'Eingaben noch einmal senden',
    files: 'Ihre Datei konnten wir nicht aufheben. Wählen Sie sie danach bitte noch einmal aus.',
  },
  failures: {
    expired: {
      title: 'Diese Anmeldung gilt nicht mehr',
      text: 'Sie wurde schon benutzt, hat zu lange gedauert oder in einem anderen Browser begonnen. Beginnen Sie bitte neu.',
    },
    cancelled: {
      title: 'Sie haben die Anmeldung abgebrochen',
      text: 'Sie sind nicht angemeldet.',
    },
    unreachable: {
      title: 'Der Anmeldedienst ist nicht erreichbar',
      text: 'Das liegt nicht an Ihnen. Versuchen Sie es bitte in einigen Minuten noch einmal.',
    },
    refused: {
      title: 'Die Anmeldung hat nicht geklappt',
      text: 'Die Antwort des Anmeldedienstes passt nicht zu dieser Anmeldung. Beginnen Sie bitte neu. Hilft das nicht, ist der Zugang vielleicht falsch eingerichtet: Schreiben Sie uns dann bitte.',
    },
    noRole: {
      title: 'Ihr Konto ist nicht freigeschaltet',
      text: 'Der Anmeldedienst kennt Sie, aber Ihr Konto hat hier keine Rolle. Wenn Sie eine brauchen, schreiben Sie uns bitte.',
    },
    noDistrict: {
      title: 'Ihrem Konto fehlt der Kreis',
      text: 'Sie haben die Rolle Kreiskoordination, aber der Anmeldedienst nennt uns nicht genau einen Kreis. Schreiben Sie uns bitte, damit er eingetragen wird.',
    },
  },
  otherAccount: 'Haben Sie noch ein anderes Konto?',
  otherAccountLink: 'Melden Sie sich zuerst beim Anmeldedienst ab',
  again: 'Anmeldung neu beginnen',
  questions: 'Fragen?',
};
export type SignInTexts = typeof signInDe;
