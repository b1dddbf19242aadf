import type { Contact } from '../../../schemas/contact.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { may } from '../../domain/access/rights.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { contactsImportPath } from '../contacts-file/paths.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { unitPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { ContactTable } from './contact-table.tsx';

interface ContactsPageProps {
  unit: Unit;
  contacts: readonly Contact[];
  /** What was done right before. */
  done: string | undefined;
}

/** The contacts of a unit. */
export function ContactsPage({ unit, contacts, done }: ContactsPageProps) {
  const { contacts: texts } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  const title = texts.of(unit.name);
  return (
    <ConsoleLayout
      title={title}
      section="registry"
      crumbs={[{ path: unitPath(unit.ars), text: unit.name }]}
    >
      <DoneAlert texts={texts.done} done={done} />
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{texts.text}</p>
      <ContactTable ars={unit.ars} contacts={contacts} />
      {staff && may(staff, 'contacts.change') && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(contactsImportPath)}>
            {texts.import}
          </a>
        </p>
      )}
    </ConsoleLayout>
  );
}
