import { atMost } from '../domain/at-most.ts';
import { listGrants } from '../store/access/grants.ts';
import type { Table } from '../store/table.ts';
import { letterDe } from '../web/texts/letter.de.ts';

/** Cases whose links are read at once. */
const atOnce = 10;

/** When letters to some units (ARS) were last printed, for a page of a list: each print has made a link. */
export async function lastPrinted(
  contacts: Table,
  wave: string,
  units: readonly string[],
): Promise<Map<string, string>> {
  const found = await atMost(atOnce, units, async (ars) => {
    const grants = await listGrants(contacts, { wave, ars });
    const printed = grants.filter(
      ({ label, scope }) => label === letterDe.label && scope.kind === 'case',
    );
    return [
      ars,
      printed
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .at(-1),
    ] as const;
  });
  return new Map(found.flatMap(([ars, at]) => (at ? [[ars, at]] : [])));
}
