import { Temporal } from 'temporal-polyfill';
import { type Cell, folded, textOf } from './cell.ts';

const monthNames: readonly (readonly string[])[] = [
  ['januar', 'january', 'jänner'],
  ['februar', 'february'],
  ['märz', 'march', 'maerz', 'mrz'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['dezember', 'december'],
];

/** A calendar date (31.12.2026, 31.12.26, 2026-12-31), or undefined for anything else. */
export function readDate(cell: Cell): string | undefined {
  if (cell instanceof Temporal.PlainDate) return cell.toString();
  const text = folded(textOf(cell));
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text);
  const [year, month, day] = german
    ? [fullYear(german[3] ?? ''), german[2], german[1]]
    : (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.slice(1) ?? []);
  if (!year || !month || !day) return undefined;
  return existing({ year: Number(year), month: Number(month), day: Number(day) });
}

/**
 * A month as 2027-03: from 03.2027, 3/2027, 2027-03, März 2027, Mrz 27 or any date in it; undefined
 * for anything else.
 */
export function readMonth(cell: Cell): string | undefined {
  const date = readDate(cell);
  if (date) return date.slice(0, 7);
  const text = folded(textOf(cell));
  const named = /^(\p{L}{3,})[.\s/-]*(\d{4}|\d{2})$/u.exec(text);
  if (named) {
    const number = monthNames.findIndex((names) =>
      names.some((name) => name.startsWith(named[1] ?? '')),
    );
    return number < 0 ? undefined : toMonth(fullYear(named[2] ?? ''), number + 1);
  }
  const monthFirst = /^(\d{1,2})\s?[./-]\s?(\d{4})$/.exec(text);
  if (monthFirst) return toMonth(monthFirst[2] ?? '', Number(monthFirst[1]));
  const yearFirst = /^(\d{4})[./-](\d{1,2})$/.exec(text);
  return yearFirst ? toMonth(yearFirst[1] ?? '', Number(yearFirst[2])) : undefined;
}

/**
 * A number as 1234, 1.234, 1.234,5 or 12.5, and as 80 % where the question counts in percent;
 * undefined for anything else.
 */
export function readNumber(cell: Cell, isPercent: boolean): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return undefined;
  const text = (isPercent && cell.endsWith('%') ? cell.slice(0, -1).trimEnd() : cell).replace(
    /(?<=\d)\s(?=\d{3})/g,
    '',
  );
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function fullYear(digits: string): string {
  return digits.length === 2 ? `20${digits}` : digits;
}

function toMonth(year: string, month: number): string | undefined {
  return existing({ year: Number(year), month, day: 1 })?.slice(0, 7);
}

function existing(date: { year: number; month: number; day: number }): string | undefined {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
