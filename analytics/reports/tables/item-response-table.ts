import type { Results } from '../../../schemas/results.ts';
import { hasCarried, type Shown } from '../../charts/figures.ts';
import { unchangedShare } from '../../indicators/item-response/index.ts';
import type { Table } from '../table.ts';
import { column, type Labels, percentOrNull } from './columns.ts';

/** Of those carried forward only who has an answer to the question: fewer than were asked. */
const carriedAnswers = column(
  'carried',
  'count',
  'Dazu fortgeschriebene Antworten',
  'Also answers carried forward',
);

/** What came to each question, state-wide; what is carried forward is no answer to it. */
export function itemResponseTable(
  results: Results,
  labels: Labels,
  { carried }: Shown,
): Table | null {
  if (results.itemResponse.length === 0) return null;
  const withCarried = carried && hasCarried(results);
  return {
    name: 'item-response',
    title: { de: 'Antworten je Frage', en: 'Answers by question' },
    columns: [
      column('question', 'text', 'Frage', 'Question'),
      column('asked', 'count', 'Verwaltungen, die gefragt sind', 'Administrations asked'),
      column('observed', 'count', 'Beantwortet', 'Answered'),
      column('unknown', 'count', '„Kann ich nicht beantworten“', '“I cannot answer this”'),
      column('missing', 'count', 'Ohne Antwort', 'No answer'),
      column('not_applicable', 'count', 'Trifft nicht zu', 'Not applicable'),
      column('confirmed', 'count', 'Davon als unverändert bestätigt', 'Confirmed as unchanged'),
      column('unchanged_share', 'percent', 'Anteil „unverändert“', 'Share “unchanged”'),
      column('proxy', 'count', 'Am Telefon erfasst', 'By telephone'),
      column('imported', 'count', 'Aus einer Tabelle', 'From a spreadsheet'),
      ...(withCarried ? [carriedAnswers] : []),
    ],
    rows: results.itemResponse.map((row) => ({
      cells: [
        labels.get(row.question) ?? row.question,
        row.asked,
        row.observed,
        row.unknown,
        row.missing,
        row.notApplicable,
        row.confirmed,
        percentOrNull(unchangedShare(row)),
        row.proxy,
        row.imported,
        ...(withCarried ? [row.carried] : []),
      ],
    })),
  };
}
