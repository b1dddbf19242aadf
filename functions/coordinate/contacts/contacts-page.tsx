import type { Contact } from '../../../schemas/contact.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import type { MailAhead } from '../../store/mail/mail-ahead.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { mailsPath } from '../../web/console-paths.ts';
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
  /** The mailbox with which it was done, and what it gets in the next minutes. */
  mailbox: string | undefined;
  ahead: readonly MailAhead[];
}

/** The contacts of a unit. */
export function ContactsPage(props: ContactsPageProps) {
  const { unit, contacts, done, waiting, mailbox, ahead } = props;
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
        {mailbox !== undefined && ahead.map((mail) => <Ahead {...{ mail, mailbox, unit }} />)}
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

/** What goes to a mailbox now, and where one may have come from. */
function Ahead({ mail, mailbox, unit }: { mail: MailAhead; mailbox: string; unit: Unit }) {
  const { contacts, mail: mails } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { wave, text } = mail;
  return (
    <>
      <p class="kern-body">{contacts.ahead(mails.stages[text], wave.title[language], mailbox)}</p>
      <p class="kern-body">
        <a class="kern-link" href={href(consoleCasePath({ wave: wave.id, ars: unit.ars }))}>
          {contacts.toCase}
        </a>
        <br />
        <a class="kern-link" href={href(mailsPath(wave.id, 'unreachable'))}>
          {contacts.toUnreachable}
        </a>
      </p>
    </>
  );
}
