import { isDeepStrictEqual } from 'node:util';
import { type DistrictContact, districtContactSchema } from '../../../schemas/district-contact.ts';
import * as z from '../../../schemas/zod.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import {
  findDistrictContact,
  saveDistrictContact,
} from '../../store/contacts/district-contacts.ts';
import { getKnownDistrict } from '../../store/register/known-districts.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import { emptyToNone, versionSchema } from '../contacts/contact-fields.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { auditOf } from './district-contact-audit.ts';
import { districtContactsPath } from './district-contact-paths.ts';
import { DistrictContactForm } from './form-page.tsx';

const { name, phone, mailbox } = districtContactSchema.shape;
const formSchema = z.object({
  name,
  phone: emptyToNone(phone),
  mailbox: emptyToNone(mailbox),
  /** Of what was shown; what is none means that nobody was. */
  version: versionSchema,
});

/** Who helps in a district is named, or changed. */
export function addDistrictContactFormRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, contacts } = dependencies;
  const pattern = '/coordinate/district-contacts/:district';

  routes.get(pattern, 'contacts.change', async (c) => {
    const district = await getKnownDistrict(core, c.req.param('district'));
    const contact = await findDistrictContact(contacts, district.ags5);
    const fields = contact ? fieldsOf(contact) : {};
    return renderPage(c, <DistrictContactForm {...{ district, contact, fields }} />);
  });

  routes.post(pattern, 'contacts.change', async (c) => {
    const district = await getKnownDistrict(core, c.req.param('district'));
    const fields = await readForm(c);
    const reading = readPlain(formSchema, fields);
    const contact = await findDistrictContact(contacts, district.ags5);
    if ('wrong' in reading) {
      const { problems } = consoleTexts[c.get('page').language].districtContacts.form;
      const errors = errorsOf(problems, reading.wrong);
      const page = <DistrictContactForm {...{ district, contact, fields, errors }} />;
      return renderPage(c, page, 422);
    }
    const { version, ...details } = reading.value;
    const changed: DistrictContact = {
      district: district.ags5,
      name: details.name,
      ...(details.phone && { phone: details.phone }),
      ...(details.mailbox && { mailbox: details.mailbox }),
      version: version + 1,
    };
    const isSaved =
      isDeepStrictEqual(contact, changed) ||
      (await saveDistrictContact(contacts, changed, auditOf(c, dependencies, district)));
    if (isSaved) return seeOther(c, `${districtContactsPath()}?done=saved`);
    const current = await findDistrictContact(contacts, district.ags5);
    const page = <DistrictContactForm {...{ district, contact: current, fields }} isStale />;
    return renderPage(c, page, 409);
  });
}

function fieldsOf({ name, phone = '', mailbox = '' }: DistrictContact): FormFields {
  return { name: [name], phone: [phone], mailbox: [mailbox] };
}
