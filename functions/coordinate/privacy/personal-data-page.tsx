import { topicOf } from '../../domain/mail/mail-topics.ts';
import { countErasable } from '../../store/retention/erase-personal-data.ts';
import type { PersonalData } from '../../store/retention/found.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { FoundContacts, FoundDistrictContacts } from './found-contacts.tsx';
import { FoundNotes } from './found-notes.tsx';
import { FoundPart } from './found-part.tsx';
import { privacyPath } from './privacy-page.tsx';

/**
 * All that is stored about a mailbox, to read or to print; and the ways to hand it out or to erase it.
 *
 * @param at when it was read, an instant
 */
export function PersonalDataPage({ data, at }: { data: PersonalData; at: string }) {
  const { privacy: texts } = useConsoleTexts();
  const { language, owner } = usePage();
  const href = useHref();
  const title = texts.found(data.mailbox);
  const isErasable = countErasable(data) > 0;
  const isEmpty = !isErasable && data.submissions.length === 0;
  return (
    <ConsoleLayout
      title={title}
      section="privacy"
      crumbs={[{ path: privacyPath, text: texts.title }]}
    >
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{texts.asOf(formatInstant(at, language), owner.office)}</p>
      {isEmpty && <p class="kern-body">{texts.nothing}</p>}
      <FoundContacts data={data} />
      <FoundDistrictContacts data={data} />
      <Messages data={data} />
      <Subscriptions data={data} />
      <Recipients data={data} />
      <Requests data={data} />
      <FoundNotes notes={data.notes} />
      <Labels data={data} />
      <Submissions data={data} />
      <div class="pegel-actions">
        <form method="post" action={href(`${privacyPath}/export`)}>
          <input type="hidden" name="mailbox" value={data.mailbox} />
          <SubmitButton secondary>{texts.download}</SubmitButton>
        </form>
        {isErasable && (
          <form method="post" action={href(`${privacyPath}/erase`)}>
            <input type="hidden" name="mailbox" value={data.mailbox} />
            <SubmitButton secondary>{texts.erase}</SubmitButton>
          </form>
        )}
      </div>
    </ConsoleLayout>
  );
}

interface Part {
  data: PersonalData;
}

function Messages({ data: { messages } }: Part) {
  const { privacy: texts, mail } = useConsoleTexts();
  const { language } = usePage();
  return (
    <FoundPart
      title={texts.messages}
      rows={messages}
      columns={[
        {
          title: texts.message,
          isHeader: true,
          cell: ({ message }) => mail.topics[topicOf(message)],
        },
        {
          title: texts.wave,
          cell: ({ message }) => ('wave' in message ? message.wave : undefined),
        },
        { title: texts.at, cell: ({ createdAt }) => formatInstant(createdAt, language) },
      ]}
    />
  );
}

function Subscriptions({ data: { subscriptions } }: Part) {
  const { privacy: texts } = useConsoleTexts();
  return (
    <FoundPart
      title={texts.subscriptions}
      rows={subscriptions}
      columns={[
        { title: texts.staffId, isHeader: true, cell: ({ id }) => id },
        { title: texts.district, cell: ({ district }) => district ?? texts.allDistricts },
      ]}
    />
  );
}

function Recipients({ data: { recipients } }: Part) {
  const { privacy: texts, recipients: fields } = useConsoleTexts();
  const { language } = usePage();
  return (
    <FoundPart
      title={texts.recipients}
      rows={recipients}
      columns={[
        { title: fields.language, isHeader: true, cell: (one) => fields.languages[one.language] },
        { title: fields.addedAt, cell: ({ addedAt }) => formatInstant(addedAt, language) },
      ]}
    />
  );
}

function Requests({ data: { requests } }: Part) {
  const { privacy: texts, requests: fields } = useConsoleTexts();
  const { language } = usePage();
  return (
    <FoundPart
      title={texts.requests}
      rows={requests}
      columns={[
        {
          title: fields.unit,
          isHeader: true,
          cell: (one) => (one.kind === 'contact' ? one.unit : one.case.ars),
        },
        { title: fields.kind, cell: ({ kind }) => fields.kinds[kind] },
        {
          title: fields.mailbox,
          cell: (one) => (one.kind === 'contact' ? one.mailbox : undefined),
        },
        { title: texts.textOf, cell: (one) => (one.kind === 'contact' ? one.remark : one.reason) },
        { title: texts.at, cell: ({ createdAt }) => formatInstant(createdAt, language) },
      ]}
    />
  );
}

function Labels({ data: { labels } }: Part) {
  const { privacy: texts } = useConsoleTexts();
  return (
    <FoundPart
      title={texts.labels}
      rows={labels}
      columns={[
        { title: texts.unit, isHeader: true, cell: ({ units }) => units.join(', ') },
        { title: texts.wave, cell: ({ wave }) => wave },
        { title: texts.textOf, cell: ({ label }) => label },
      ]}
    />
  );
}

function Submissions({ data: { submissions } }: Part) {
  const { privacy: texts } = useConsoleTexts();
  return (
    <FoundPart
      title={texts.submissions}
      text={texts.submissionsText}
      rows={submissions}
      columns={[
        { title: texts.unit, isHeader: true, cell: ({ ars }) => ars },
        { title: texts.wave, cell: ({ wave }) => wave },
        { title: texts.number, cell: ({ number }) => String(number) },
      ]}
    />
  );
}
