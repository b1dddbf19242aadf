/** What lists of errors in files say in German. */
export const issuesDe = {
  file: 'Datei',
  path: 'Stelle',
  section: (section: number) => `Abschnitt ${section}`,
  question: (section: number, question: number) =>
    `Abschnitt ${section}, Frage ${section}.${question}`,
  message: 'Was zu tun ist',
  more: (count: number) =>
    `Und ${count} weitere. Beheben Sie zuerst diese, und laden Sie die Datei dann noch einmal hoch.`,
};
export type IssuesTexts = typeof issuesDe;
