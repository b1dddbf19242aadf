import { type ItemResponseRow, itemResponseRowSchema } from '../../../schemas/results.ts';
import type { Indicator } from '../indicator.ts';
import { query } from './query.sql.ts';

/** What came to each question: answers, gaps, and how the answers came. */
export const itemResponse: Indicator<ItemResponseRow> = {
  id: 'item-response',
  title: { de: 'Antworten je Frage', en: 'Response by question' },
  method: {
    de: 'Gezählt werden zu jeder Frage die Verwaltungen mit vollständiger Meldung: denen sie gestellt wurde, und von ihnen die mit einer Angabe, mit „Kann ich nicht beantworten“ und ohne Angabe; dazu die, denen sie wegen einer früheren Antwort nicht gestellt wurde. Eine Verwaltung zählt je Frage einmal, auch wenn mehrere Antworten möglich sind oder die Frage mehrere Zeilen hat: mit Angabe, sobald eine Zeile eine Angabe hat; sonst mit „Kann ich nicht beantworten“, sobald eine Zeile so beantwortet ist; sonst ohne Angabe. Der Anteil „unverändert“ ist die Zahl der bestätigten Antworten geteilt durch die Zahl der Verwaltungen, die geantwortet haben, „Kann ich nicht beantworten“ eingeschlossen. Ebenso ausgewiesen ist, was am Telefon erfasst und was aus einer Tabelle eingelesen wurde. Fortgeschriebene Antworten sind keine Antworten dieser Erhebung; sie stehen nur in einer eigenen Spalte. Interne Fragen sind nicht enthalten.',
    en: 'For each question the administrations with a complete response are counted: those that it was put to, and among them those with an answer, with “I cannot answer this” and without an answer; besides, those that it was not put to because of an earlier answer. An administration counts once for a question even where several answers are possible or the question has several rows: as having answered if any row has an answer; else as “I cannot answer this” if any row says so; else as without an answer. The share “unchanged” is the number of confirmed answers divided by the number of administrations that have answered, “I cannot answer this” included. What was taken by telephone and what was read from a spreadsheet is shown likewise. Answers carried forward are no answers of this wave; they stand in a column of their own only. Internal questions are not included.',
  },
  row: itemResponseRowSchema,
  run: (engine) => engine.query(query, [], itemResponseRowSchema),
};

/**
 * The share (0 to 1) of units that gave their answer as unchanged, of all that answered the question;
 * null where nobody did: no value is not 0 %.
 */
export function unchangedShare(row: ItemResponseRow): number | null {
  const answered = row.observed + row.unknown;
  return answered === 0 ? null : row.confirmed / answered;
}
