import { cellsOfChange } from './change.ts';
import { cheapestChange } from './cheapest-change.ts';
import { holdersOf } from './holders.ts';
import { isSensitive } from './sensitive.ts';
import { areSharesSafe, type Shares, sharesOf } from './shares.ts';
import { cellOf, type SubjectTable, state } from './table.ts';

/** What may be seen of a subject. */
export interface Protection {
  /** The counts that are hidden, see `cellOf`. */
  hidden: ReadonlySet<number>;
  /** Whole percentages state-wide; undefined where they would tell of a hidden count. */
  shares: Shares | undefined;
}

/**
 * Decides which counts of a subject are hidden: the sensitive ones, and as few others as will do so
 * that no hidden one can be computed from all that is shown.
 *
 * A hidden count is protected by a witness: another assignment of answers to units that leaves
 * everything shown as it is and gives this count another value. So each sensitive count is given one,
 * the cheapest, by hiding what it touches. What is hidden for a witness has that witness itself, and
 * no later hiding takes it away, so that one walk is enough.
 */
export function protect(table: SubjectTable): Protection {
  const { subject, groups } = table;
  const holders = holdersOf(table);
  const toProtect = groups.flatMap((_, group) =>
    subject.values.flatMap((_, value) =>
      isSensitive(table, group, value) ? [{ group, value, cell: cellOf(table, group, value) }] : [],
    ),
  );
  const hidden = new Set(toProtect.map(({ cell }) => cell));
  const witnessed = new Set<number>();
  // What the state hides makes it cheaper to hide the rest, so that it comes first.
  for (const { group, value, cell } of toProtect) {
    if (witnessed.has(cell)) continue;
    const change = cheapestChange(table, holders, hidden, group, value);
    if (!change) return { hidden: all(table), shares: undefined };
    for (const one of cellsOfChange(table, change)) {
      hidden.add(one);
      witnessed.add(one);
    }
  }
  const isStateShown = subject.values.every((_, value) => !hidden.has(cellOf(table, state, value)));
  const areShown = isStateShown && areSharesSafe(table, holders, hidden);
  return { hidden, shares: areShown ? sharesOf(table.weights) : undefined };
}

/** Where only one value can be said, nothing can be told without telling it of everybody. */
function all({ counts }: SubjectTable): ReadonlySet<number> {
  return new Set(counts.keys());
}
