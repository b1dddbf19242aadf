import { NotFoundError, StaleError } from '../../../schemas/errors.ts';
import {
  findDistrictContact,
  removeDistrictContact,
} from '../../store/contacts/district-contacts.ts';
import { getKnownDistrict } from '../../store/register/known-districts.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import { versionSchema } from '../contacts/contact-fields.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { seeOther } from '../paths.ts';
import { auditOf } from './district-contact-audit.ts';
import { districtContactsPath } from './district-contact-paths.ts';

/** Who helps in a district is removed after one was asked. */
export function addDistrictContactRemovalRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, contacts } = dependencies;
  const pattern = '/coordinate/district-contacts/:district/remove';

  routes.get(pattern, 'contacts.change', async (c) => {
    const district = await getKnownDistrict(core, c.req.param('district'));
    const contact = await findDistrictContact(contacts, district.ags5);
    if (!contact) throw new NotFoundError(`Nobody helps in ${district.ags5}`);
    const texts = consoleTexts[c.get('page').language].districtContacts;
    return renderPage(
      c,
      <ConfirmPage
        section="registry"
        crumbs={[{ path: districtContactsPath(), text: texts.title }]}
        title={texts.removal.title}
        action={districtContactsPath(district.ags5, 'remove')}
        back={districtContactsPath(district.ags5)}
        button={texts.removal.button}
        fields={{ version: String(contact.version) }}
        isFinal
      >
        <p class="kern-body">{texts.removal.text(contact.name, district.name)}</p>
      </ConfirmPage>,
    );
  });

  routes.post(pattern, 'contacts.change', async (c) => {
    const district = await getKnownDistrict(core, c.req.param('district'));
    const version = versionSchema.parse((await readForm(c))['version']?.[0]);
    const contact = await findDistrictContact(contacts, district.ags5);
    const audit = auditOf(c, dependencies, district);
    const isRemoved =
      !contact || (await removeDistrictContact(contacts, { ...contact, version }, audit));
    if (!isRemoved) throw new StaleError(`Who helps in ${district.ags5} has changed`);
    return seeOther(c, `${districtContactsPath()}?done=removed`);
  });
}
