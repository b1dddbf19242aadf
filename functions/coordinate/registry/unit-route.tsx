import { byReferenceDate } from '../../../schemas/order.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { findCase } from '../../store/cases/cases.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import type { Table } from '../../store/table.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { readUnitRecord } from './read-unit.ts';
import { UnitCases } from './unit-cases.tsx';
import { UnitContacts } from './unit-contacts.tsx';
import { UnitPage } from './unit-page.tsx';

/** The page of a unit. What other parts of the console know about it is shown as further sections. */
export function addUnitPageRoute(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts } = dependencies;
  routes.get('/coordinate/registry/units/:ars', 'registry.read', async (c) => {
    const record = await readUnitRecord(core, c.req.param('ars'));
    const { ars } = record.unit;
    const ofUnit = may(staffOf(c), 'contacts.read') && (await listContacts(contacts, ars));
    const waves = may(staffOf(c), 'cases.read') && (await listWaves(core));
    const cases = waves && (await findCases(core, ars, waves));
    return renderPage(
      c,
      <UnitPage record={record} done={c.req.query('done')}>
        {cases && <UnitCases cases={cases} />}
        {ofUnit && <UnitContacts ars={ars} contacts={ofUnit} />}
      </UnitPage>,
    );
  });
}

/** The cases of a unit, that of the last wave first. */
async function findCases(core: Table, ars: string, waves: readonly Wave[]) {
  const found = await Promise.all(
    waves.map(async (wave) => ({ wave, head: await findCase(core, { wave: wave.id, ars }) })),
  );
  return found
    .flatMap(({ wave, head }) => (head ? [{ wave, head }] : []))
    .toSorted((a, b) => byReferenceDate(b.wave, a.wave));
}
