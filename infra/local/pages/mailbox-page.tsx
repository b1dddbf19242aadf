import { DataTable } from '../../../functions/coordinate/parts/data-table.tsx';
import type { PageOf } from '../../../functions/coordinate/parts/page-of.ts';
import { Pagination } from '../../../functions/coordinate/parts/pagination.tsx';
import { SelectField } from '../../../functions/coordinate/parts/select-field.tsx';
import { mailTopics } from '../../../functions/domain/mail/mail-topics.ts';
import { SubmitButton } from '../../../functions/web/components/button.tsx';
import { TextInput } from '../../../functions/web/fields/plain-field.tsx';
import { formatInstant } from '../../../functions/web/format.ts';
import { useHref, usePage } from '../../../functions/web/page-context.ts';
import { type MailState, type MailSummary, mailEvents } from '../mail/stored-mail.ts';
import { LocalLayout, mailboxPath, useLocalTexts } from './local-layout.tsx';

/** The states that can be searched for. */
export const mailStates: readonly MailState[] = ['sent', ...mailEvents];

interface MailboxPageProps {
  mails: PageOf<MailSummary>;
  /** What was searched for. */
  query: URLSearchParams;
}

/** All mail, the newest first. */
export function MailboxPage({ mails, query }: MailboxPageProps) {
  const { mailbox, clock } = useLocalTexts();
  const { topics } = clock;
  const { language } = usePage();
  const href = useHref();
  const { search, table, states } = mailbox;
  return (
    <LocalLayout title={mailbox.title} place="mailbox">
      <h1 class="kern-heading-x-large">{mailbox.title}</h1>
      <p class="kern-body">{mailbox.intro}</p>
      <form class="pegel-toolbar" method="get" action={href(mailboxPath)}>
        <TextInput name="mailbox" label={search.mailbox} value={query.get('mailbox') ?? ''} />
        <SelectField
          name="topic"
          label={search.topic}
          options={[['', search.all], ...mailTopics.map((one) => [one, topics[one]] as const)]}
          chosen={query.get('topic') ?? ''}
        />
        <SelectField
          name="state"
          label={search.state}
          options={[['', search.all], ...mailStates.map((one) => [one, states[one]] as const)]}
          chosen={query.get('state') ?? ''}
        />
        <SubmitButton secondary>{search.button}</SubmitButton>
      </form>
      {mails.total > 0 && (
        <DataTable
          caption={table.caption}
          isCaptionHidden
          rows={mails.items}
          columns={[
            {
              title: table.subject,
              isHeader: true,
              cell: ({ id, subject }) => (
                <a class="kern-link" href={href(`${mailboxPath}/${id}`)}>
                  {subject}
                </a>
              ),
            },
            { title: table.state, cell: ({ state }) => states[state] },
            { title: table.to, cell: ({ to }) => to },
            { title: table.at, cell: ({ at }) => formatInstant(at, language) },
          ]}
        />
      )}
      <Pagination list={mails} query={query} />
    </LocalLayout>
  );
}
