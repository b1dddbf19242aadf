import {
  type ContactField,
  type ContactsChoice,
  contactFields,
} from '../../../schemas/contacts-choice.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref } from '../../web/page-context.ts';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { contactsFilePath } from './paths.ts';

interface MappingFormProps {
  upload: string;
  /** The names of the sheets; the choice matters where there are several. */
  sheets: readonly string[];
  header: readonly string[];
  choice: ContactsChoice;
  errors: Partial<Record<ContactField, string>>;
}

/** Shows which column holds what, and lets it be corrected. */
export function MappingForm({ upload, sheets, header, choice, errors }: MappingFormProps) {
  const { contactsFile: texts } = useConsoleTexts();
  const href = useHref();
  const action = href(contactsFilePath(upload));
  const columns = header.flatMap((label, index) =>
    label === '' ? [] : [[String(index), label] as const],
  );
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-medium">{texts.mapping}</h2>
      {sheets.length > 1 && (
        <form class="pegel-toolbar" method="get" action={action}>
          <SelectField
            name="sheet"
            label={texts.sheet}
            chosen={String(choice.sheet)}
            options={sheets.map((name, index) => [String(index), name] as const)}
          />
          <SubmitButton secondary>{texts.chooseSheet}</SubmitButton>
        </form>
      )}
      <p class="kern-body">{texts.mappingText}</p>
      <form class="pegel-section" method="get" action={action}>
        <input type="hidden" name="sheet" value={String(choice.sheet)} />
        <div class="pegel-columns">
          {contactFields.map((field) => (
            <SelectField
              name={field}
              label={texts.fields[field]}
              chosen={String(choice.columns[field] ?? '')}
              error={errors[field]}
              options={[['', texts.none], ...columns]}
            />
          ))}
        </div>
        <div class="pegel-actions">
          <SubmitButton secondary>{texts.apply}</SubmitButton>
        </div>
      </form>
    </section>
  );
}
