import { noteLength } from '../../../schemas/case-note.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { Check } from '../../web/fields/check.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { StepForm, type StepFormState } from './step-form.tsx';

interface QueryPageProps extends StepFormState {
  fields: FormFields;
  error?: string;
}

/** A form that asks the unit about its submission. */
export function QueryPage({ fields, error, ...state }: QueryPageProps) {
  const { query: texts } = useConsoleTexts().case;
  const { language } = usePage();
  const chosen = fields['sections'] ?? [];
  const count = (number: number) => formatNumber(number, language);
  return (
    <StepForm
      {...state}
      title={texts.title}
      text={texts.text}
      page="query"
      button={texts.button}
      errors={error ? { text: error } : {}}
    >
      <div class="pegel-question">
        <fieldset class="kern-fieldset" aria-describedby="sections~hint">
          <legend class="kern-label">{texts.sections}</legend>
          <p class="kern-hint" id="sections~hint">
            {texts.sectionsHint}
          </p>
          <div class="kern-fieldset__body">
            {state.view.questionnaire.sections.map(({ id, title }) => (
              <Check
                type="checkbox"
                id={`sections~${id}`}
                name="sections"
                value={id}
                label={title[language]}
                checked={chosen.includes(id)}
                error={false}
              />
            ))}
          </div>
        </fieldset>
      </div>
      <TextInput
        name="text"
        label={texts.question}
        hint={texts.hint(count(noteLength.min), count(noteLength.max))}
        rows={6}
        value={enteredIn(fields, 'text')}
        error={error}
      />
    </StepForm>
  );
}
