import type { Contact, ContactDetails } from '../../../schemas/contact.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { contactsPath } from './contact-paths.ts';

interface ContactFormProps {
  unit: Unit;
  /** The contact that is changed; without one, one is added. */
  contact?: Contact;
  /** The id that the new contact gets: sent twice, the form adds one. */
  newId?: string;
  fields: FormFields;
  errors?: PlainErrors<keyof ContactDetails>;
  /** Somebody has changed the contact since the form was opened. */
  isStale?: boolean;
}

/** A form to add or to change a contact. */
export function ContactForm(props: ContactFormProps) {
  const { unit, contact, newId, fields, errors = {}, isStale } = props;
  const { contacts: texts } = useConsoleTexts();
  const href = useHref();
  const { form } = texts;
  const links = linksTo(errors);
  const title = contact ? form.change : form.add;
  const field = (name: Exclude<keyof ContactDetails, 'language'>) => ({
    name,
    label: texts[name],
    value: enteredIn(fields, name),
    error: errors[name],
  });
  return (
    <ConsoleLayout
      title={title}
      section="registry"
      hasErrors={links.length > 0}
      crumbs={[{ path: contactsPath(unit.ars), text: texts.of(unit.name) }]}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      {isStale && contact && <StaleAlert contact={contact} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{form.text}</p>
      {contact && <p class="kern-body">{form.confirms}</p>}
      {contact?.bouncedAt && (
        <p class="kern-body">
          <strong>{form.bounced}</strong>
        </p>
      )}
      <form
        class="pegel-form"
        method="post"
        action={href(contactsPath(unit.ars, contact?.id ?? 'add'))}
        novalidate
      >
        {contact && <input type="hidden" name="version" value={String(contact.version)} />}
        {newId && <input type="hidden" name="id" value={newId} />}
        <TextInput {...field('mailbox')} type="email" hint={form.mailboxHint} />
        <TextInput {...field('name')} optional hint={form.nameHint} />
        <TextInput {...field('office')} optional hint={form.officeHint} />
        <TextInput {...field('phone')} optional />
        <SelectField
          name="language"
          label={texts.language}
          options={[
            ['de', texts.languages.de],
            ['en', texts.languages.en],
          ]}
          chosen={enteredIn(fields, 'language') || 'de'}
        />
        <div class="pegel-actions">
          <SubmitButton>{form.save}</SubmitButton>
        </div>
      </form>
    </ConsoleLayout>
  );
}

function StaleAlert({ contact }: { contact: Contact }) {
  const { contacts: texts } = useConsoleTexts();
  const details = ['mailbox', 'name', 'office', 'phone'] as const;
  return (
    <Alert kind="warning" title={texts.form.stale} urgent>
      <p class="kern-body">{texts.form.staleText}</p>
      <SummaryList
        entries={details.flatMap((name) => {
          const value = contact[name];
          return value === undefined ? [] : [{ key: texts[name], value }];
        })}
      />
    </Alert>
  );
}
