/** What the pages about who helps in the districts say in German. */
export const districtContactsDe = {
  title: 'Ansprechpersonen der Kreise',
  of: (district: string) => `Ansprechperson: ${district}`,
  text: (office: string) =>
    `Jede E-Mail an eine Verwaltung nennt, wer im Kreis bei Fragen hilft. Wo niemand eingetragen ist, nennt sie ${office}.`,
  none: 'Es sind noch keine Kreise bekannt. Lesen Sie zuerst das Gemeindeverzeichnis ein.',
  district: 'Kreis',
  name: 'Name',
  phone: 'Telefon',
  mailbox: 'Postfach',
  nobody: 'niemand eingetragen',
  actions: 'Aktionen',
  add: 'Eintragen',
  change: 'Ändern',
  remove: 'Ansprechperson entfernen',
  form: {
    text: 'Tragen Sie nur ein, wer damit einverstanden ist: Die Angaben stehen in allen E-Mails an die Verwaltungen des Kreises.',
    nameHint: 'Eine Person oder eine Stelle, zum Beispiel „Kim Muster, Hauptamt“.',
    phoneHint:
      'In der zweiten Erinnerung bieten wir damit an, die Antworten am Telefon aufzunehmen.',
    mailboxHint: 'Antworten auf unsere E-Mails gehen trotzdem an das gemeinsame Postfach.',
    problems: {
      name: 'Geben Sie einen Namen mit höchstens 100 Zeichen an.',
      phone: 'Kürzen Sie die Telefonnummer auf höchstens 50 Zeichen.',
      mailbox: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel poststelle@example.org.',
    },
    save: 'Speichern',
    stale: 'Inzwischen hat jemand die Angaben geändert',
    staleText:
      'Ihre Änderung wurde nicht gespeichert und steht noch unten. Wenn Sie jetzt speichern, gilt sie anstelle dieser Angaben:',
    staleRemoved:
      'Der Eintrag wurde entfernt. Ihre Angaben stehen noch unten. Wenn Sie jetzt speichern, gelten sie.',
  },
  removal: {
    title: 'Ansprechperson entfernen?',
    text: (name: string, district: string) =>
      `${name} steht dann nicht mehr in den E-Mails an die Verwaltungen in ${district}.`,
    button: 'Ansprechperson entfernen',
  },
  done: {
    saved: 'Die Ansprechperson ist gespeichert.',
    removed: 'Die Ansprechperson ist entfernt.',
  },
};
export type DistrictContactsTexts = typeof districtContactsDe;
