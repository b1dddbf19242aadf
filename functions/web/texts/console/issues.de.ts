/** What lists of errors in files say in German. */
export const issuesDe = {
  file: 'Datei',
  path: 'Stelle',
  message: 'Was zu tun ist',
  more: (count: number) =>
    `Und ${count} weitere. Beheben Sie zuerst diese, und laden Sie die Datei dann noch einmal hoch.`,
};
export type IssuesTexts = typeof issuesDe;
