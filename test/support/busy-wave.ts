import { Temporal } from 'temporal-polyfill';
import { hashCode, mintCode } from '../../functions/domain/access-code.ts';
import { planDueWave } from '../../functions/domain/plan-wave.ts';
import { addAccessCode } from '../../functions/store/access-codes.ts';
import { addQuestionnaire, addRegistry } from '../../functions/store/definitions.ts';
import { addWave } from '../../functions/store/new-wave.ts';
import type { Table } from '../../functions/store/table.ts';
import { syntheticFrame } from '../../infra/example-data/frame.ts';
import type { Unit } from '../../schemas/registry.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { PegelStores } from './connect-to-pegel.ts';
import { technikStatus } from './technik-status.ts';

/** A wave with many cases, which is open now, beside those that Pegel has made itself. */
export async function addBusyWave(
  core: Table,
  units: number,
): Promise<{ wave: Wave; units: Unit[] }> {
  const frame = syntheticFrame(units);
  const planned = planDueWave(technikStatus, frame.registry, Temporal.Now.instant());
  const wave: Wave = { ...planned, id: 'busy' };
  await addQuestionnaire(core, technikStatus);
  await addRegistry(core, frame.registry);
  await addWave(
    core,
    wave,
    frame.units.map((unit) => ({ unit })),
  );
  return { wave, units: frame.units };
}

/** A link to the case of a unit, good for an hour. */
export async function linkTo(
  { contacts, keyring }: PegelStores,
  wave: Wave,
  { ars }: Unit,
): Promise<string> {
  const code = mintCode();
  const [hashed] = hashCode(keyring, code);
  if (!hashed) throw new TypeError('no key');
  const now = Temporal.Now.instant().round('second');
  const inAnHour = now.add({ hours: 1 }).epochMilliseconds / 1000;
  await addAccessCode(contacts, hashed, { wave: wave.id, ars }, now.toString(), inAnHour);
  return `/r/${code}`;
}
