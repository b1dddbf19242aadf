import { isComplete } from '../../../schemas/case.ts';
import { noteLength } from '../../../schemas/case-note.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { RadioGroup, TextInput } from '../../web/fields/plain-field.tsx';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { exemptionsOf } from './exemptions-of.ts';
import { StepForm, type StepFormState } from './step-form.tsx';

interface ExemptionPageProps extends StepFormState {
  fields: FormFields;
  errors?: PlainErrors<'status' | 'coveredBy' | 'text'>;
}

/** A form for why nothing is to be reported. */
export function ExemptionPage({ fields, errors = {}, ...state }: ExemptionPageProps) {
  const { exempt: texts } = useConsoleTexts().case;
  const { view } = state;
  const isAnswered = isComplete(view.head.status);
  return (
    <StepForm
      {...state}
      title={texts.title}
      text={isAnswered ? `${texts.text} ${texts.answered}` : texts.text}
      page="exempt"
      button={texts.button}
      errors={errors}
    >
      <RadioGroup
        name="status"
        label={texts.status}
        options={exemptionsOf(view).map((value) => ({ value, label: texts.explained[value] }))}
        value={enteredIn(fields, 'status')}
        error={errors.status}
      />
      <TextInput
        name="coveredBy"
        label={texts.coveredBy}
        hint={texts.coveredByHint}
        optional
        value={enteredIn(fields, 'coveredBy')}
        error={errors.coveredBy}
      />
      <ReasonInput label={texts.reason} fields={fields} error={errors.text} />
    </StepForm>
  );
}

interface ReinstatementPageProps extends StepFormState {
  fields: FormFields;
  errors?: PlainErrors<'text'>;
}

/** A form that takes a case in again. */
export function ReinstatementPage({ fields, errors = {}, ...state }: ReinstatementPageProps) {
  const { case: texts, caseWords } = useConsoleTexts();
  const { reinstate } = texts;
  const { exempted } = state.view.head;
  return (
    <StepForm
      {...state}
      title={reinstate.title}
      text={exempted && reinstate.text(caseWords.statuses[exempted.from])}
      page="reinstate"
      button={reinstate.button}
      errors={errors}
    >
      <ReasonInput label={reinstate.reason} fields={fields} error={errors.text} />
    </StepForm>
  );
}

interface ReasonInputProps {
  label: string;
  fields: FormFields;
  error: string | undefined;
}

function ReasonInput({ label, fields, error }: ReasonInputProps) {
  const { exempt: texts } = useConsoleTexts().case;
  const { language } = usePage();
  const count = (number: number) => formatNumber(number, language);
  return (
    <TextInput
      name="text"
      label={label}
      hint={texts.reasonHint(count(noteLength.min), count(noteLength.max))}
      rows={4}
      value={enteredIn(fields, 'text')}
      error={error}
    />
  );
}
