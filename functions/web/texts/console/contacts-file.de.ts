import type { ContactField } from '../../../../schemas/contacts-choice.ts';
import type { RowProblem } from '../../../domain/contacts-file/read-contacts.ts';

/** What the pages that take over contacts from a file say in German. */
export const contactsFileDe = {
  title: 'Kontakte aus einer Datei übernehmen',
  text: 'Laden Sie Ihre Liste hoch, wie sie ist. Danach sehen Sie, was übernommen würde. Bis dahin wird nichts geändert.',
  file: 'Datei mit Kontakten',
  fileHint:
    'CSV oder XLSX, höchstens 4 MB. Die erste Zeile nennt die Spalten. Nötig sind ein Schlüssel (AGS oder ARS) oder der Name der Verwaltung und ein Postfach.',
  missing: 'Wählen Sie eine Datei aus.',
  upload: 'Datei hochladen',
  unreadable: 'Die Datei lässt sich nicht lesen',
  nothing: 'Es wurde nichts übernommen.',
  wrongOnes: 'Was nicht stimmt',
  busy: 'Gerade werden Kontakte aus einer Datei übernommen',
  busyText: 'Bis das fertig ist, lassen sich keine Kontakte ändern.',
  interrupted: 'Eine Übernahme wurde unterbrochen',
  interruptedText:
    'Sie wurde mehrmals neu begonnen und nicht fertig. Solange lassen sich keine Kontakte ändern. Bitte setzen Sie sie fort; sie wird dann ganz oder gar nicht ausgeführt.',
  interruptedElsewhere:
    'Jemand anderes hat die Datei gebracht. Bis es weitergeht, kann niemand Kontakte ändern. Bitte sagen Sie der Koordinierungsstelle Bescheid: Sie kann die Übernahme fortsetzen.',
  resume: 'Übernahme fortsetzen',
  done: {
    imported: 'Die Kontakte sind übernommen.',
    released: 'Die Übernahme ist abgebrochen. Es wurde nichts geändert.',
  },
  preview: 'Vorschau',
  sheet: 'Blatt',
  chooseSheet: 'Blatt ansehen',
  mapping: 'Was steht in welcher Spalte?',
  mappingText: 'Das haben wir erkannt. Berichtigen Sie es, wenn es nicht stimmt.',
  none: 'steht nicht in der Datei',
  apply: 'Vorschau neu berechnen',
  fields: {
    key: 'Schlüssel (AGS oder ARS)',
    unit: 'Name der Verwaltung',
    mailbox: 'Postfach',
    givenName: 'Vorname',
    name: 'Name der Person',
    phone: 'Telefon',
    office: 'Funktion oder Stelle',
  } satisfies Record<ContactField, string>,
  noUnitColumn: 'Wählen Sie die Spalte mit dem Schlüssel oder dem Namen der Verwaltung aus.',
  noMailboxColumn: 'Wählen Sie die Spalte mit dem Postfach aus.',
  twice: 'Wählen Sie jede Spalte höchstens einmal aus.',
  problems: (count: number) =>
    count === 1 ? 'Eine Angabe stimmt nicht' : `${count} Angaben stimmen nicht`,
  problemsText:
    'Deshalb wird nichts übernommen. Berichtigen Sie die Datei, und laden Sie sie noch einmal hoch, oder ordnen Sie die Spalten anders zu.',
  row: 'Zeile',
  column: 'Spalte',
  says: 'Steht da',
  problem: 'Was zu tun ist',
  more: (count: number) => `Und ${count} weitere.`,
  problemOf: ({ problem, names = [], otherRow }: RowProblem): string => {
    switch (problem) {
      case 'noUnit':
        return 'Tragen Sie Schlüssel oder Namen der Verwaltung ein, oder löschen Sie die Zeile.';
      case 'unknown':
        return 'Diese Verwaltung gibt es nicht im Verzeichnis. Berichtigen Sie die Angabe, oder löschen Sie die Zeile.';
      case 'several':
        return names.length === 0
          ? 'Die Namen passen auf mehrere Länder. Verwenden Sie Schlüssel.'
          : `Das passt auf mehrere Verwaltungen: ${names.join('; ')}. Verwenden Sie den Schlüssel, oder schreiben Sie Landkreis oder Stadt dazu.`;
      case 'noKey':
        return 'Das ist kein Schlüssel mit 5, 8 oder 12 Ziffern. Formatieren Sie die Spalte als Text, und tragen Sie ihn neu ein.';
      case 'lostZero':
        return 'Dem Schlüssel fehlt wohl die führende Null. Formatieren Sie die Spalte als Text, und tragen Sie ihn neu ein.';
      case 'failed':
        return 'Diese Zelle lässt sich nicht lesen, zum Beispiel wegen einer Formel mit Fehler.';
      case 'noMailbox':
        return 'Das ist keine E-Mail-Adresse. Berichtigen Sie sie, oder leeren Sie die Zelle.';
      case 'tooLong':
        return 'Das ist zu lang: Namen und Funktionen haben höchstens 100 Zeichen, Telefonnummern 50.';
      case 'contradiction':
        return `Zeile ${otherRow} nennt dasselbe Postfach für dieselbe Verwaltung mit anderen Angaben. Löschen Sie eine der Zeilen.`;
    }
  },
  counts: 'Was übernommen würde',
  added: 'Neue Kontakte',
  changed: 'Geänderte Kontakte',
  confirmed: 'Unveränderte Kontakte, die damit bestätigt werden',
  others: 'Weitere Kontakte dieser Verwaltungen, die bleiben, wie sie sind',
  withoutMailbox: 'Zeilen ohne Postfach, aus denen nichts übernommen wird',
  silent: 'Was in der Datei leer ist, bleibt bei vorhandenen Kontakten, wie es ist.',
  unit: 'Verwaltung',
  empty: 'In der Datei steht kein Kontakt, der sich übernehmen ließe.',
  take: (count: string) => `${count} Kontakte übernehmen`,
  takeOne: '1 Kontakt übernehmen',
};
export type ContactsFileTexts = typeof contactsFileDe;
