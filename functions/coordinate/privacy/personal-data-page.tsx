import type { PropsWithChildren } from 'hono/jsx';
import type { CaseNote } from '../../../schemas/case-note.ts';
import { countErasable, type PersonalData } from '../../store/retention/personal-data.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
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
      <Contacts data={data} />
      <Messages data={data} />
      <Requests data={data} />
      <Notes data={data} />
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

function Section({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-medium">{title}</h2>
      {children}
    </section>
  );
}

function Contacts({ data: { contacts } }: Part) {
  const { privacy: texts, contacts: fields } = useConsoleTexts();
  if (contacts.length === 0) return null;
  return (
    <Section title={texts.contacts}>
      <DataTable
        caption={texts.contacts}
        isCaptionHidden
        rows={contacts}
        columns={[
          { title: texts.unit, isHeader: true, cell: ({ ars }) => ars },
          { title: fields.mailbox, cell: ({ mailbox }) => mailbox },
          { title: fields.name, cell: ({ name }) => name },
          { title: fields.office, cell: ({ office }) => office },
          { title: fields.phone, cell: ({ phone }) => phone },
        ]}
      />
    </Section>
  );
}

function Messages({ data: { messages } }: Part) {
  const { privacy: texts } = useConsoleTexts();
  const { language } = usePage();
  if (messages.length === 0) return null;
  return (
    <Section title={texts.messages}>
      <DataTable
        caption={texts.messages}
        isCaptionHidden
        rows={messages}
        columns={[
          {
            title: texts.message,
            isHeader: true,
            cell: ({ claim }) =>
              'message' in claim ? texts.kinds[claim.message.kind] : texts.kinds.lostLink,
          },
          {
            title: texts.wave,
            cell: ({ claim }) =>
              'message' in claim && 'wave' in claim.message ? claim.message.wave : undefined,
          },
          { title: texts.at, cell: ({ claim }) => formatInstant(claim.createdAt, language) },
        ]}
      />
    </Section>
  );
}

function Requests({ data: { requests } }: Part) {
  const { privacy: texts, requests: fields } = useConsoleTexts();
  const { language } = usePage();
  if (requests.length === 0) return null;
  return (
    <Section title={texts.requests}>
      <DataTable
        caption={texts.requests}
        isCaptionHidden
        rows={requests}
        columns={[
          { title: fields.unit, isHeader: true, cell: ({ unit }) => unit },
          { title: fields.mailbox, cell: ({ mailbox }) => mailbox },
          { title: fields.remark, cell: ({ remark }) => remark },
          { title: texts.at, cell: ({ createdAt }) => formatInstant(createdAt, language) },
        ]}
      />
    </Section>
  );
}

function Notes({ data: { notes } }: Part) {
  const { privacy: texts } = useConsoleTexts();
  const { language } = usePage();
  if (notes.length === 0) return null;
  const textOf = (note: CaseNote) => ('text' in note ? note.text : undefined);
  return (
    <Section title={texts.notes}>
      <DataTable
        caption={texts.notes}
        isCaptionHidden
        rows={notes}
        columns={[
          { title: texts.unit, isHeader: true, cell: (one) => one.case.ars },
          { title: texts.wave, cell: (one) => one.case.wave },
          { title: texts.at, cell: ({ note }) => formatInstant(note.at, language) },
          { title: texts.textOf, cell: ({ note }) => textOf(note) },
        ]}
      />
    </Section>
  );
}

function Submissions({ data: { submissions } }: Part) {
  const { privacy: texts } = useConsoleTexts();
  if (submissions.length === 0) return null;
  return (
    <Section title={texts.submissions}>
      <p class="kern-body">{texts.submissionsText}</p>
      <DataTable
        caption={texts.submissions}
        isCaptionHidden
        rows={submissions}
        columns={[
          { title: texts.unit, isHeader: true, cell: ({ ars }) => ars },
          { title: texts.wave, cell: ({ wave }) => wave },
          { title: texts.number, cell: ({ number }) => String(number) },
        ]}
      />
    </Section>
  );
}
