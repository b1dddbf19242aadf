import type { Group } from '../../schemas/breakdown.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Engine } from '../engine/engine.ts';
import { microCounts } from './micro/index.ts';
import { type Protection, protect } from './protect.ts';
import { notChosen, type Subject } from './subject.ts';
import { subjectsOf } from './subjects.ts';
import { cellOf, type SubjectTable, tableOf } from './table.ts';

/** A table of aggregated answers as the public may see it. */
export interface ProtectedTable {
  subject: Subject;
  /** Counts by value and group, those of 0 left out; null where they are hidden. */
  counts: (Group & { value: string; units: number | null })[];
  /** Units by group. */
  bases: (Group & { units: number })[];
  /** Whole percentages by value, state-wide; null where they are not shown. */
  shares: { value: string; municipalities: number | null; inhabitants: number | null }[];
}

/** Counts all aggregated answers of a snapshot and hides what tells of single administrations. */
export async function protectedTables(
  engine: Engine,
  questionnaire: Questionnaire,
): Promise<ProtectedTable[]> {
  const subjects = subjectsOf(questionnaire);
  if (subjects.length === 0) return [];
  const counted = await microCounts(engine, subjects);
  return subjects.map((subject) => {
    const table = tableOf(subject, counted);
    return shownOf(table, protect(table));
  });
}

/** A table as it is shown, in an order that the data alone decide. */
export function shownOf(table: SubjectTable, { hidden, shares }: Protection): ProtectedTable {
  const { subject, groups, bases } = table;
  const counts = subject.values.flatMap((value, index) =>
    groups.map((group, number) => {
      const cell = cellOf(table, number, index);
      return { ...group, value, units: hidden.has(cell) ? null : (table.counts[cell] ?? 0) };
    }),
  );
  const shown = counts.filter(({ value, units }) => value !== notChosen && units !== 0);
  const given = subject.values.map((value, index) => ({
    value,
    municipalities: shares?.municipalities?.[index] ?? null,
    inhabitants: shares?.inhabitants?.[index] ?? null,
  }));
  return {
    subject,
    counts: shown.sort((a, b) => inOrder([a.value, a.by, a.group], [b.value, b.by, b.group])),
    bases: groups
      .map((group, number) => ({ ...group, units: bases[number] ?? 0 }))
      .filter(({ units }) => units > 0)
      .sort((a, b) => inOrder([a.by, a.group], [b.by, b.group])),
    shares: given
      .filter(({ value }) => shown.some((count) => count.value === value && count.by === 'state'))
      .sort((a, b) => inOrder([a.value], [b.value])),
  };
}

/** Compares texts as the database does, one after the other. */
export function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => text !== b[index]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}
