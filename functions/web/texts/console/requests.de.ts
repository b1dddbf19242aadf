/** What the pages about requests of units say in German. */
export const requestsDe = {
  title: 'Anfragen',
  text: 'Diese Anfragen warten auf eine Entscheidung. Die ältesten stehen oben.',
  none: 'Zurzeit wartet keine Anfrage.',
  caption: 'Offene Anfragen',
  kind: 'Anfrage',
  kinds: { contact: 'Anderes Postfach', extension: 'Mehr Zeit' },
  unit: 'Verwaltung',
  wave: 'Erhebung',
  withoutLink: 'ohne Link gestellt',
  createdAt: 'Gestellt am',
  decide: 'Entscheiden',
  mailbox: 'Neues Postfach',
  remark: 'Anmerkung',
  until: 'Gewünscht bis',
  reason: 'Begründung',
  decline: 'Anfrage ablehnen',
  declining: 'Ablehnen …',
  declineTitle: 'Anfrage ablehnen?',
  declineText:
    'Die Anfrage wird gelöscht. Die Verwaltung bekommt darüber keine E-Mail: Schreiben Sie ihr bitte selbst.',
  contact: {
    title: 'Anderes Postfach',
    find: {
      title: 'Welche Verwaltung ist gemeint?',
      text: (unit: string) => `Die Anfrage kam ohne Link. Angegeben ist: „${unit}“.`,
      search: 'Name oder Schlüssel',
      button: 'Suchen',
      none: 'Dazu gibt es keine Verwaltung. Suchen Sie mit einem anderen Wort.',
      more: 'Das passt auf mehr als 20 Verwaltungen. Suchen Sie genauer.',
    },
    anotherUnit: 'Andere Verwaltung wählen',
    there: 'Kontakte, die es schon gibt',
    how: 'Was soll geschehen?',
    add: 'Als weiteren Kontakt hinzufügen',
    replace: (mailbox: string) => `Statt ${mailbox} eintragen`,
    known:
      'Dieses Postfach ist schon ein Kontakt der Verwaltung. Mit dem Annehmen wird es bestätigt.',
    problem: 'Wählen Sie aus, was geschehen soll.',
    accept: 'Postfach übernehmen',
  },
  extension: {
    title: 'Mehr Zeit geben',
    until: 'Neue Frist',
    untilHint: 'Bis zum Ende dieses Tages, zum Beispiel 31.03.2027.',
    accept: 'Frist verlängern',
  },
  case: 'Vorgang',
  toCase: 'Vorgang ansehen',
  tell: 'Die Verwaltung bekommt darüber keine E-Mail. Schreiben Sie ihr bitte selbst:',
  tellSomehow:
    'Die Verwaltung bekommt darüber keine E-Mail. Sagen Sie es ihr bitte selbst; ein Postfach ist nicht bekannt.',
  done: {
    accepted: 'Die Anfrage ist angenommen.',
    declined: 'Die Anfrage ist abgelehnt.',
  },
};
export type RequestsTexts = typeof requestsDe;
