import { Temporal } from 'temporal-polyfill';
import { newGrant } from '../../functions/domain/access/new-grant.ts';
import { planDueWave } from '../../functions/domain/waves/plan-wave.ts';
import { addCode, addGrant } from '../../functions/store/access/grants.ts';
import { addQuestionnaire } from '../../functions/store/questionnaires/questionnaires.ts';
import type { Table } from '../../functions/store/table.ts';
import { addRegistry } from '../../functions/store/waves/definitions.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import { syntheticFrame } from '../../infra/example-data/frame.ts';
import type { Unit } from '../../schemas/registry.ts';
import { defaultRetention } from '../../schemas/retention.ts';
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

/** A link to the case of a unit. */
export async function linkTo(
  { core, contacts, keyring }: PegelStores,
  wave: Wave,
  { ars }: Unit,
): Promise<string> {
  const given = { units: [ars], scope: { kind: 'case' as const } };
  const grant = newGrant(wave, given, Temporal.Now.instant(), defaultRetention);
  await addGrant({ core, contacts }, grant, { actor: 'operator' });
  return `/r/${await addCode(contacts, keyring, grant)}`;
}
