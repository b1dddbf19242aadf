import { unanswered } from '../../schemas/answer-figures.ts';
import type { Group } from '../../schemas/breakdown.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Engine } from '../engine/engine.ts';
import { type MicroCounts, microCounts } from './micro/index.ts';
import { protect } from './protect.ts';
import { notChosen, type Place, placeOf, type Subject } from './subject.ts';
import { subjectsOf } from './subjects.ts';
import { cellOf, type SubjectTable, state, tableOf } from './table.ts';

/** A table of aggregated answers as the public may see it. */
export interface ProtectedTable {
  subject: Subject;
  /** Counts by value and group, those of 0 left out; null where they are hidden. */
  counts: (Group & Place & { units: number | null })[];
}

/**
 * Counts all aggregated answers of a snapshot and hides what tells of single administrations.
 *
 * @param lot decides among what would hide equally much, see `pricesOf`
 */
export async function protectedTables(
  engine: Engine,
  questionnaire: Questionnaire,
  lot: string,
): Promise<ProtectedTable[]> {
  const subjects = subjectsOf(questionnaire);
  if (subjects.length === 0) return [];
  const counted = await microCounts(engine, subjects);
  return withOneOption(subjects, counted).map((subject) => {
    const table = tableOf(subject, counted);
    return shownOf(table, protect(table, lot));
  });
}

/**
 * Subjects with each multiple choice of which every unit has chosen one option as a single choice: its
 * options add up to all that answered then, as everybody sees.
 */
function withOneOption(subjects: readonly Subject[], counted: MicroCounts): Subject[] {
  const options = Map.groupBy(
    subjects.filter(({ values }) => values.includes(notChosen)),
    ({ id }) => id,
  );
  const single = [...options].flatMap(([id, each]): Subject[] => {
    const tables = each.map((subject) => tableOf(subject, counted));
    const chosen = tables.reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0);
    if (chosen !== tables[0]?.bases[state]) return [];
    const values = each.map(({ item }) => item || unanswered);
    return [{ about: 'question', id, item: '', values, isOneOption: true }];
  });
  const isSingle = ({ id }: Subject) => single.some((one) => one.id === id);
  return [...subjects.filter((subject) => !isSingle(subject)), ...single];
}

/** A table as it is shown, in an order that the data alone decide. */
export function shownOf(table: SubjectTable, hidden: ReadonlySet<number>): ProtectedTable {
  const { subject, groups } = table;
  const counts = subject.values.flatMap((value, index) =>
    groups.map((group, number) => {
      const cell = cellOf(table, number, index);
      const units = hidden.has(cell) ? null : (table.counts[cell] ?? 0);
      return { ...group, ...placeOf(subject, value), units };
    }),
  );
  const shown = counts.filter(({ value, units }) => value !== notChosen && units !== 0);
  const keyOf = ({ item, value, by, group }: (typeof shown)[number]) => [item, value, by, group];
  return { subject, counts: shown.sort((a, b) => inOrder(keyOf(a), keyOf(b))) };
}

/** Compares texts as the database does, one after the other. */
export function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => text !== b[index]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}
