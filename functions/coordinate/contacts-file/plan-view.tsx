import type { ContactsChoice } from '../../../schemas/contacts-choice.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { FileContact } from '../../domain/contacts-file/read-contacts.ts';
import type { PreparedContacts } from '../../store/contacts/prepare-contacts.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { contactsFilePath, queryOf } from './paths.ts';

/** So many contacts of a kind are shown; all are taken over. */
const maxShown = 200;

interface PlanViewProps {
  upload: string;
  choice: ContactsChoice;
  prepared: PreparedContacts;
  header: readonly string[];
  /** Names what is shown: nothing else is taken over. */
  digest: string;
}

/** What taking a file over does, in numbers and one by one, and the button that does it. */
export function PlanView({ upload, choice, prepared, header, digest }: PlanViewProps) {
  const { contactsFile: texts } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { plan, reading } = prepared;
  const { added, changed, confirmed, others } = plan;
  const total = added.length + changed.length + confirmed.length;
  const used = Object.values(choice.columns);
  const dropped = header.filter((label, index) => label !== '' && !used.includes(index));
  const count = (number: number) => formatNumber(number, language);
  return (
    <>
      <section class="pegel-section">
        <h2 class="kern-heading-medium">{texts.counts}</h2>
        <SummaryList
          entries={[
            { key: texts.added, value: count(added.length) },
            { key: texts.changed, value: count(changed.length) },
            { key: texts.confirmed, value: count(confirmed.length) },
            { key: texts.others, value: count(others) },
            ...(reading.withoutMailbox.length > 0
              ? [{ key: texts.withoutMailbox, value: texts.rows(reading.withoutMailbox) }]
              : []),
            ...(dropped.length > 0 ? [{ key: texts.dropped, value: dropped.join(', ') }] : []),
          ]}
        />
        <p class="kern-body">{total === 0 ? texts.empty : texts.silent}</p>
        {total > 0 && (
          <form method="post" action={href(contactsFilePath(upload))}>
            {[...queryOf(choice)].map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="digest" value={digest} />
            <SubmitButton>{total === 1 ? texts.takeOne : texts.take(count(total))}</SubmitButton>
          </form>
        )}
      </section>
      <Contacts title={texts.added} contacts={added} />
      <Contacts title={texts.changed} contacts={changed} />
    </>
  );
}

function Contacts({ title, contacts }: { title: string; contacts: readonly FileContact[] }) {
  const { contactsFile: texts, contacts: fields } = useConsoleTexts();
  if (contacts.length === 0) return null;
  const more = contacts.length - maxShown;
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-medium">{title}</h2>
      <DataTable
        caption={title}
        isCaptionHidden
        rows={contacts.slice(0, maxShown)}
        columns={[
          { title: texts.row, isHeader: true, cell: ({ row }) => String(row) },
          { title: texts.says, cell: ({ said }) => said },
          {
            title: texts.unit,
            cell: ({ unit, isMember }) => (isMember ? texts.answersFor(unit.name) : unit.name),
          },
          { title: fields.mailbox, cell: ({ details }) => details.mailbox },
          { title: fields.name, cell: ({ details }) => details.name },
          { title: fields.office, cell: ({ details }) => details.office },
          { title: fields.phone, cell: ({ details }) => details.phone },
        ]}
      />
      {more > 0 && <p class="kern-body">{texts.more(more)}</p>}
    </section>
  );
}
