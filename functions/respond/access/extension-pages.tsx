import { ulid } from 'ulid';
import { formatDate } from '../../../schemas/format.ts';
import type { RequestOf } from '../../../schemas/request.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { enteredIn } from '../../web/fields/field.ts';
import { RadioGroup, TextInput } from '../../web/fields/plain-field.tsx';
import { formatInstant } from '../../web/format.ts';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { controlNames } from '../control-fields.ts';
import { pathOf } from '../paths.ts';
import { PlainFormPage, SentPage } from '../plain-form-page.tsx';

interface ExtensionPageProps {
  visit: Visit;
  /** Until when more time can be asked for, as ISO dates. */
  dates: string[];
  fields?: FormFields;
  errors?: PlainErrors<'until' | 'reason'>;
  /** Another request stands. */
  isPending?: boolean;
}

/** A form that asks for more time. */
export function ExtensionPage({
  visit,
  dates,
  fields = {},
  errors = {},
  isPending,
}: ExtensionPageProps) {
  const { language } = usePage();
  const { extension } = useTexts().access;
  return (
    <PlainFormPage
      visit={visit}
      title={extension.title}
      text={extension.text}
      action={pathOf(visit.key, 'extension')}
      errors={errors}
      isPending={isPending ?? false}
      button={extension.button}
    >
      <input type="hidden" name={controlNames.idempotencyKey} value={ulid()} />
      <RadioGroup
        name="until"
        label={extension.until}
        options={dates.map((date) => ({ value: date, label: formatDate(date, language) }))}
        value={enteredIn(fields, 'until')}
        error={errors.until}
      />
      <TextInput
        name="reason"
        label={extension.reason}
        hint={extension.reasonHint}
        rows={4}
        value={enteredIn(fields, 'reason')}
        error={errors.reason}
      />
    </PlainFormPage>
  );
}

/** Shows a request that is still to be decided instead of the form. */
export function ExtensionPendingPage({
  visit,
  request,
}: {
  visit: Visit;
  request: RequestOf<'extension'>;
}) {
  const { language } = usePage();
  const { extension, request: texts } = useTexts().access;
  return (
    <SentPage visit={visit} title={extension.sent} text={extension.sentText}>
      <SummaryList
        entries={[
          { key: texts.createdAt, value: formatInstant(request.createdAt, language) },
          { key: extension.untilShort, value: formatDate(request.until, language) },
          { key: extension.reason, value: request.reason },
        ]}
      />
    </SentPage>
  );
}
