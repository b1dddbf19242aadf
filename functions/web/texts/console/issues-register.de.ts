import type { IssueTemplate } from './issue-template.ts';

/** What is wrong with the official register, with tables of units, and with changes of territory. */
export const registerIssuesDe: readonly IssueTemplate[] = [
  [
    '{} does not begin with the kind of a record (10, 20, 30, 40, 50 or 60): is this the file GV100AD?',
    '{} beginnt nicht mit der Satzart (10, 20, 30, 40, 50 oder 60): Ist das die Datei GV100AD?',
  ],
  [
    'has {} characters instead of {}: the file is cut off, or an editor changed it',
    'Die Zeile hat {} Zeichen statt {}: Die Datei ist abgeschnitten, oder ein Editor hat sie verändert.',
  ],
  [
    '{} cannot be the territory date (columns 3 to 10)',
    '{} kann nicht der Gebietsstand sein (Spalten 3 bis 10).',
  ],
  [
    '{} cannot be the key of the state (columns 11 and 12)',
    '{} kann nicht der Schlüssel des Landes sein (Spalten 11 und 12).',
  ],
  [
    '{} cannot be the key of the district (columns 11 to 15)',
    '{} kann nicht der Schlüssel des Kreises sein (Spalten 11 bis 15).',
  ],
  [
    '{} cannot be the key of the municipality (columns 11 to 18)',
    '{} kann nicht der Schlüssel der Gemeinde sein (Spalten 11 bis 18).',
  ],
  [
    '{} cannot be the key of the association (columns 19 to 22)',
    '{} kann nicht der Schlüssel des Gemeindeverbands sein (Spalten 19 bis 22).',
  ],
  ['{} cannot be the name (columns 23 to 72)', '{} kann nicht der Name sein (Spalten 23 bis 72).'],
  [
    '{} cannot be the type (columns 123 and 124)',
    '{} kann nicht das Textkennzeichen sein (Spalten 123 und 124).',
  ],
  [
    '{} cannot be the number of inhabitants (columns 140 to 150)',
    '{} kann nicht die Einwohnerzahl sein (Spalten 140 bis 150).',
  ],
  ['the file is empty', 'Die Datei ist leer.'],
  [
    'is of {}, the first state of {}',
    'Der Gebietsstand ist {}, der des ersten Landes {}: Die Datei mischt zwei Stände.',
  ],
  [
    'the file lacks the states {}: it is cut off',
    'Der Datei fehlen die Länder {}: Sie ist abgeschnitten.',
  ],
  ['there is no state {}', 'Ein Land {} gibt es nicht.'],
  ['no state has the key {}', 'Kein Land hat den Schlüssel {}.'],
  ['no district has the key {}', 'Kein Kreis hat den Schlüssel {}.'],
  ['no association has the key {}', 'Kein Gemeindeverband hat den Schlüssel {}.'],
  ['{} has no district: the file is cut off', '{} hat keinen Kreis: Die Datei ist abgeschnitten.'],
  [
    '{} has no municipality: the file is cut off',
    '{} hat keine Gemeinde: Die Datei ist abgeschnitten.',
  ],
  ['the key {} stands in line {} already', 'Der Schlüssel {} steht schon in Zeile {}.'],
  ['the key {} stands in row {} already', 'Der Schlüssel {} steht schon in Zeile {}.'],
  [
    'is not in UTF-8: save it in that encoding, or download it again',
    'Die Datei ist nicht in UTF-8: Speichern Sie sie so, oder laden Sie sie neu herunter.',
  ],
  ['is far too large for a register', 'Die Datei ist viel zu groß für ein Verzeichnis.'],
  [
    'is damaged or cut off: download it again',
    'Die Datei ist beschädigt oder abgeschnitten: Laden Sie sie neu herunter.',
  ],
  [
    'is of {}, but the units of {} are of {} already; nothing was changed',
    'Die Datei ist vom {}, die Verwaltungen von {} sind aber schon vom {}. Es wurde nichts geändert.',
  ],
  ['{} has no type', '{} hat kein Textkennzeichen.'],
  [
    'Schmölln (16077043) has 411 inhabitants, which are those of Dobitschen alone: correct the number on the page of the unit',
    'Schmölln (16077043) hat hier 411 Einwohner, das sind nur die von Dobitschen: Berichtigen Sie die Zahl danach auf der Seite der Verwaltung.',
  ],
  [
    'lacks the columns {}: the first row names them',
    'Es fehlen die Spalten {}: Die erste Zeile benennt sie.',
  ],
  ['has no rows below the header', 'Unter der Kopfzeile steht nichts.'],
  [
    '{} is no kind of unit: write Kreis, kreisfreie Stadt, Verwaltung or Gemeinde',
    '{} ist keine Art: Schreiben Sie Kreis, kreisfreie Stadt, Verwaltung oder Gemeinde.',
  ],
  [
    'has no name, or one with control characters',
    'Der Name fehlt, ist zu lang oder enthält Steuerzeichen.',
  ],
  ['has no number of inhabitants', 'Die Einwohnerzahl fehlt.'],
  [
    '{} cannot be the key: it has {} digits',
    '{} kann nicht der Schlüssel sein: Er hat {} Ziffern.',
  ],
  [
    '{} cannot be the key: that of a district ends in zeros after 5 digits',
    '{} kann nicht der Schlüssel sein: Der eines Kreises endet nach 5 Ziffern auf Nullen.',
  ],
  [
    '{} is the key of a municipality: that of an administration ends in 000',
    '{} ist der Schlüssel einer Gemeinde: Der einer Verwaltung endet auf 000.',
  ],
  [
    'names no unit that speaks for the municipality',
    'Es fehlt die Verwaltung, die die Gemeinde vertritt.',
  ],
  ['{} cannot be the number of inhabitants', '{} kann nicht die Einwohnerzahl sein.'],
  ['{} cannot be the number of municipalities', '{} kann nicht die Zahl der Gemeinden sein.'],
  [
    'no administration in the file has the key {}',
    'Keine Verwaltung in der Datei hat den Schlüssel {}.',
  ],
  [
    'lies in another district than {}, which speaks for it',
    'Die Gemeinde liegt in einem anderen Kreis als {}, die Verwaltung, die sie vertritt.',
  ],
  [
    'has no number of inhabitants, and no municipalities to count it from',
    'Die Einwohnerzahl fehlt, und es gibt keine Gemeinden, aus denen sie sich ergibt.',
  ],
  [
    'has no number of municipalities, and no municipalities to count it from',
    'Die Zahl der Gemeinden fehlt, und es gibt keine Gemeinden, aus denen sie sich ergibt.',
  ],
  [
    'has {} inhabitants, its municipalities in the file {}',
    'Hier stehen {} Einwohner, ihre Gemeinden in der Datei haben {}.',
  ],
  [
    'has {} municipalities, its municipalities in the file {}',
    'Hier stehen {} Gemeinden, in der Datei sind es {}.',
  ],
  ['no district in the file has the key {}', 'Kein Kreis in der Datei hat den Schlüssel {}.'],
  [
    '{} is no kind of change: write umgeschlüsselt, eingemeindet or aufgeteilt',
    '{} ist keine Art: Schreiben Sie umgeschlüsselt, eingemeindet oder aufgeteilt.',
  ],
  [
    '{} cannot be the date: write it as 01.07.2021',
    '{} kann nicht das Datum sein: Schreiben Sie es so: 01.07.2021.',
  ],
  [
    '{} cannot be the old key: it has 8 digits',
    '{} kann nicht der alte Schlüssel sein: Er hat 8 Ziffern.',
  ],
  [
    '{} cannot be the new key: it has 8 digits, and is another one',
    '{} kann nicht der neue Schlüssel sein: Er hat 8 Ziffern und ist ein anderer.',
  ],
  [
    '{} cannot be the share: where a municipality was divided it is a whole percentage from 1 to 99, elsewhere it is empty',
    '{} kann nicht der Anteil sein: Bei „aufgeteilt“ ist er eine ganze Prozentzahl von 1 bis 99, sonst leer.',
  ],
  [
    '{} becomes several keys on {}: state it as a split',
    'Aus {} werden am {} mehrere Schlüssel: Geben Sie das als Aufteilung an.',
  ],
  [
    'the shares of {} on {} add up to {}, not to 100',
    'Die Anteile von {} am {} ergeben zusammen {}, nicht 100.',
  ],
  ['{} becomes the same key twice on {}', 'Aus {} wird am {} zweimal derselbe Schlüssel.'],
  [
    '{} ends on {} itself: name the key that counts from that day on',
    '{} endet am {} selbst: Nennen Sie den Schlüssel, der von da an gilt.',
  ],
];
