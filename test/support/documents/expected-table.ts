import { formatDate, formatMonth } from '../../../schemas/format.ts';
import type { Language, Text } from '../../../schemas/text.ts';

/** Counts are whole numbers, numbers have the decimals they have, percentages and means have one decimal, shares are whole percentages. */
export type FigureKind = 'count' | 'number' | 'percent' | 'share' | 'mean';

/** A number, "." where it is hidden, null where there is nothing to count. */
export type FigureValue = number | '.' | null;

/** A day or a month as people read it, and as programs must: `2026-12-31`, `2026-12`. */
export interface ExpectedDate {
  text: string;
  date: string;
}

/** The figures of a row by the names of their columns, in their order; what is blank is not here. */
export interface ExpectedRow {
  /** What the row is called: the texts and dates in front of its figures. */
  label: (string | ExpectedDate)[];
  figures: { column: string; kind: FigureKind; value: FigureValue }[];
}

/** A table as documents must have it. */
export interface ExpectedTable {
  name: string;
  rows: ExpectedRow[];
}

/** Figures of one kind by column; columns that are not there have undefined. */
export function figuresOf(
  kind: FigureKind,
  values: Record<string, FigureValue | undefined>,
): ExpectedRow['figures'] {
  return Object.entries(values).flatMap(([column, value]) =>
    value === undefined ? [] : [{ column, kind, value }],
  );
}

/** Texts as they stand in a language. */
export function labelIn(
  language: Language,
  ...texts: (Text | string | ExpectedDate)[]
): ExpectedRow['label'] {
  return texts.map((text) => (typeof text === 'string' || 'text' in text ? text : text[language]));
}

export function dayIn(language: Language, date: string): ExpectedDate {
  return { text: formatDate(date, language), date };
}

export function monthIn(language: Language, date: string): ExpectedDate {
  return { text: formatMonth(date, language), date };
}

export const allUnits: Text = { de: 'Alle', en: 'All' };
