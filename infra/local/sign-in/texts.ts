/** What the local issuer says. */
export const localIssuerTexts = {
  de: {
    choose: 'Als wen möchten Sie sich anmelden?',
    notice:
      'Diese Anmeldung gibt es nur auf diesem Rechner. Die Personen sind erfunden und haben kein Passwort.',
    roles: {
      'pegel-admin': 'Administration',
      'pegel-coordinator': 'Koordination',
      'pegel-district-coordinator': 'Kreiskoordination',
      'pegel-analyst': 'Auswertung',
    },
    district: (ags5: string) => `nur Kreis ${ags5}`,
    cancel: 'Abbrechen',
    signOut: 'Auch beim Anmeldedienst abmelden?',
    signOutText: 'Danach müssen Sie bei der nächsten Anmeldung wieder wählen, wer Sie sind.',
    signOutButton: 'Abmelden',
    stayButton: 'Angemeldet bleiben',
    signedOut: 'Sie sind beim Anmeldedienst abgemeldet',
    signedOutText: 'Sie können diese Seite schließen.',
    expired: 'Diese Anmeldung ist nicht mehr gültig',
    expiredText: 'Gehen Sie zurück zu Pegel und melden Sie sich dort noch einmal an.',
    failed: 'Die Anmeldung ist nicht möglich',
    failedText: (error: string) => `Der Anmeldedienst meldet: ${error}.`,
  },
  en: {
    choose: 'As whom do you want to sign in?',
    notice:
      'This sign-in exists on this computer only. The people are made up and have no password.',
    roles: {
      'pegel-admin': 'Administrator',
      'pegel-coordinator': 'Coordinator',
      'pegel-district-coordinator': 'District coordinator',
      'pegel-analyst': 'Analyst',
    },
    district: (ags5: string) => `district ${ags5} only`,
    cancel: 'Cancel',
    signOut: 'Sign out of the sign-in service, too?',
    signOutText: 'Next time you will have to choose again who you are.',
    signOutButton: 'Sign out',
    stayButton: 'Stay signed in',
    signedOut: 'You are signed out of the sign-in service',
    signedOutText: 'You may close this page.',
    expired: 'This sign-in is no longer valid',
    expiredText: 'Go back to Pegel and sign in again from there.',
    failed: 'Signing in is not possible',
    failedText: (error: string) => `The sign-in service says: ${error}.`,
  },
};
