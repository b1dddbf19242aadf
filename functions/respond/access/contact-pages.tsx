import { ulid } from 'ulid';
import type { RequestOf } from '../../../schemas/request.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { formatInstant } from '../../web/format.ts';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { controlNames } from '../control-fields.ts';
import { newContactPath, pathOf } from '../paths.ts';
import { PlainFormPage, SentPage } from '../plain-form-page.tsx';

interface ContactPageProps {
  /** The case that it is asked in; without one, the unit is asked for. */
  visit?: Visit;
  fields?: FormFields;
  errors?: PlainErrors<'unit' | 'mailbox' | 'remark'>;
  isTooOften?: boolean;
  /** Another request stands. */
  isPending?: boolean;
}

/** A form to be written to at another mailbox. */
export function ContactPage({
  visit,
  fields = {},
  errors = {},
  isTooOften,
  isPending,
}: ContactPageProps) {
  const { contact } = useTexts().access;
  return (
    <PlainFormPage
      visit={visit}
      title={contact.title}
      text={contact.text}
      action={visit ? pathOf(visit.key, 'contact') : newContactPath}
      errors={errors}
      isTooOften={isTooOften ?? false}
      isPending={isPending ?? false}
      button={contact.button}
    >
      <input type="hidden" name={controlNames.idempotencyKey} value={ulid()} />
      {!visit && (
        <TextInput
          name="unit"
          label={contact.unit}
          hint={contact.unitHint}
          value={enteredIn(fields, 'unit')}
          error={errors.unit}
        />
      )}
      <TextInput
        name="mailbox"
        type="email"
        autocomplete="email"
        label={contact.mailbox}
        hint={contact.mailboxHint}
        value={enteredIn(fields, 'mailbox')}
        error={errors.mailbox}
      />
      <TextInput
        name="remark"
        label={contact.remark}
        hint={contact.remarkHint}
        rows={4}
        optional
        value={enteredIn(fields, 'remark')}
        error={errors.remark}
      />
    </PlainFormPage>
  );
}

/** Confirms a request that came without a link. */
export function ContactSentPage() {
  const { contact } = useTexts().access;
  return <SentPage title={contact.sent} text={contact.sentText} />;
}

/** Shows a request that is still to be decided instead of the form. */
export function ContactPendingPage({
  visit,
  request,
}: {
  visit: Visit;
  request: RequestOf<'contact'>;
}) {
  const { language } = usePage();
  const { contact, request: texts } = useTexts().access;
  const { createdAt, mailbox, remark } = request;
  return (
    <SentPage visit={visit} title={contact.sent} text={contact.sentText}>
      <SummaryList
        entries={[
          { key: texts.createdAt, value: formatInstant(createdAt, language) },
          { key: contact.mailbox, value: mailbox },
          ...(remark ? [{ key: contact.remark, value: remark }] : []),
        ]}
      />
    </SentPage>
  );
}
