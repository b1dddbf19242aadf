import { may } from '../../domain/access/rights.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { readUnitRecord } from './read-unit.ts';
import { UnitContacts } from './unit-contacts.tsx';
import { UnitPage } from './unit-page.tsx';

/** The page of a unit. What other parts of the console know about it is shown as further sections. */
export function addUnitRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts } = dependencies;
  routes.get('/coordinate/registry/units/:ars', 'registry.read', async (c) => {
    const record = await readUnitRecord(core, c.req.param('ars'));
    const { ars } = record.unit;
    const ofUnit = may(staffOf(c), 'contacts.read') && (await listContacts(contacts, ars));
    return renderPage(
      c,
      <UnitPage record={record} done={c.req.query('done')}>
        {ofUnit && <UnitContacts ars={ars} contacts={ofUnit} />}
      </UnitPage>,
    );
  });
}
