/** What the pages about mappings between meanings of a question say in German. */
export const questionMappingsDe = {
  title: 'Zuordnungen für den Zeitverlauf',
  link: 'Zuordnungen für den Zeitverlauf',
  intro:
    'Hier stehen die Fragen, die in einer neuen Fassung etwas anderes bedeuten als vorher. Ohne genehmigte Zuordnung beginnt der Zeitverlauf dort neu, und frühere Antworten werden nicht fortgeschrieben.',
  none: 'In den veröffentlichten Fassungen hat keine Frage ihre Bedeutung geändert.',
  oneTitle: (question: string) => `Zuordnung: ${question}`,
  question: 'Frage',
  meanings: 'Bedeutung',
  fromTo: (from: number, to: number, before: string, after: string) =>
    `${from} (bis Fassung ${before}) und ${to} (ab Fassung ${after})`,
  state: 'Stand',
  states: { none: 'Noch keine', proposed: 'Vorschlag', approved: 'Genehmigt' },
  stateAt: (time: string) => `am ${time}`,
  edit: 'Zuordnung bearbeiten',
  look: 'Zuordnung ansehen',
  effect: 'Wirkung',
  effects: {
    noTopic: 'Die Frage entscheidet über keinen Umsetzungsstand.',
    joins: 'verbindet den Zeitverlauf',
    wouldJoin: 'verbindet den Zeitverlauf, sobald sie genehmigt ist',
    breaks: 'verbindet den Zeitverlauf nicht',
    open: 'Der Zeitverlauf bricht hier.',
  },
  reasonsTitle: 'Diese Zuordnung verbindet den Zeitverlauf nicht',
  reasonsText:
    'Sie können sie trotzdem speichern und genehmigen. Im Zeitverlauf bleibt der Bruch, weil sich sonst der Stand allein durch die neue Frage ändern würde:',
  reasons: {
    noCounterpart: (topic: string, option: string) => `${topic}: „${option}“ hat kein Gegenstück.`,
    otherStatus: (topic: string, option: string, before: string, after: string) =>
      `${topic}: „${option}“ zählt bisher als „${before}“, das Gegenstück als „${after}“.`,
    otherRule: (topic: string) =>
      `${topic}: Der Stand wird aus anderen Angaben gebildet als bisher, zum Beispiel aus anderen Zeilen.`,
  },
  wording: 'Wortlaut',
  help: 'Erläuterung',
  mapped: 'Was den früheren Antworten entspricht',
  earlier: 'Bisher',
  later: 'Neu',
  noCounterpart: 'kein Gegenstück',
  noEntries:
    'Die Frage hat keine Antworten zur Auswahl. Mit der Zuordnung gelten frühere Angaben unverändert weiter.',
  form: {
    title: 'Zuordnung vorschlagen',
    text: 'Wählen Sie zu jeder bisherigen Antwort die neue, die dasselbe bedeutet. Mehrere bisherige Antworten können zur selben neuen gehören.',
    choose: 'Bitte wählen',
    missing: (option: string) => `Wählen Sie, was „${option}“ entspricht.`,
    button: 'Als Vorschlag speichern',
  },
  approve: {
    title: 'Vorschlag genehmigen',
    text: 'Danach gilt die Zuordnung. Laufende und noch nicht veröffentlichte Erhebungen werden neu ausgewertet; Veröffentlichtes bleibt, wie es ist.',
    button: 'Genehmigen',
  },
  withdraw: {
    title: 'Genehmigung zurücknehmen',
    text: 'Die Zuordnung wird wieder zum Vorschlag und gilt nicht mehr. Laufende und noch nicht veröffentlichte Erhebungen werden neu ausgewertet; Veröffentlichtes bleibt, wie es ist.',
    button: 'Genehmigung zurücknehmen',
  },
  done: {
    proposed: 'Der Vorschlag ist gespeichert. Er gilt, sobald er genehmigt ist.',
    approved: 'Die Zuordnung ist genehmigt.',
    withdrawn: 'Die Genehmigung ist zurückgenommen.',
  },
  staleTitle: 'Inzwischen hat sich die Zuordnung geändert',
  stale:
    'Ihre Eingabe wurde nicht ausgeführt. Sehen Sie sich den jetzigen Stand an und entscheiden Sie neu.',
};
export type QuestionMappingsTexts = typeof questionMappingsDe;
