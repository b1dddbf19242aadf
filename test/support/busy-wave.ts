import { Temporal } from 'temporal-polyfill';
import { hashCode, mintCode } from '../../functions/domain/access-code.ts';
import { planWave } from '../../functions/domain/plan-wave.ts';
import { addAccessCode } from '../../functions/store/access-codes.ts';
import { addFrame } from '../../functions/store/cases.ts';
import { addQuestionnaire, addRegistry, addWave } from '../../functions/store/definitions.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Unit } from '../../schemas/registry.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { PegelStores } from './connect-to-pegel.ts';
import { technikStatus, thueringen } from './technik-status.ts';

/** A wave with many cases, which is open now, beside those that Pegel has made itself. */
export async function addBusyWave(
  core: Table,
  units: number,
): Promise<{ wave: Wave; units: Unit[] }> {
  const planned = planWave(technikStatus, thueringen, Temporal.Now.instant());
  const wave: Wave = { ...planned, id: 'busy' };
  const frame = Array.from({ length: units }, (_, i) => unitOf(i));
  await addQuestionnaire(core, technikStatus);
  await addRegistry(core, thueringen);
  await addFrame(core, wave.id, frame);
  await addWave(core, wave);
  return { wave, units: frame };
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

function unitOf(index: number): Unit {
  const { districts } = thueringen;
  const ags5 = districts[index % districts.length]?.ags5 ?? '';
  return {
    ars: ags5 + String(index + 1).padStart(7, '0'),
    ags5,
    name: `Gemeinde ${index + 1}`,
    kind: 'administration',
    inhabitants: 1000 + index,
    municipalities: 1,
  };
}
