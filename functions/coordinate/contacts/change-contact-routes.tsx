import { type Contact, detailsOf } from '../../../schemas/contact.ts';
import * as z from '../../../schemas/zod.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { changedContact } from '../../store/contacts/contact-writes.ts';
import { changeContact, getContact } from '../../store/contacts/contacts.ts';
import { refreshBounced } from '../../store/contacts/refresh-bounced.ts';
import { lookAgain } from '../../store/mail/mail-marks.ts';
import { findUnit } from '../../store/register/known-units.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { auditOf } from './contact-audit.ts';
import { detailsSchema, versionSchema } from './contact-fields.ts';
import { ContactForm } from './contact-form.tsx';
import { contactPattern, donePath } from './contact-paths.ts';

const changeSchema = z.extend(detailsSchema, { version: versionSchema });

/** A contact is changed, or confirmed by saving it as it is. */
export function addContactChangeRoutes(
  routes: ConsoleRoutes,
  { core, contacts, keyring, clock }: ConsoleDependencies,
): void {
  const { one } = contactPattern;
  const now = () => clock.now().round('second').toString();

  routes.get(one, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const contact = await getContact(contacts, unit.ars, c.req.param('contact'));
    return renderPage(c, <ContactForm {...{ unit, contact, fields: fieldsOf(contact) }} />);
  });

  routes.post(one, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const contact = await getContact(contacts, unit.ars, c.req.param('contact'));
    const fields = await readForm(c);
    const reading = readPlain(changeSchema, fields);
    const { form } = consoleTexts[c.get('page').language].contacts;
    if ('wrong' in reading) {
      const errors = errorsOf(form.problems, reading.wrong);
      return renderPage(c, <ContactForm {...{ unit, contact, fields, errors }} />, 422);
    }
    const { version, ...details } = reading.value;
    const at = now();
    const changed = changedContact({ ...contact, version }, detailsOf(details), at);
    const audit = auditOf(c, core, at, 'contactChanged', unit.ars);
    const read = { ...contact, version };
    const outcome = await changeContact(contacts, keyring, read, changed, audit);
    if (outcome === 'taken') {
      const errors = { mailbox: form.taken };
      return renderPage(c, <ContactForm {...{ unit, contact, fields, errors }} />, 409);
    }
    // Whoever sends the form again mends what was left undone, too.
    await refreshBounced({ core, contacts }, [unit.ars]);
    await lookAgain(core);
    if (outcome === 'stale') {
      const current = await getContact(contacts, unit.ars, contact.id);
      return renderPage(c, <ContactForm {...{ unit, contact: current, fields }} isStale />, 409);
    }
    return seeOther(c, donePath(unit.ars, 'changed', contact.id));
  });
}

function fieldsOf(contact: Contact): FormFields {
  const { mailbox, name = '', phone = '', office = '' } = contact;
  return { mailbox: [mailbox], name: [name], phone: [phone], office: [office] };
}
