/** What the pages where letters are printed say in German. */
export const lettersDe = {
  title: 'Briefe drucken',
  text: 'Hier stehen Verwaltungen, die noch etwas zu tun haben und die keine E-Mail erreicht: Es ist kein Postfach eingetragen, oder alle E-Mails an sie kamen zurück.',
  none: 'Zurzeit ist kein Brief nötig.',
  notOpenYet: 'Briefe lassen sich drucken, sobald die Erhebung geöffnet ist.',
  byDistrict: 'Briefe nach Kreisen',
  allDistricts: 'Briefe für alle Kreise',
  district: 'Kreis',
  letters: 'Briefe',
  chosen: (district: string | undefined, count: string) =>
    `${district ? `${district}: ` : ''}${count === '1' ? '1 Brief' : `${count} Briefe`}`,
  codes:
    'Jeder Brief enthält einen neuen Code, der den Vorgang der Verwaltung öffnet. Die Datei wird nicht gespeichert: Löschen Sie sie nach dem Drucken. Wenn Sie noch einmal drucken, entstehen wieder neue Codes. Die alten gelten weiter, bis Sie sie im Vorgang widerrufen.',
  addresses:
    'Ergänzen Sie die Anschriften, bevor Sie die Briefe verschicken: Das Verzeichnis der Verwaltungen enthält keine Straßen.',
  print: (count: string) =>
    count === '1' ? '1 Brief drucken (PDF)' : `${count} Briefe drucken (PDF)`,
  printPart: (part: string, parts: string, count: string) =>
    `Teil ${part} von ${parts}: ${count} Briefe drucken (PDF)`,
  caption: 'Verwaltungen, die einen Brief bekommen',
  unit: 'Verwaltung',
  reason: 'Warum ein Brief',
  status: 'Stand',
  printed: 'Zuletzt gedruckt',
  notPrinted: 'noch nicht',
  reasons: {
    noContact: 'kein Postfach eingetragen',
    bounced: 'alle E-Mails kamen zurück',
    reached: 'E-Mails kommen an, soweit bekannt',
  },
  one: (unit: string) => `Brief an ${unit}`,
  mail: 'E-Mail',
  deadline: 'Frist im Brief',
  printOne: 'Brief drucken (PDF)',
  nothingToDo:
    'Für diese Verwaltung ist zurzeit kein Brief möglich: Sie hat nichts mehr zu tun, oder die Erhebung nimmt keine Meldungen an.',
  toCase: 'Zum Vorgang',
};
export type LettersTexts = typeof lettersDe;
