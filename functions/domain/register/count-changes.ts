import type { Register } from '../../../schemas/registry.ts';
import type { ChangePreview } from './preview-changes.ts';

/** What is counted of the changes in a state. */
export type CountedChange =
  | 'units'
  | 'added'
  | 'renamed'
  | 'changed'
  | 'merged'
  | 'dissolved'
  | 'unchanged';

/** How many units of each state a file changes, by the key of the state. */
export function countChanges(
  preview: ChangePreview,
  { states, units }: Register,
): Map<string, Record<CountedChange, number>> {
  return new Map(
    states.map(({ key }) => {
      const count = (all: readonly string[]) => all.filter((ars) => ars.startsWith(key)).length;
      const counts = {
        units: count(units.map(({ ars }) => ars)),
        added: count(preview.added.map(({ ars }) => ars)),
        renamed: count(preview.renamed.map(({ after }) => after.ars)),
        changed: count(preview.changed.map(({ after }) => after.ars)),
        merged: count(preview.merged.map(({ unit }) => unit.ars)),
        dissolved: count(preview.dissolved.map(({ ars }) => ars)),
      };
      const { units: inFile, added, renamed, changed } = counts;
      return [key, { ...counts, unchanged: inFile - added - renamed - changed }];
    }),
  );
}
