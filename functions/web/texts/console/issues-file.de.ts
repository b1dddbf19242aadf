import type { IssueTemplate } from './issue-template.ts';

/** What is wrong with a file before its content is looked at: spreadsheets, JSON, archives. */
export const fileIssuesDe: readonly IssueTemplate[] = [
  ['is empty', 'Die Datei ist leer.'],
  ['is larger than {} kB', 'Die Datei ist größer als {} kB.'],
  ['is larger than {} MB', 'Die Datei ist größer als {} MB.'],
  [
    'is not UTF-8 text: save it as UTF-8',
    'Die Datei ist kein UTF-8-Text: Speichern Sie sie als UTF-8.',
  ],
  [
    'is not JSON: look at line {}, column {} for a comma, bracket or quotation mark that is missing or too many',
    'Die Datei ist kein gültiges JSON: Bei Zeile {}, Spalte {} fehlt ein Komma, eine Klammer oder ein Anführungszeichen, oder es ist eins zu viel.',
  ],
  ['is nested more than {} levels deep', 'Die Datei ist mehr als {} Ebenen tief verschachtelt.'],
  [
    'is an old XLS workbook or protected by a password: save it as XLSX without password',
    'Das ist eine alte XLS-Datei, oder sie ist mit einem Kennwort geschützt: Speichern Sie sie als XLSX ohne Kennwort.',
  ],
  [
    'is a PDF: export the table as CSV or XLSX',
    'Das ist ein PDF: Exportieren Sie die Tabelle als CSV oder XLSX.',
  ],
  [
    'is HTML or XML: save it as CSV or XLSX',
    'Das ist HTML oder XML: Speichern Sie die Tabelle als CSV oder XLSX.',
  ],
  ['is neither CSV nor XLSX', 'Die Datei ist weder CSV noch XLSX.'],
  [
    'is UTF-16 text: save it as "CSV UTF-8" or as XLSX',
    'Die Datei ist UTF-16-Text: Speichern Sie sie als „CSV UTF-8“ oder als XLSX.',
  ],
  [
    'ends in the middle of a character: the file was probably cut off; save it again',
    'Die Datei endet mitten in einem Zeichen, sie wurde wohl abgeschnitten: Speichern Sie sie neu.',
  ],
  [
    'ends in its middle: the file was probably cut off; save it again',
    'Die Zeile bricht ab, die Datei wurde wohl abgeschnitten: Speichern Sie sie neu.',
  ],
  [
    'has garbled umlauts: the file was saved in a wrong encoding; export it again as "CSV UTF-8" or as XLSX',
    'Die Umlaute sind unlesbar, die Datei wurde falsch kodiert gespeichert: Exportieren Sie sie noch einmal als „CSV UTF-8“ oder als XLSX.',
  ],
  [
    'has a quotation mark (") that is never closed: the file was probably cut off; save it again',
    'Ein Anführungszeichen (") wird nie geschlossen, die Datei wurde wohl abgeschnitten: Speichern Sie sie neu.',
  ],
  [
    'has a quotation mark (") in the wrong place: save the file as XLSX instead',
    'Ein Anführungszeichen (") steht an falscher Stelle: Speichern Sie die Datei lieber als XLSX.',
  ],
  [
    'has no rows below the header: is it the right file and sheet?',
    'Unter der Kopfzeile steht nichts: Ist es die richtige Datei und das richtige Blatt?',
  ],
  [
    'has more than {} rows below the header: split it, or delete what is no answer',
    'Unter der Kopfzeile stehen mehr als {} Zeilen: Teilen Sie die Datei, oder löschen Sie, was keine Angabe ist.',
  ],
  [
    'has more than {} columns: delete what is no answer',
    'Die Tabelle hat mehr als {} Spalten: Löschen Sie, was keine Angabe ist.',
  ],
  [
    'has no header: the first row must name each column; delete title rows, unmerge merged cells',
    'Die Überschrift fehlt: Die erste Zeile muss jede Spalte benennen. Löschen Sie Titelzeilen und heben Sie verbundene Zellen auf.',
  ],
  [
    'have the same header {}: rename all but one',
    'Mehrere Spalten haben die Überschrift {}: Benennen Sie alle bis auf eine um.',
  ],
  ['is an archive, but no XLSX workbook', 'Das ist ein Archiv, aber keine XLSX-Datei.'],
  ['has no sheet {}: it has {}', 'Ein Blatt {} gibt es nicht, vorhanden sind: {}.'],
  ['is cut off or damaged; save it again', 'Die Datei ist beschädigt: Speichern Sie sie neu.'],
  ['is damaged: save it again', 'Die Datei ist beschädigt: Speichern Sie sie neu.'],
  [
    'is damaged: open it in a spreadsheet program and save it again',
    'Die Datei ist beschädigt: Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie neu.',
  ],
  [
    'cannot be read ({}): open it in a spreadsheet program and save it again',
    'Die Datei lässt sich nicht lesen ({}): Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie neu.',
  ],
  [
    'is packed in an unusual way; save it again',
    'Die Datei ist ungewöhnlich gepackt: Speichern Sie sie neu.',
  ],
  ['holds more than {} MB when it is unpacked', 'Entpackt ist die Datei größer als {} MB.'],
  ['holds more than {} files', 'Die Datei besteht aus mehr als {} Teilen.'],
  [
    'has a cell with far too much text: shorten it',
    'Eine Zelle enthält viel zu viel Text: Kürzen Sie ihn.',
  ],
  [
    'has a cell without a place: save it again',
    'Eine Zelle hat keinen Ort: Speichern Sie die Datei neu.',
  ],
];
