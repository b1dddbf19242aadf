import { type CaseHead, caseHeadSchema } from '../../../schemas/case.ts';
import type { CaseGrant, Grant } from '../../../schemas/grant.ts';
import { type Wave, waveSchema } from '../../../schemas/wave.ts';
import { findInForce, type GrantClaim, keysOfClaims } from '../access/claimed-grants.ts';
import { type Key, keys } from '../keys.ts';
import { readTogether, type Table } from '../table.ts';

/** A case that grants open, with its wave. */
export interface ListedCase {
  head: CaseHead;
  wave: Wave;
  /** Those of the grants that are in force for it. */
  grants: CaseGrant[];
}

/**
 * The cases that grants open now, by wave and in the order of the grants, read by one request.
 *
 * @param grants as many as a session holds
 */
export async function readCaseList(
  { core, contacts }: { core: Table; contacts: Table },
  grants: readonly (GrantClaim & Pick<Grant, 'wave' | 'units'>)[],
): Promise<ListedCase[]> {
  const claims = grants.flatMap(({ id, staffSession, wave, units }) =>
    units.map((ars) => {
      const key = { wave, ars };
      return { head: keys.caseHead(key), wave: keys.wave(wave), key, id, staffSession };
    }),
  );
  const wanted = claims.flatMap(({ head, wave }) => [head, wave]);
  const find = await readTogether([core, distinct(wanted)], [contacts, keysOfClaims(claims)]);
  const opened = claims.flatMap(({ head, key, ...claim }) => {
    const grant = findInForce(find, key, claim);
    return grant ? [{ at: head, grant }] : [];
  });
  return distinct(opened.map(({ at }) => at)).flatMap((at) => {
    const head = find(at, caseHeadSchema);
    const wave = head && find(keys.wave(head.wave), waveSchema);
    const isOfCase = (other: Key) => other.pk === at.pk && other.sk === at.sk;
    const own = opened.filter((one) => isOfCase(one.at)).map(({ grant }) => grant);
    return head && wave ? [{ head, wave, grants: own }] : [];
  });
}

function distinct(all: Key[]): Key[] {
  return [...new Map(all.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
}
