import { isDeepStrictEqual } from 'node:util';
import { ulid } from 'ulid';
import { contactSchema, detailsOf, isSameMailbox } from '../../../schemas/contact.ts';
import * as z from '../../../schemas/zod.ts';
import { addContact, findContact } from '../../store/contacts/contacts.ts';
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
import { detailsSchema } from './contact-fields.ts';
import { ContactForm } from './contact-form.tsx';
import { contactPattern, donePath } from './contact-paths.ts';

/** The id is that of the form: sent twice, it adds one contact. */
const addSchema = z.extend(detailsSchema, { id: contactSchema.shape.id });

/** A contact is added to a unit. */
export function addContactAdditionRoutes(
  routes: ConsoleRoutes,
  { core, contacts, keyring, clock }: ConsoleDependencies,
): void {
  const add = `${contactPattern.list}/add` as const;
  const now = () => clock.now().round('second').toString();

  routes.get(add, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    return renderPage(c, <ContactForm unit={unit} newId={ulid()} fields={{}} />);
  });

  routes.post(add, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const fields = await readForm(c);
    const reading = readPlain(addSchema, fields);
    const { form } = consoleTexts[c.get('page').language].contacts;
    if ('wrong' in reading) {
      const errors = errorsOf(form.problems, reading.wrong);
      const newId = fields['id']?.[0] ?? ulid();
      return renderPage(c, <ContactForm {...{ unit, newId, fields, errors }} />, 422);
    }
    const { id, ...details } = reading.value;
    const at = now();
    const contact = { id, ars: unit.ars, ...detailsOf(details), createdAt: at };
    const audit = auditOf(c, core, at, 'contactAdded', unit.ars);
    const isAdded = await addContact(contacts, keyring, contact, audit);
    const there = isAdded ? undefined : await findContact(contacts, unit.ars, id);
    // The same form may have come twice, or once more with somebody else in it.
    if (!isAdded && !(there && isDeepStrictEqual(detailsOf(there), detailsOf(details)))) {
      const isOther = there && !isSameMailbox(there.mailbox, details.mailbox);
      const errors = { mailbox: isOther ? form.usedFor(there.mailbox) : form.taken };
      return renderPage(c, <ContactForm {...{ unit, newId: ulid(), fields, errors }} />, 409);
    }
    await lookAgain(core);
    return seeOther(c, donePath(unit.ars, 'added', id));
  });
}
