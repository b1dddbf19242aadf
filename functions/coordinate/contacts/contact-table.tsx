import { type Contact, lastConfirmed } from '../../../schemas/contact.ts';
import { may } from '../../domain/access/rights.ts';
import { formatDay } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { contactsPath } from './contact-paths.ts';

interface ContactTableProps {
  ars: string;
  contacts: readonly Contact[];
  /** Whether nothing is offered to be done about them. */
  isReadOnly?: boolean;
}

/** The contacts of a unit with what can be done about them, for the page of the unit. */
export function ContactTable({ ars, contacts, isReadOnly }: ContactTableProps) {
  const { contacts: texts } = useConsoleTexts();
  const { language, staff } = usePage();
  const href = useHref();
  const mayChange = !isReadOnly && staff !== undefined && may(staff, 'contacts.change');
  const day = (instant: string) => formatDay(instant, language);
  // Mail that came back says otherwise.
  const confirmed = (contact: Contact) =>
    contact.bouncedAt ? undefined : day(lastConfirmed(contact));
  return (
    <>
      {contacts.length === 0 ? (
        <p class="kern-body">{texts.none}</p>
      ) : (
        <DataTable
          caption={texts.title}
          isCaptionHidden
          rows={contacts}
          columns={[
            {
              title: texts.mailbox,
              isHeader: true,
              cell: ({ mailbox, bouncedAt }) => (
                <>
                  {mailbox}
                  {bouncedAt && (
                    <p class="kern-body kern-body--small">
                      <strong>{texts.bounced(day(bouncedAt))}.</strong> {texts.bouncedText}
                    </p>
                  )}
                </>
              ),
            },
            { title: texts.name, cell: ({ name }) => name },
            { title: texts.office, cell: ({ office }) => office },
            { title: texts.phone, cell: ({ phone }) => phone },
            { title: texts.confirmed, cell: confirmed },
            ...(mayChange
              ? [{ title: texts.actions, cell: (contact: Contact) => <Actions {...contact} /> }]
              : []),
          ]}
        />
      )}
      {mayChange && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(contactsPath(ars, 'add'))}>
            {texts.add}
          </a>
        </p>
      )}
    </>
  );
}

function Actions({ ars, id, mailbox, version, bouncedAt }: Contact) {
  const { contacts: texts } = useConsoleTexts();
  const href = useHref();
  const links = [
    { path: contactsPath(ars, id), text: texts.change },
    { path: contactsPath(ars, id, 'remove'), text: texts.remove },
  ];
  return (
    <>
      {links.map(({ path, text }) => (
        <div>
          <a class="kern-link kern-link--no-visited-state" href={href(path)}>
            {text}
            <span class="kern-sr-only"> {mailbox}</span>
          </a>
        </div>
      ))}
      <form method="post" action={href(contactsPath(ars, id, 'bounced'))}>
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="bounced" value={bouncedAt ? 'no' : 'yes'} />
        <button type="submit" class="kern-link pegel-plain pegel-step">
          {bouncedAt ? texts.worksAgain : texts.cameBack}
          <span class="kern-sr-only"> {mailbox}</span>
        </button>
      </form>
    </>
  );
}
