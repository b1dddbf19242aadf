import type { QuestionOf } from '../../../schemas/question.ts';
import { fieldNames } from '../../domain/cases/form-fields.ts';
import { useTexts } from '../page-context.ts';
import { Check } from './check.ts';
import { enteredIn, type FieldProps } from './field.ts';
import { Fieldset } from './fieldset.tsx';

/** A statement to agree to. */
export function ConfirmField(props: FieldProps<QuestionOf<'confirm'>>) {
  const { question, fields, error } = props;
  const texts = useTexts();
  const name = fieldNames.value(question.id);
  return (
    <Fieldset {...props}>
      <Check
        type="checkbox"
        id={question.id}
        name={name}
        value="yes"
        label={texts.form.confirmed}
        checked={enteredIn(fields, name) !== undefined}
        error={error !== undefined}
      />
    </Fieldset>
  );
}
