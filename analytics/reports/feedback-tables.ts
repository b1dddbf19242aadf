import { adoptionStatuses } from '../../schemas/adoption.ts';
import { formatNumber } from '../../schemas/format.ts';
import { inAll, type Text } from '../../schemas/text.ts';
import { chartTexts } from '../charts/texts.ts';
import type {
  ComparedWith,
  PreferenceFeedback,
  ReadinessFeedback,
  TopicFeedback,
} from './peers/index.ts';
import { hiddenCell, type Table } from './table.ts';
import { column } from './tables/columns.ts';

const groupColumns: Record<ComparedWith['group'], Table['columns'][number]> = {
  district: column('district', 'count', 'Ihr Kreis', 'Your district'),
  kind: column('kind', 'count', 'Ihre Art', 'Your kind'),
  sizeClass: column('sizeClass', 'count', 'Ihre Größen\u00adklasse', 'Your size class'),
  all: column('all', 'count', 'Alle', 'All'),
};
const ownStatus: Text = { de: '● Ihre Verwaltung', en: '● Your administration' };
const ownFirst: Text = { de: '● Ihre 1. Wahl', en: '● Your 1st choice' };
const ownSecond: Text = { de: '○ Ihre 2. Wahl', en: '○ Your 2nd choice' };

/** A row for each status: how many have it, and a mark below the unit's own. */
export function topicTable({ title, own: status, basis, others }: TopicFeedback): Table {
  return {
    name: 'topic',
    kept: basis.isKept ? basis.snapshot : undefined,
    title: {
      de: `${title.de}: Verwaltungen nach Stand`,
      en: `${title.en}: administrations by status`,
    },
    columns: [
      column('status', 'text', 'Stand', 'Status'),
      ...others.map(({ group }) => groupColumns[group]),
    ],
    rows: adoptionStatuses.map((one) => ({
      cells: [
        marked(
          inAll((language) => chartTexts[language].statuses[one]),
          one === status && ownStatus,
        ),
        ...others.map(({ counts, complete, hidden }) =>
          hidden.includes(one) ? hiddenCell : partOf(counts[one], complete),
        ),
      ],
    })),
  };
}

/** A row for each level of readiness: how many have reached it, and a mark below the unit's own. */
export function levelsTable({ own, kept, levels, others }: ReadinessFeedback): Table {
  return {
    name: 'readiness',
    kept,
    title: {
      de: 'Nachnutzungsbereitschaft: Verwaltungen nach Stufe',
      en: 'Readiness for reuse: administrations by level',
    },
    columns: [
      column('level', 'text', 'Stufe', 'Level'),
      ...others.map(({ group }) => groupColumns[group]),
    ],
    rows: levels.map(({ id, label }) => ({
      cells: [
        marked(label, id === own?.level && ownStatus),
        ...others.map(({ counts, complete }) => {
          const count = counts[id] ?? null;
          return count === null ? hiddenCell : partOf(count, complete);
        }),
      ],
    })),
  };
}

/** A row for each variant: how many chose it, and a mark below the unit's own choices. */
export function choicesTable({ title, own: chosen, figures }: PreferenceFeedback): Table | null {
  if (!figures) return null;
  const { variants } = figures;
  const total = (rank: 'first' | 'second') => variants.reduce((sum, one) => sum + one[rank], 0);
  return {
    name: 'preference',
    kept: figures.isKept ? figures.snapshot : undefined,
    title: { de: `${title.de}: alle Verwaltungen`, en: `${title.en}: all administrations` },
    columns: [
      column('variant', 'text', 'Variante', 'Variant'),
      column('first', 'count', '1. Wahl', '1st choice'),
      column('second', 'count', '2. Wahl', '2nd choice'),
    ],
    rows: variants.map(({ value, label, first, second, hidden }) => ({
      cells: [
        marked(
          label,
          (value === chosen.first?.value && ownFirst) ||
            (value === chosen.second?.value && ownSecond),
        ),
        hidden.includes('first') ? hiddenCell : partOf(first, total('first')),
        hidden.includes('second') ? hiddenCell : partOf(second, total('second')),
      ],
    })),
  };
}

/** A label with a mark in a line of its own: a column for it would not fit on a telephone. */
function marked(label: Text, mark: Text | false): Text {
  return mark ? { de: `${label.de}\n${mark.de}`, en: `${label.en}\n${mark.en}` } : label;
}

/** "3 of 7"; no value where nobody has answered. */
function partOf(count: number, whole: number): Text | null {
  if (whole === 0) return null;
  // On a telephone the line breaks once, before "of".
  return {
    de: `${formatNumber(count, 'de')} von\u00a0${formatNumber(whole, 'de')}`,
    en: `${formatNumber(count, 'en')} of\u00a0${formatNumber(whole, 'en')}`,
  };
}
