import { callOutcomes, noteLength } from '../../../schemas/case-note.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { RadioGroup, TextInput } from '../../web/fields/plain-field.tsx';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { StepForm, type StepFormState } from './step-form.tsx';

interface CallPageProps extends StepFormState {
  fields: FormFields;
  errors?: PlainErrors<'outcome' | 'callBackOn' | 'text'>;
}

/** A form for what came of a call. */
export function CallPage({ fields, errors = {}, ...state }: CallPageProps) {
  const { call: texts, notes } = useConsoleTexts().case;
  const { language } = usePage();
  return (
    <StepForm {...state} title={texts.title} page="call" button={texts.button} errors={errors}>
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={callOutcomes.map((value) => ({ value, label: notes.outcomes[value] }))}
        value={enteredIn(fields, 'outcome')}
        error={errors.outcome}
      />
      <TextInput
        name="callBackOn"
        label={texts.callBackOn}
        hint={texts.dateHint}
        optional
        value={enteredIn(fields, 'callBackOn')}
        error={errors.callBackOn}
      />
      <TextInput
        name="text"
        label={texts.text}
        hint={texts.hint(formatNumber(noteLength.max, language))}
        rows={4}
        optional
        value={enteredIn(fields, 'text')}
        error={errors.text}
      />
    </StepForm>
  );
}
