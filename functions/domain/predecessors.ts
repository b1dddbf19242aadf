import type { RegisteredUnit, UnitVersion } from '../../schemas/registry.ts';

/**
 * Which ended unit each unit follows, by the key (ARS) of each. A unit is followed by the one that
 * more than half of its inhabitants belong to now, so that it has one successor at most; of several
 * predecessors, the one that brought most inhabitants counts.
 *
 * Municipalities are recognised by their keys: the register does not tell what became of one whose
 * key has ended.
 *
 * @param units as they are in the register now
 * @param versions what other units were like last; those that still exist are nobody's predecessor
 */
export function findPredecessors(
  units: readonly RegisteredUnit[],
  versions: readonly UnitVersion[],
): Map<string, string> {
  const unitOf = new Map(
    units.flatMap(({ ars, members }) => members.map(({ ags }) => [ags, ars] as const)),
  );
  const most = new Map<string, { predecessor: string; inhabitants: number }>();
  for (const { ars, members, endedOn } of versions) {
    if (!endedOn) continue;
    const all = inhabitantsOf(members);
    const moved = Map.groupBy(members, ({ ags }) => unitOf.get(ags));
    for (const [successor, together] of moved) {
      const inhabitants = inhabitantsOf(together);
      if (!successor || 2 * inhabitants <= all) continue;
      if (inhabitants <= (most.get(successor)?.inhabitants ?? 0)) continue;
      most.set(successor, { predecessor: ars, inhabitants });
    }
  }
  return new Map([...most].map(([successor, { predecessor }]) => [successor, predecessor]));
}

const inhabitantsOf = (members: RegisteredUnit['members']) =>
  members.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
