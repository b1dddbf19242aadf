import type { adoptionStatuses } from '../../../schemas/adoption.ts';
import type { Group } from '../../../schemas/breakdown.ts';
import { formatDate, formatMonth } from '../../../schemas/format.ts';
import { compareKeys } from '../../../schemas/order.ts';
import type { Results } from '../../../schemas/results.ts';
import { inAll, type Text } from '../../../schemas/text.ts';
import { chartTexts } from '../../charts/texts.ts';
import { toPercent } from '../../indicators/rates.ts';
import type { ColumnKind, DateText, Table } from '../table.ts';

/** What questions are called, by id. */
export type Labels = ReadonlyMap<string, Text>;

/** A column with its name in files and its titles. */
export function column(
  name: string,
  kind: ColumnKind,
  de: string,
  en: string,
): Table['columns'][number] {
  return { name, kind, title: { de, en } };
}

/** The columns that name a district. */
export const area = [
  column('ags', 'text', 'Schlüssel', 'Key'),
  column('name', 'text', 'Kreis oder kreisfreie Stadt', 'District'),
];

/** The columns that every figure rests on. */
export const basis = [
  column('eligible', 'count', 'Verwaltungen', 'Administrations'),
  column('complete', 'count', 'Meldungen', 'Responses'),
];

/** The column of units whose answers are carried forward. */
export const carriedColumn = column(
  'carried',
  'count',
  'Davon fortgeschrieben',
  'Of these carried forward',
);
/** The same where they stand beside a count that they are no part of. */
export const carriedBeside = column(
  'carried',
  'count',
  'Dazu fortgeschrieben',
  'Also carried forward',
);

/** Stands where a row has nothing to say in a column; unlike null, which is a figure without a value. */
export const blank = '';

export const all: Text = { de: 'Alle', en: 'All' };

/** A rate (0 to 1) as a cell; no value is not 0 %. */
export function percentOrNull(rate: number | null): number | null {
  return rate === null ? null : toPercent(rate);
}

/** A calendar date such as `2026-12-31` as a cell. */
export function dateCell(date: string): DateText {
  return { de: formatDate(date, 'de'), en: formatDate(date, 'en'), date };
}

/** A month such as `2026-12` as a cell. */
export function monthCell(month: string): DateText {
  return { de: formatMonth(month, 'de'), en: formatMonth(month, 'en'), date: month };
}

/** What a status is called. */
export function statusLabel(status: (typeof adoptionStatuses)[number]): Text {
  return inAll((language) => chartTexts[language].statuses[status]);
}

/** What a district is called; its key where the results do not have it. */
export function nameOfDistrict({ districts }: Results, ags5: string): string {
  return districts.find((district) => district.ags5 === ags5)?.name ?? ags5;
}

/** By key, and the whole state last. */
export function compareAreas(a: Group, b: Group): number {
  return Number(a.by === 'state') - Number(b.by === 'state') || compareKeys(a.group, b.group);
}
