import type { Table } from '../../../analytics/reports/table.ts';
import { column } from '../../../analytics/reports/tables/columns.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import { usePage, useTexts } from '../page-context.ts';
import { TableWithNotes } from './figure.tsx';
import { MethodPart } from './method-part.tsx';

/** What gives points, where the questionnaire has a score. */
export function ReadinessPoints({ results: { readiness } }: { results: Results }) {
  const { language } = usePage();
  const { method } = useTexts();
  if (!readiness) return null;
  return (
    <MethodPart id="readiness" title={method.readiness.title} lines={[readiness.note[language]]}>
      <TableWithNotes table={pointsTable(readiness)} caption={method.readiness.caption} />
    </MethodPart>
  );
}

function pointsTable({ parts }: NonNullable<Results['readiness']>): Table {
  const whole: Text = { de: 'Insgesamt', en: 'In all' };
  const sum = parts.reduce((all, { max }) => all + max, 0);
  return {
    name: 'readiness-points',
    title: { de: 'Höchstpunktzahl', en: 'Most points' },
    columns: [
      column('part', 'text', 'Teil', 'Part'),
      column('max', 'count', 'Höchstens', 'At most'),
    ],
    rows: [...parts.map(({ title, max }) => ({ cells: [title, max] })), { cells: [whole, sum] }],
  };
}
