import type { DistrictContact } from '../../../schemas/district-contact.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import type { KnownDistrict } from '../../store/register/known-districts.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { districtContactsPath } from './district-contact-paths.ts';

const details = ['name', 'phone', 'mailbox'] as const;

interface DistrictContactFormProps {
  district: KnownDistrict;
  /** Who helps there now. */
  contact: DistrictContact | undefined;
  fields: FormFields;
  errors?: PlainErrors<(typeof details)[number]>;
  /** Somebody has changed it since the form was opened. */
  isStale?: boolean;
}

/** A form to name who helps in a district. */
export function DistrictContactForm(props: DistrictContactFormProps) {
  const { district, contact, fields, errors = {}, isStale } = props;
  const { districtContacts: texts } = useConsoleTexts();
  const href = useHref();
  const { form } = texts;
  const links = linksTo(errors);
  const title = texts.of(district.name);
  const field = (name: (typeof details)[number]) => ({
    name,
    label: texts[name],
    value: enteredIn(fields, name),
    error: errors[name],
  });
  // After a mistake, the version stays that of what was shown at first.
  const shown = isStale ? undefined : enteredIn(fields, 'version');
  return (
    <ConsoleLayout
      title={title}
      section="registry"
      hasErrors={links.length > 0}
      crumbs={[{ path: districtContactsPath(), text: texts.title }]}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      {isStale && <StaleAlert contact={contact} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{form.text}</p>
      <form
        class="pegel-form"
        method="post"
        action={href(districtContactsPath(district.ags5))}
        novalidate
      >
        <input type="hidden" name="version" value={shown ?? String(contact?.version ?? -1)} />
        <TextInput {...field('name')} hint={form.nameHint} />
        <TextInput {...field('phone')} optional hint={form.phoneHint} />
        <TextInput {...field('mailbox')} type="email" optional hint={form.mailboxHint} />
        <div class="pegel-actions">
          <SubmitButton>{form.save}</SubmitButton>
        </div>
      </form>
      {contact && (
        <p class="kern-body">
          <a
            class="kern-link kern-link--no-visited-state"
            href={href(districtContactsPath(district.ags5, 'remove'))}
          >
            {texts.remove}
          </a>
        </p>
      )}
    </ConsoleLayout>
  );
}

function StaleAlert({ contact }: Pick<DistrictContactFormProps, 'contact'>) {
  const { districtContacts: texts } = useConsoleTexts();
  return (
    <Alert kind="warning" title={texts.form.stale} urgent>
      <p class="kern-body">{contact ? texts.form.staleText : texts.form.staleRemoved}</p>
      {contact && (
        <SummaryList
          entries={details.flatMap((name) => {
            const value = contact[name];
            return value === undefined ? [] : [{ key: texts[name], value }];
          })}
        />
      )}
    </Alert>
  );
}
