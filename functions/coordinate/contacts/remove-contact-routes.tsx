import { StaleError } from '../../../schemas/errors.ts';
import {
  findContact,
  getContact,
  listContacts,
  removeContact,
} from '../../store/contacts/contacts.ts';
import { refreshBounced } from '../../store/contacts/refresh-bounced.ts';
import { findUnit } from '../../store/register/known-units.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { auditOf } from './contact-audit.ts';
import { versionSchema } from './contact-fields.ts';
import { contactPattern, contactsPath } from './contact-paths.ts';
import { ContactRemovalPage } from './contact-removal-page.tsx';

/** A contact is removed after one was asked. */
export function addContactRemovalRoutes(
  routes: ConsoleRoutes,
  { core, contacts, keyring, clock }: ConsoleDependencies,
): void {
  const remove = `${contactPattern.one}/remove` as const;

  routes.get(remove, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const contact = await getContact(contacts, unit.ars, c.req.param('contact'));
    const isLast = (await listContacts(contacts, unit.ars)).length === 1;
    return renderPage(c, <ContactRemovalPage {...{ unit, contact, isLast }} />);
  });

  routes.post(remove, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const version = versionSchema.parse((await readForm(c))['version']?.[0]);
    const id = c.req.param('contact');
    const contact = await findContact(contacts, unit.ars, id);
    const at = clock.now().round('second').toString();
    const audit = auditOf(c, core, at, 'contactRemoved', unit.ars);
    const isRemoved =
      !contact || (await removeContact(contacts, keyring, { ...contact, version }, audit));
    if (!isRemoved) throw new StaleError(`The contact ${id} was changed`);
    await refreshBounced({ core, contacts }, [unit.ars]);
    return seeOther(c, `${contactsPath(unit.ars)}?done=removed`);
  });
}
