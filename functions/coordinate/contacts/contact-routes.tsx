import { may } from '../../domain/access/rights.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import { findUnit } from '../../store/register/known-units.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { addContactAdditionRoutes } from './add-contact-routes.tsx';
import { addContactBounceRoute } from './bounce-contact-route.ts';
import { addContactChangeRoutes } from './change-contact-routes.tsx';
import { contactPattern } from './contact-paths.ts';
import { ContactsPage } from './contacts-page.tsx';
import { wavesThatWaitFor } from './open-cases.ts';
import { addContactRemovalRoutes } from './remove-contact-routes.tsx';

/** The contacts of a unit: listed, added, changed and removed, and whether mail reaches them. */
export function addContactRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts } = dependencies;

  routes.get(contactPattern.list, 'contacts.read', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const done = c.req.query('done');
    const mayChange = may(staffOf(c), 'cases.change');
    const [found, waiting] = await Promise.all([
      listContacts(contacts, unit.ars),
      done === 'works' && mayChange ? wavesThatWaitFor(dependencies, unit.ars) : [],
    ]);
    return renderPage(c, <ContactsPage {...{ unit, contacts: found, done, waiting }} />);
  });

  addContactAdditionRoutes(routes, dependencies);
  addContactChangeRoutes(routes, dependencies);
  addContactRemovalRoutes(routes, dependencies);
  addContactBounceRoute(routes, dependencies);
}
