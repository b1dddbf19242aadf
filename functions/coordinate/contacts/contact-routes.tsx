import { may } from '../../domain/access/rights.ts';
import { listContacts } from '../../store/contacts/contacts.ts';
import { mailAhead } from '../../store/mail/mail-ahead.ts';
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
  const { core, contacts, clock } = dependencies;

  routes.get(contactPattern.list, 'contacts.read', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const { done, contact: id } = c.req.query();
    const mayChange = may(staffOf(c), 'cases.change');
    const [found, waiting] = await Promise.all([
      listContacts(contacts, unit.ars),
      done === 'works' && mayChange ? wavesThatWaitFor(dependencies, unit.ars) : [],
    ]);
    const changed = done === undefined ? undefined : found.find((one) => one.id === id);
    const ahead = changed ? await mailAhead(dependencies, changed, clock.now()) : [];
    // What goes there by itself makes another link needless.
    const left = waiting.filter((wave) => ahead.every((mail) => mail.wave.id !== wave.id));
    const mailbox = changed?.mailbox;
    return renderPage(
      c,
      <ContactsPage {...{ unit, contacts: found, done, ahead, mailbox, waiting: left }} />,
    );
  });

  addContactAdditionRoutes(routes, dependencies);
  addContactChangeRoutes(routes, dependencies);
  addContactRemovalRoutes(routes, dependencies);
  addContactBounceRoute(routes, dependencies);
}
