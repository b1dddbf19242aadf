import type { IssueTemplate } from './issue-template.ts';

/** What is wrong with the mapping and the rows of an earlier wave. */
export const answersIssuesDe: readonly IssueTemplate[] = [
  // Places: rows, columns.
  ['row {}, column {}', 'Zeile {}, Spalte {}'],
  ['rows {} and {} more, column {}', 'Zeilen {} und {} weitere, Spalte {}'],
  ['rows {}, column {}', 'Zeilen {}, Spalte {}'],
  ['row {}, columns {}', 'Zeile {}, Spalten {}'],
  ['row {}', 'Zeile {}'],
  ['line {}', 'Zeile {}'],
  ['column {}', 'Spalte {}'],
  ['columns[{}].texts[{}]', 'Spalte {}, Text {}'],
  ['columns[{}].question', 'Spalte {}'],
  ['columns[{}].row', 'Spalte {}'],
  ['columns[{}].option', 'Spalte {}'],
  ['columns[{}].separator', 'Spalte {}'],
  ['columns[{}].otherText', 'Spalte {}'],
  ['columns[{}].texts', 'Spalte {}'],
  ['columns[{}]', 'Spalte {}'],
  ['key.column', 'Verwaltung'],
  ['referenceDate', 'Stichtag'],
  // The mapping.
  ['must be a text, true, false or null', 'Möglich sind ein Text, true, false oder null.'],
  [
    'is empty: name the column that holds the key of the unit',
    'Bitte wählen Sie die Spalte, in der die Verwaltung steht.',
  ],
  ['the spreadsheet has no column {}', 'Die Tabelle hat keine Spalte {}.'],
  [
    'is empty: name a question, or list the column under "ignored"',
    'Bitte wählen Sie, was in der Spalte steht.',
  ],
  [
    'is not mapped: map it to a question, or list it under "ignored"',
    'Bitte wählen Sie, was in der Spalte steht.',
  ],
  ['is empty: choose {}', 'Bitte wählen Sie, was der Text bedeutet.'],
  ['is {}: choose {}', 'Die Bedeutung {} gibt es nicht, möglich sind: {}.'],
  ['{} are the same text: keep one', '{} sind derselbe Text mit verschiedenen Bedeutungen.'],
  [
    'says the same as column {}: map one of them and ignore the other',
    'Hier soll dasselbe stehen wie in der Spalte {}: Lassen Sie eine von beiden weg.',
  ],
  ['is missing: choose {}', 'Die Zeile der Matrix fehlt, möglich sind: {}.'],
  ['there is no {}: choose {}', '{} gibt es nicht, möglich sind: {}.'],
  ['{} is no matrix: only a matrix has rows', '{} ist keine Matrix und hat keine Zeilen.'],
  [
    '{} is no multiple choice: leave "option" out and map texts to options',
    'Bei {} kann man nicht mehreres wählen: Ordnen Sie die ganze Frage zu.',
  ],
  [
    'only a column that holds several options of a multiple choice is separated',
    'Ein Trennzeichen passt nur zu einer Spalte mit mehreren Möglichkeiten in einer Zelle.',
  ],
  [
    '{} is filled in from the unit: choose another',
    '{} kommt aus der Verwaltung: Wählen Sie anderes.',
  ],
  ['no option of {} asks for a text', 'Bei {} gibt es kein Textfeld neben einer Möglichkeit.'],
  ['must be a date such as {}', 'Das muss ein Datum sein.'],
  [
    'lies in the future: only waves that are over are imported',
    'Der Stichtag liegt in der Zukunft: Eingelesen werden nur Erhebungen, die vorbei sind.',
  ],
  [
    'is {}, but the wave {} refers to {}: correct the date, or the id of the wave',
    'Der Stichtag ist {}, aber die Erhebung {} gehört zum {}: Berichtigen Sie den Stichtag oder die Kennung.',
  ],
  [
    'The file is not UTF-8; it was read as Windows-1252. Look at the umlauts.',
    'Die Datei ist kein UTF-8-Text, sie wurde als Windows-1252 gelesen. Sehen Sie sich die Umlaute an.',
  ],
  // Units.
  [
    'is empty: enter the key of the unit, or delete the row',
    'Die Verwaltung fehlt: Tragen Sie sie ein, oder löschen Sie die Zeile.',
  ],
  [
    '{} is the same unit as in row {}: keep one of the rows',
    '{} ist dieselbe Verwaltung wie in Zeile {}: Behalten Sie eine der Zeilen.',
  ],
  [
    '{} is no unit of the register: correct it; if the unit has been dissolved since, it cannot be imported yet: keep the file and leave the row out',
    '{} ist keine Verwaltung aus dem Verzeichnis: Berichtigen Sie den Eintrag. Wurde sie seither aufgelöst, lässt sie sich noch nicht einlesen: Heben Sie die Datei auf und lassen Sie die Zeile weg.',
  ],
  [
    '{} is the name of several units: {}; use keys, or write Landkreis or Stadt with the name',
    'So heißen mehrere Verwaltungen ({}: {}): Verwenden Sie Schlüssel, oder schreiben Sie Landkreis oder Stadt dazu.',
  ],
  [
    '{} fits units of several states: use keys instead of names',
    '{} passt zu Verwaltungen mehrerer Länder: Verwenden Sie Schlüssel statt Namen.',
  ],
  [
    'has units of several states ({}): a wave is of one state; split it',
    'In der Tabelle stehen Verwaltungen mehrerer Länder ({}), eine Erhebung gilt für ein Land: Teilen Sie die Datei.',
  ],
  [
    '{} is a key in scientific notation, its last digits are lost: format the column as text and enter the keys again',
    'Der Schlüssel {} ist als Potenz gespeichert, die letzten Ziffern sind verloren: Formatieren Sie die Spalte als Text und tragen Sie die Schlüssel neu ein.',
  ],
  [
    '{} has {} digits instead of {}: it was made a number and lost its leading zero; format the column as text and enter the keys again; probably {} is meant',
    '{} hat {} Ziffern statt {}, die führende Null ging verloren, gemeint ist wohl {3}: Formatieren Sie die Spalte als Text und tragen Sie die Schlüssel neu ein.',
  ],
  [
    '{} has {} digits instead of {}: it was made a number and lost its leading zero; format the column as text and enter the keys again',
    '{} hat {} Ziffern statt {}, die führende Null ging verloren: Formatieren Sie die Spalte als Text und tragen Sie die Schlüssel neu ein.',
  ],
  [
    '{} has {} digits instead of {}: lost its leading zero; format the column as text and enter the keys again; probably {} is meant',
    '{} hat {} Ziffern statt {}, die führende Null ging verloren, gemeint ist wohl {3}: Formatieren Sie die Spalte als Text und tragen Sie die Schlüssel neu ein.',
  ],
  [
    '{} has {} digits instead of {}: lost its leading zero; format the column as text and enter the keys again',
    '{} hat {} Ziffern statt {}, die führende Null ging verloren: Formatieren Sie die Spalte als Text und tragen Sie die Schlüssel neu ein.',
  ],
  [
    '{} has {} digits instead of {}: where the column holds such keys, set key.holds to {} in the mapping',
    '{} hat {} Ziffern statt {}: Stehen solche Schlüssel in der Spalte, wählen Sie die passende Art von Schlüssel.',
  ],
  ['{} has {} digits instead of {}', '{} hat {} Ziffern statt {}.'],
  ['{} is not the 12 digits of a regional key', '{} ist kein Regionalschlüssel mit 12 Ziffern.'],
  ['{} is not the 5 digits of a district key', '{} ist kein Kreisschlüssel mit 5 Ziffern.'],
  [
    '{} is not the 8 digits of the key of a municipality that the administration speaks for',
    '{} ist kein Gemeindeschlüssel mit 8 Ziffern.',
  ],
  // Cells.
  [
    'holds {}: correct it in the spreadsheet program and save again',
    'Die Zelle lässt sich nicht lesen ({}): Berichtigen Sie sie im Tabellenprogramm und speichern Sie neu.',
  ],
  [
    '{} is no month: write 03/2027 or März 2027',
    '{} ist kein Monat: Schreiben Sie 03/2027 oder März 2027.',
  ],
  ['{} is no date: write 31.12.2026', '{} ist kein Datum: Schreiben Sie 31.12.2026.'],
  ['{} is no number', '{} ist keine Zahl.'],
  [
    '{} is no whole number: write 80 for 80 %',
    '{} ist keine ganze Zahl: Schreiben Sie 80 für 80 %.',
  ],
  ['{} is no whole number', '{} ist keine ganze Zahl.'],
  [
    '{} is not mapped: add it to "texts" of the column in the mapping, as {}',
    'Was {} bedeutet, ist noch nicht festgelegt: Wählen Sie es bei der Zuordnung der Spalte.',
  ],
  ['is left out: "other" is not chosen', 'Der Text entfällt, weil „Anderes“ nicht gewählt ist.'],
  [
    'is left out: {} is not asked, given the other answers of the row',
    'Die Angabe entfällt: {} wird bei den übrigen Angaben der Zeile nicht gefragt.',
  ],
  [
    'chooses "other" without a text: map a column with "otherText": true',
    '„Anderes“ ist ohne Text gewählt: Ordnen Sie eine Spalte mit dem Text zu.',
  ],
  [
    'holds a text beside "other" that is too long: shorten it',
    'Der Text neben „Anderes“ ist zu lang: Kürzen Sie ihn.',
  ],
  ['holds a text that is too long: shorten it', 'Der Text ist zu lang: Kürzen Sie ihn.'],
  [
    'chooses more options than the question permits',
    'Es sind mehr Möglichkeiten gewählt, als die Frage erlaubt.',
  ],
  [
    'combines an option with others that excludes all others',
    'Eine Möglichkeit, die alle anderen ausschließt, ist mit anderen gewählt.',
  ],
  [
    'holds a number that the question does not permit',
    'Die Zahl liegt außerhalb dessen, was die Frage erlaubt.',
  ],
  ['holds no e-mail address', 'Das ist keine E-Mail-Adresse.'],
  ['holds no date', 'Das ist kein Datum.'],
  ['holds no month', 'Das ist kein Monat.'],
  ['holds no whole number', 'Das ist keine ganze Zahl.'],
  ['holds an answer that the question does not offer', 'Diese Antwort bietet die Frage nicht an.'],
];
