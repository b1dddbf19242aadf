import { isDeepStrictEqual } from 'node:util';
import { ulid } from 'ulid';
import { z } from 'zod';
import {
  type Contact,
  contactDetailsSchema,
  contactSchema,
  detailsOf,
  isSameMailbox,
} from '../../../schemas/contact.ts';
import { NotFoundError, StaleError } from '../../../schemas/errors.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { auditWrites } from '../../store/audit/audit.ts';
import { changedContact } from '../../store/contacts/contact-writes.ts';
import {
  addContact,
  changeContact,
  findContact,
  listContacts,
  removeContact,
} from '../../store/contacts/contacts.ts';
import { findUnit } from '../../store/register/known-units.ts';
import { inTable } from '../../store/transact.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { ContactForm } from './contact-form.tsx';
import { contactsPath } from './contact-paths.ts';
import { ContactRemovalPage } from './contact-removal-page.tsx';
import { ContactsPage } from './contacts-page.tsx';

/** What is left empty in a form is not there. */
const emptyToNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);
const { mailbox, name, phone, office } = contactDetailsSchema.shape;
const detailsSchema = z.object({
  mailbox,
  name: emptyToNone(name),
  phone: emptyToNone(phone),
  office: emptyToNone(office),
});
const addSchema = detailsSchema.extend({ id: contactSchema.shape.id });
/** What is no version is that of no contact. */
const versionSchema = z.coerce.number().int().catch(-1);
const changeSchema = detailsSchema.extend({ version: versionSchema });

/** The contacts of a unit: listed, added, changed and removed. */
export function addContactRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, keyring, clock } = dependencies;
  const list = '/coordinate/contacts/:ars';
  const add = `${list}/add` as const;
  const one = `${list}/:contact` as const;
  const remove = `${one}/remove` as const;

  routes.get(list, 'contacts.read', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const found = await listContacts(contacts, unit.ars);
    return renderPage(c, <ContactsPage unit={unit} contacts={found} done={c.req.query('done')} />);
  });

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
    const createdAt = now();
    const contact = { id, ars: unit.ars, ...detailsOf(details), createdAt };
    const audit = auditOf(staffOf(c).id, 'contactAdded', unit.ars);
    const isAdded = await addContact(contacts, keyring, contact, audit);
    const there = isAdded ? undefined : await findContact(contacts, unit.ars, id);
    // The same form may have come twice, or once more with somebody else in it.
    if (!isAdded && !(there && isDeepStrictEqual(detailsOf(there), detailsOf(details)))) {
      const isOther = there && !isSameMailbox(there.mailbox, details.mailbox);
      const errors = { mailbox: isOther ? form.usedFor(there.mailbox) : form.taken };
      return renderPage(c, <ContactForm {...{ unit, newId: ulid(), fields, errors }} />, 409);
    }
    return seeOther(c, `${contactsPath(unit.ars)}?done=added`);
  });

  routes.get(one, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const contact = await expectContact(unit.ars, c.req.param('contact'));
    return renderPage(c, <ContactForm {...{ unit, contact, fields: fieldsOf(contact) }} />);
  });

  routes.post(one, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const contact = await expectContact(unit.ars, c.req.param('contact'));
    const fields = await readForm(c);
    const reading = readPlain(changeSchema, fields);
    const { form } = consoleTexts[c.get('page').language].contacts;
    if ('wrong' in reading) {
      const errors = errorsOf(form.problems, reading.wrong);
      return renderPage(c, <ContactForm {...{ unit, contact, fields, errors }} />, 422);
    }
    const { version, ...details } = reading.value;
    const changed = changedContact({ ...contact, version }, detailsOf(details), now());
    const audit = auditOf(staffOf(c).id, 'contactChanged', unit.ars);
    const read = { ...contact, version };
    const outcome = await changeContact(contacts, keyring, read, changed, audit);
    if (outcome === 'taken') {
      const errors = { mailbox: form.taken };
      return renderPage(c, <ContactForm {...{ unit, contact, fields, errors }} />, 409);
    }
    if (outcome === 'stale') {
      const current = await expectContact(unit.ars, contact.id);
      return renderPage(c, <ContactForm {...{ unit, contact: current, fields }} isStale />, 409);
    }
    return seeOther(c, `${contactsPath(unit.ars)}?done=changed`);
  });

  routes.get(remove, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const contact = await expectContact(unit.ars, c.req.param('contact'));
    const isLast = (await listContacts(contacts, unit.ars)).length === 1;
    return renderPage(c, <ContactRemovalPage {...{ unit, contact, isLast }} />);
  });

  routes.post(remove, 'contacts.change', async (c) => {
    const unit = await findUnit(core, c.req.param('ars'));
    const version = versionSchema.parse((await readForm(c))['version']?.[0]);
    const id = c.req.param('contact');
    const contact = await findContact(contacts, unit.ars, id);
    const audit = auditOf(staffOf(c).id, 'contactRemoved', unit.ars);
    const isRemoved =
      !contact || (await removeContact(contacts, keyring, { ...contact, version }, audit));
    if (!isRemoved) throw new StaleError(`The contact ${id} was changed`);
    return seeOther(c, `${contactsPath(unit.ars)}?done=removed`);
  });

  const now = () => clock.now().round('second').toString();

  async function expectContact(ars: string, id: string): Promise<Contact> {
    const contact = await findContact(contacts, ars, id);
    if (!contact) throw new NotFoundError(`There is no contact ${id}`);
    return contact;
  }

  function auditOf(
    person: string,
    action: 'contactAdded' | 'contactChanged' | 'contactRemoved',
    ars: string,
  ) {
    const entry = { at: now(), actor: 'staff', person, action, ars } as const;
    return auditWrites(entry).map((write) => inTable(core, write));
  }
}

function fieldsOf(contact: Contact): FormFields {
  const { mailbox, name = '', phone = '', office = '' } = contact;
  return { mailbox: [mailbox], name: [name], phone: [phone], office: [office] };
}
