import type { ReportRecipient } from '../../../schemas/report-recipient.ts';
import { languages } from '../../../schemas/text.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { recipientsPath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { formatInstant } from '../../web/format.ts';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

interface RecipientsPageProps {
  recipients: readonly ReportRecipient[];
  done?: string | undefined;
  /** What a form said that was not taken. */
  fields?: FormFields;
  errors?: PlainErrors<'mailbox' | 'language'>;
}

/** Who is told when results are published. */
export function RecipientsPage({
  recipients,
  done,
  fields = {},
  errors = {},
}: RecipientsPageProps) {
  const { recipients: texts } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const links = linksTo(errors);
  return (
    <ConsoleLayout title={texts.title} hasErrors={links.length > 0}>
      {links.length > 0 && <ErrorSummary errors={links} />}
      <DoneAlert texts={texts.done} done={done} />
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text}</p>
      <p class="kern-body">{texts.staff}</p>
      {recipients.length === 0 ? (
        <p class="kern-body">{texts.none}</p>
      ) : (
        <DataTable
          caption={texts.title}
          isCaptionHidden
          rows={recipients}
          columns={[
            {
              title: texts.mailbox,
              isHeader: true,
              cell: ({ id, mailbox }) => <span id={id}>{mailbox}</span>,
            },
            { title: texts.language, cell: (one) => texts.languages[one.language] },
            { title: texts.addedAt, cell: ({ addedAt }) => formatInstant(addedAt, language) },
            { title: texts.actions, cell: (one) => <RemoveButton {...one} /> },
          ]}
        />
      )}
      <h2 class="kern-heading-large">{texts.adding}</h2>
      <form class="pegel-form" method="post" action={href(recipientsPath)} novalidate>
        <TextInput
          name="mailbox"
          type="email"
          label={texts.mailbox}
          hint={texts.mailboxHint}
          value={enteredIn(fields, 'mailbox')}
          error={errors.mailbox}
        />
        <SelectField
          name="language"
          label={texts.language}
          options={languages.map((one) => [one, texts.languages[one]] as const)}
          chosen={enteredIn(fields, 'language') ?? 'de'}
          error={errors.language}
        />
        <p class="kern-body kern-body--small">{texts.kept}</p>
        <div class="pegel-actions">
          <SubmitButton>{texts.add}</SubmitButton>
        </div>
      </form>
    </ConsoleLayout>
  );
}

function RemoveButton({ id }: ReportRecipient) {
  const { recipients: texts } = useConsoleTexts();
  const href = useHref();
  return (
    <form method="post" action={href(`${recipientsPath}/${id}/remove`)}>
      <SubmitButton secondary aria-describedby={id}>
        {texts.remove}
      </SubmitButton>
    </form>
  );
}
