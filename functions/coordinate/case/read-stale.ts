import type { NamedEntries } from '../audit/audit-table.tsx';
import type { ConsoleDependencies } from '../dependencies.ts';
import { readHistory } from './case-history.ts';
import { type CaseView, readCaseView } from './case-view.ts';
import type { Shown } from './step-fields.ts';

/** As much as somebody reads of what has happened meanwhile. */
const maxEntries = 10;

/** A case as it is now, and what has happened since a form was shown. */
export async function readStale(
  { key }: CaseView,
  { seen }: Shown,
  dependencies: ConsoleDependencies,
): Promise<{ view: CaseView; since: NamedEntries }> {
  const [view, since] = await Promise.all([
    readCaseView(key, dependencies),
    readHistory(dependencies, key, { count: maxEntries, after: seen }),
  ]);
  return { view, since };
}

/** The latest entry of a case, which its forms name. */
export async function readSeen(
  { key }: CaseView,
  dependencies: ConsoleDependencies,
): Promise<string | undefined> {
  return (await readHistory(dependencies, key, { count: 1 })).entries[0]?.id;
}
