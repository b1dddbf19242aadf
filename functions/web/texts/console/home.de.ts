/** What the first page of the console says in German, and what the places of a wave are called. */
export const homeDe = {
  requests: (count: number) =>
    count === 1
      ? 'Eine Anfrage wartet auf Ihre Entscheidung.'
      : `${count} Anfragen warten auf Ihre Entscheidung.`,
  decide: 'Anfragen ansehen',
  none: 'Zurzeit läuft keine Erhebung.',
  after: {
    results: (title: string) => `Letzte Ergebnisse: ${title}`,
    next: 'Nächste Erhebung planen',
  },
  firstSteps: {
    title: 'So beginnen Sie',
    registry: 'Verwaltungen aus dem Gemeindeverzeichnis einlesen',
    contacts: 'Kontakte der Verwaltungen übernehmen',
    imports: 'Frühere Erhebungen einlesen, wenn es welche gibt',
    questionnaire: 'Fragebogen übernehmen oder hochladen und veröffentlichen',
    wave: 'Erhebung anlegen',
    done: 'erledigt',
  },
  places: {
    label: (wave: string) => `Seiten zu ${wave}`,
    wave: 'Ablauf',
    board: 'Stand',
    cases: 'Vorgänge',
    chasing: 'Nachfassen',
    mails: 'E-Mails',
    results: 'Ergebnisse',
    documents: 'Dokumente',
  },
};
export type HomeTexts = typeof homeDe;
