import { adoptionStatuses } from '../../schemas/adoption.ts';
import type { Text } from '../../schemas/text.ts';
import { chartTexts } from '../charts/texts.ts';
import type { ColumnKind, Table } from './table.ts';
import type { ComparedWith, PreferenceFeedback, TopicFeedback } from './unit-feedback.ts';

const column = (name: string, kind: ColumnKind, de: string, en: string) => ({
  name,
  kind,
  title: { de, en },
});

const groupColumns: Record<ComparedWith['group'], Table['columns'][number]> = {
  district: column('district', 'count', 'Ihr Kreis', 'Your district'),
  sizeClass: column('sizeClass', 'count', 'Ihre Größenklasse', 'Your size class'),
  all: column('all', 'count', 'Alle', 'All'),
};
const ownColumn = column('own', 'text', 'Ihre Verwaltung', 'Your administration');
const own: Text = { de: '● Ihre Angabe', en: '● Your answer' };
const nothing = '';

/** A row for each status: whether it is the unit's own, and how many others have it. */
export function topicTable({ title, own: status, others }: TopicFeedback): Table {
  return {
    name: 'topic',
    title: {
      de: `${title.de}: Verwaltungen nach Stand`,
      en: `${title.en}: administrations by status`,
    },
    columns: [
      column('status', 'text', 'Stand', 'Status'),
      ...(status ? [ownColumn] : []),
      ...others.map(({ group }) => groupColumns[group]),
    ],
    rows: adoptionStatuses.map((one) => ({
      cells: [
        { de: chartTexts.de.statuses[one], en: chartTexts.en.statuses[one] },
        ...(status ? [one === status ? own : nothing] : []),
        ...others.map(({ counts, complete }) => partOf(counts[one], complete)),
      ],
    })),
  };
}

/** A row for each variant: whether it is the unit's own choice, and how many others chose it. */
export function choicesTable({ title, own: chosen, figures }: PreferenceFeedback): Table | null {
  if (!figures) return null;
  const { variants } = figures;
  const total = (rank: 'first' | 'second') => variants.reduce((sum, one) => sum + one[rank], 0);
  const hasOwn = chosen.first !== undefined || chosen.second !== undefined;
  const ownChoice = (value: string): Text | string => {
    if (value === chosen.first?.value) return { de: '● 1. Wahl', en: '● 1st choice' };
    return value === chosen.second?.value ? { de: '○ 2. Wahl', en: '○ 2nd choice' } : nothing;
  };
  return {
    name: 'preference',
    title: { de: `${title.de}: alle Verwaltungen`, en: `${title.en}: all administrations` },
    columns: [
      column('variant', 'text', 'Variante', 'Variant'),
      ...(hasOwn ? [ownColumn] : []),
      column('first', 'count', '1. Wahl', '1st choice'),
      column('second', 'count', '2. Wahl', '2nd choice'),
    ],
    rows: variants.map(({ value, label, first, second }) => ({
      cells: [
        label,
        ...(hasOwn ? [ownChoice(value)] : []),
        partOf(first, total('first')),
        partOf(second, total('second')),
      ],
    })),
  };
}

/** "3 of 7"; no value where nobody has answered. */
function partOf(count: number, whole: number): Text | null {
  if (whole === 0) return null;
  return {
    de: chartTexts.de.ofReports(count, whole),
    en: chartTexts.en.ofReports(count, whole),
  };
}
