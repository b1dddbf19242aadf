import { ulid } from 'ulid';
import type { Keyring } from '../../functions/domain/access/keyed-hash.ts';
import { atMost } from '../../functions/domain/at-most.ts';
import { addContact } from '../../functions/store/contacts/contacts.ts';
import type { Table } from '../../functions/store/table.ts';
import { addRegistry } from '../../functions/store/waves/definitions.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import { syntheticFrame } from '../../infra/example-data/frame.ts';
import type { Unit } from '../../schemas/registry.ts';
import { wave } from '../support/technik-status.ts';

export interface WaveStores {
  core: Table;
  contacts: Table;
  keyring: Keyring;
}

/** Adds an open wave of invented units, each with a mailbox of its own. */
export async function addWaveOf(
  { core, contacts, keyring }: WaveStores,
  id: string,
  size: number,
): Promise<Unit[]> {
  const { registry, units } = syntheticFrame(size);
  await addRegistry(core, registry);
  await addWave(
    core,
    { ...wave, id, registry: registry.id },
    units.map((unit) => ({ unit })),
  );
  await atMost(16, [...units.entries()], ([index, { ars }]) => {
    const mailbox = `amt-${index}@example.org`;
    const createdAt = '2026-12-01T09:00:00Z';
    return addContact(contacts, keyring, { id: ulid(), ars, mailbox, createdAt });
  });
  return units;
}
