import { StaleError } from '../../../schemas/errors.ts';
import { bouncedContact, mendedContact } from '../../store/contacts/contact-writes.ts';
import { changeContact, getContact } from '../../store/contacts/contacts.ts';
import { refreshBounced } from '../../store/contacts/refresh-bounced.ts';
import { lookAgain } from '../../store/mail/mail-marks.ts';
import { findUnit } from '../../store/register/known-units.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { auditOf } from './contact-audit.ts';
import { versionSchema } from './contact-fields.ts';
import { contactPattern, donePath } from './contact-paths.ts';

/**
 * Whether mail reaches a contact, as a coordinator says: not every provider tells that mail came back,
 * and none tells that a mailbox works again.
 */
export function addContactBounceRoute(
  routes: ConsoleRoutes,
  { core, contacts, keyring, clock }: ConsoleDependencies,
): void {
  routes.post(`${contactPattern.one}/bounced`, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const contact = await getContact(contacts, unit.ars, c.req.param('contact'));
    const fields = await readForm(c);
    const wanted = fields['bounced']?.[0] !== 'no';
    if (wanted !== (contact.bouncedAt !== undefined)) {
      const at = clock.now().round('second').toString();
      const read = { ...contact, version: versionSchema.parse(fields['version']?.[0]) };
      const changed = wanted ? bouncedContact(read, at) : mendedContact(read, at);
      const action = wanted ? 'contactBounced' : 'contactChanged';
      const audit = auditOf(c, core, at, action, unit.ars);
      const outcome = await changeContact(contacts, keyring, read, changed, audit);
      if (outcome !== 'done') throw new StaleError(`The contact ${contact.id} was changed`);
    }
    await refreshBounced({ core, contacts }, [unit.ars]);
    if (!wanted) await lookAgain(core);
    return seeOther(c, donePath(unit.ars, wanted ? 'bounced' : 'works', contact.id));
  });
}
