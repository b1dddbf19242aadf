import { type CaseHead, caseHeadSchema } from '../../schemas/case.ts';
import { caseGrantSchema, type Grant, isInForce } from '../../schemas/grant.ts';
import { type Wave, waveSchema } from '../../schemas/wave.ts';
import { type Key, keys } from './keys.ts';
import { readTogether, type Table } from './table.ts';

/** A case that grants open, with its wave. */
export interface ListedCase {
  head: CaseHead;
  wave: Wave;
}

/**
 * The cases that grants open now, by wave and in the order of the grants, read by one request.
 *
 * @param grants as many as a session holds
 */
export async function readCaseList(
  { core, contacts }: { core: Table; contacts: Table },
  grants: readonly Pick<Grant, 'id' | 'wave' | 'units'>[],
): Promise<ListedCase[]> {
  const claims = grants.flatMap(({ id, wave, units }) =>
    units.map((ars) => {
      const key = { wave, ars };
      return { head: keys.caseHead(key), wave: keys.wave(wave), grant: keys.grant(key, id) };
    }),
  );
  const wanted = claims.flatMap(({ head, wave }) => [head, wave]);
  const find = await readTogether(
    [core, distinct(wanted)],
    [contacts, claims.map(({ grant }) => grant)],
  );
  const opened = claims.filter((claim) => {
    const grant = find(claim.grant, caseGrantSchema);
    return grant && isInForce(grant);
  });
  return distinct(opened.map(({ head }) => head)).flatMap((at) => {
    const head = find(at, caseHeadSchema);
    const wave = head && find(keys.wave(head.wave), waveSchema);
    return head && wave ? [{ head, wave }] : [];
  });
}

function distinct(all: Key[]): Key[] {
  return [...new Map(all.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
}
