import type { Contact } from '../../../schemas/contact.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
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
  /** The waves for which a mailbox that works again may need another link. */
  waiting: readonly Wave[];
}

/** The contacts of a unit. */
export function ContactsPage({ unit, contacts, done, waiting }: ContactsPageProps) {
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
      <DoneAlert texts={texts.done} done={done}>
        {waiting.length > 0 && <NewLinks ars={unit.ars} waves={waiting} />}
      </DoneAlert>
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

/** What came back is not sent again by itself. */
function NewLinks({ ars, waves }: { ars: string; waves: readonly Wave[] }) {
  const { newLinks } = useConsoleTexts().contacts;
  const { language } = usePage();
  const href = useHref();
  return (
    <>
      <p class="kern-body">{newLinks.text}</p>
      <ul class="kern-list kern-list--bullet">
        {waves.map(({ id, title }) => (
          <li>
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(consoleCasePath({ wave: id, ars }, 'send-link'))}
            >
              {newLinks.send(title[language])}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
