import type { QuestionOf } from '../../../schemas/question.ts';
import { fieldNames } from '../../domain/cases/form-fields.ts';
import { describedBy, enteredIn, type FieldProps } from './field.ts';
import { inputClass } from './input.tsx';
import { SingleInput } from './single-input.tsx';

/** A text of several lines. */
export function TextField(props: FieldProps<QuestionOf<'text'>>) {
  const name = fieldNames.value(props.question.id);
  return (
    <SingleInput {...props}>
      <textarea {...inputProps(props)} rows={5}>
        {enteredIn(props.fields, name)}
      </textarea>
    </SingleInput>
  );
}

/** An e-mail address. */
export function EmailField(props: FieldProps<QuestionOf<'email'>>) {
  const name = fieldNames.value(props.question.id);
  return (
    <SingleInput {...props}>
      <input
        {...inputProps(props)}
        type="email"
        autocomplete="email"
        spellcheck={false}
        value={enteredIn(props.fields, name)}
      />
    </SingleInput>
  );
}

function inputProps(props: FieldProps) {
  const { question, error } = props;
  return {
    class: inputClass(error !== undefined),
    id: question.id,
    name: fieldNames.value(question.id),
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(props),
  };
}
