import { DataTable } from '../../../functions/coordinate/parts/data-table.tsx';
import { PageSection } from '../../../functions/coordinate/parts/page-section.tsx';
import { Alert } from '../../../functions/web/components/alert.tsx';
import { SubmitButton } from '../../../functions/web/components/button.tsx';
import { SummaryList } from '../../../functions/web/components/summary-list.tsx';
import { formatInstant } from '../../../functions/web/format.ts';
import { useHref, usePage } from '../../../functions/web/page-context.ts';
import { mailEvents, type StoredMail, stateOf } from '../mail/stored-mail.ts';
import { LocalLayout, mailboxPath, useLocalTexts } from './local-layout.tsx';

/** Where a mail is shown. */
export const pathOfMail = (id: string) => `${mailboxPath}/${id}`;

interface MailPageProps {
  mail: StoredMail;
  /** Whether something was reported right before. */
  isTold: boolean;
}

/** One mail as it was sent, and what became of it. */
export function MailPage({ mail, isTold }: MailPageProps) {
  const texts = useLocalTexts();
  const { language } = usePage();
  const href = useHref();
  const { from, replyTo, html, alone, text, headers, tag, header, back, events } = texts.mail;
  const { table, states } = texts.mailbox;
  return (
    <LocalLayout title={mail.subject} place="mailbox">
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(mailboxPath)}>
          {back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{mail.subject}</h1>
      {isTold && <Alert kind="success" title={events.told} urgent />}
      <SummaryList
        entries={[
          { key: table.at, value: formatInstant(mail.at, language) },
          { key: from, value: mail.from },
          { key: table.to, value: mail.to },
          { key: replyTo, value: mail.replyTo.join(', ') },
          { key: table.state, value: states[stateOf(mail)] },
        ]}
      />
      <PageSection title={html}>
        {/* No script runs in it and nothing is loaded; its links leave the frame. */}
        <iframe
          title={html}
          src={href(`${pathOfMail(mail.id)}/html`)}
          sandbox="allow-top-navigation-by-user-activation"
          width="100%"
          height="1400"
        ></iframe>
        <p class="kern-body">
          <a class="kern-link" href={href(`${pathOfMail(mail.id)}/html`)}>
            {alone}
          </a>
        </p>
      </PageSection>
      <PageSection title={text}>
        <div class="kern-body pegel-text">{linked(mail.text)}</div>
      </PageSection>
      <PageSection title={events.title}>
        <p class="kern-body">{events.intro}</p>
        {mail.events.length > 0 ? (
          <DataTable
            caption={events.caption}
            rows={mail.events}
            columns={[
              { title: events.event, isHeader: true, cell: ({ event }) => states[event] },
              { title: table.at, cell: ({ at }) => formatInstant(at, language) },
            ]}
          />
        ) : (
          <p class="kern-body">{events.none}</p>
        )}
        <form method="post" action={href(`${pathOfMail(mail.id)}/events`)}>
          <div class="pegel-actions">
            {mailEvents.map((event) => (
              <SubmitButton secondary name="event" value={event}>
                {events.buttons[event]}
              </SubmitButton>
            ))}
          </div>
        </form>
      </PageSection>
      <PageSection title={headers}>
        <DataTable
          caption={headers}
          isCaptionHidden
          rows={[
            ...mail.headers,
            ...Object.entries(mail.tags).map(([name, value]) => ({ name: tag(name), value })),
          ]}
          columns={[
            { title: header.name, isHeader: true, cell: ({ name }) => name },
            { title: header.value, cell: ({ value }) => value },
          ]}
        />
      </PageSection>
    </LocalLayout>
  );
}

/** A text whose addresses of pages are links. */
function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a class="kern-link" href={part}>
        {part}
      </a>
    ),
  );
}
