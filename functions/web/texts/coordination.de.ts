/** What respondents read about what the coordinators do in their case, in German. */
export const coordinationDe = {
  query: {
    title: 'Wir haben eine Rückfrage zu Ihrer Meldung',
    since: (time: string) => `Gestellt am ${time}.`,
    about: 'Es geht um:',
    what: 'Sehen Sie sich die Angaben bitte noch einmal an und ändern Sie, was nicht stimmt. Stimmt alles, senden Sie die Angaben unverändert noch einmal ab. Bis dahin gilt Ihre letzte Meldung.',
    here: 'Rückfrage von uns',
    receipt: 'Letzte Meldung ansehen',
    begin: 'Angaben prüfen und beantworten',
  },
  accepted: 'Von uns geprüft und angenommen',
  state: 'Stand',
  covered: (unit: string) =>
    `In dieser Erhebung antwortet ${unit} für Ihre Verwaltung mit. Wenn das nicht stimmt, schreiben Sie uns.`,
  proxy: {
    label: 'Eingabe für eine Verwaltung',
    text: (unit: string) =>
      `Sie tragen für ${unit} ein. Die Meldung wird überall als von der Koordinierungsstelle eingetragen gekennzeichnet.`,
    received: (unit: string) => `Die Meldung für ${unit} ist eingegangen`,
    back: 'Zum Vorgang',
    end: 'Eingabe beenden',
    noted: 'Diese Angaben hat die Koordinierungsstelle für Ihre Verwaltung eingetragen.',
  },
};
export type CoordinationTexts = typeof coordinationDe;
