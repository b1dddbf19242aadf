import type { RegisteredUnit } from '../../../schemas/registry.ts';

/** A municipality whose inhabitants change so much that somebody should look. */
export interface Leap {
  ags: string;
  name: string;
  before: number;
  after: number;
}

/** A change of more than a fifth, and of as many people as a village has. */
const leastShare = 0.2;
const leastPeople = 500;

/**
 * Municipalities whose inhabitants change as they do not within a year: a merger that the crosswalk
 * should know, or a slip in the file.
 */
export function findLeaps(
  known: readonly RegisteredUnit[],
  next: readonly RegisteredUnit[],
): Leap[] {
  const before = new Map(
    known.flatMap(({ members }) => members.map(({ ags, inhabitants }) => [ags, inhabitants])),
  );
  return next.flatMap(({ members }) =>
    members.flatMap(({ ags, name, inhabitants: after }) => {
      const earlier = before.get(ags);
      if (earlier === undefined) return [];
      const difference = Math.abs(after - earlier);
      const isLeap = difference >= leastPeople && difference > leastShare * earlier;
      return isLeap ? [{ ags, name, before: earlier, after }] : [];
    }),
  );
}
