import type { Contact } from '../../../schemas/contact.ts';
import { isOpenStatus, type Wave } from '../../../schemas/wave.ts';
import { boardWrite, readBoard } from '../cases/board.ts';
import { districtOf, keys } from '../keys.ts';
import type { Table } from '../table.ts';
import { inTable, transact, type Write } from '../transact.ts';
import { listWaves } from '../waves/definitions.ts';
import { listContactsOf } from './contacts.ts';

interface Tables {
  core: Table;
  contacts: Table;
}

/** Somebody may change contacts at the same moment, but not again and again. */
const attempts = 5;

/**
 * Notes on the boards of all open waves whether mail to a contact of some units came back. It is told
 * from the contacts as they are, by whoever has changed them; repeated, it mends what was left undone.
 */
export async function refreshBounced(tables: Tables, units: readonly string[]): Promise<void> {
  if (units.length === 0) return;
  const open = (await listWaves(tables.core)).filter(isOpenStatus);
  let left: readonly string[] = [...new Set(units)];
  for (let attempt = 1; left.length > 0; attempt++) {
    if (attempt > attempts) throw new Error('Contacts change all the time');
    left = await refreshOnce(tables, open, left);
  }
}

/** The same for all units that any open wave asks: mends what was left undone by whoever was killed. */
export async function refreshAllBounced(tables: Tables): Promise<void> {
  const open = (await listWaves(tables.core)).filter(isOpenStatus);
  for (const wave of open) await refreshBouncedOf(tables, wave);
}

/** The same for all units that a wave asks, such as one that has opened. */
export async function refreshBouncedOf(tables: Tables, { id }: Pick<Wave, 'id'>): Promise<void> {
  const boards = await readBoard(tables.core, id);
  await refreshBounced(
    tables,
    boards.flatMap(({ status }) => Object.keys(status)),
  );
}

/** @returns the units of which a contact was changed meanwhile */
async function refreshOnce(
  tables: Tables,
  open: readonly Wave[],
  units: readonly string[],
): Promise<string[]> {
  if (open.length === 0) return [];
  const contacts = await listContactsOf(tables.contacts, units);
  const changed = new Set<string>();
  for (const [district, own] of Map.groupBy(units, districtOf)) {
    for (const { id: wave } of open) {
      const [board] = await readBoard(tables.core, wave, district);
      for (const ars of board ? own.filter((one) => one in board.status) : []) {
        const known = contacts.get(ars) ?? [];
        const bounced = known.some(({ bouncedAt }) => bouncedAt !== undefined);
        if (bounced === (board?.bounced[ars] ?? false)) continue;
        const checks = checksOf(known, bounced).map((write) => inTable(tables.contacts, write));
        const failed = await transact(tables.core, [
          boardWrite({ wave, ars }, { bounced }),
          ...checks,
        ]);
        if (failed.length > 0) changed.add(ars);
      }
    }
  }
  return [...changed];
}

/** What still holds of the contacts when the board is written. */
function checksOf(contacts: readonly Contact[], bounced: boolean): Write[] {
  const telling = bounced
    ? contacts.filter(({ bouncedAt }) => bouncedAt !== undefined).slice(0, 1)
    : contacts;
  return telling.map(({ ars, id }) => ({
    ConditionCheck: {
      Key: keys.contact(ars, id),
      ConditionExpression: bounced
        ? 'attribute_exists(bouncedAt)'
        : 'attribute_not_exists(bouncedAt)',
    },
  }));
}
