import type { QuestionOf } from '../../../schemas/question.ts';
import { fieldNames } from '../../domain/cases/form-fields.ts';
import { useTexts } from '../page-context.ts';
import { enteredIn, type FieldProps } from './field.ts';
import { Fieldset } from './fieldset.tsx';
import { DigitsInput } from './input.tsx';

/** Month and year. */
export function MonthField(props: FieldProps<QuestionOf<'month'>>) {
  return (
    <Fieldset {...props}>
      <div class="pegel-parts">
        <MonthAndYear {...props} />
      </div>
    </Fieldset>
  );
}

/** Day, month and year. */
export function DateField(props: FieldProps<QuestionOf<'date'>>) {
  const { question, fields, error } = props;
  const texts = useTexts();
  const name = fieldNames.day(question.id);
  return (
    <Fieldset {...props}>
      <div class="pegel-parts">
        <DigitsInput
          id={name}
          name={name}
          label={texts.form.day}
          value={enteredIn(fields, name)}
          error={error !== undefined}
          width={2}
        />
        <MonthAndYear {...props} />
      </div>
    </Fieldset>
  );
}

function MonthAndYear({ question, fields, error }: FieldProps) {
  const texts = useTexts();
  const parts = [
    { name: fieldNames.month(question.id), label: texts.form.month, width: 2 },
    { name: fieldNames.year(question.id), label: texts.form.year, width: 4 },
  ] as const;
  return (
    <>
      {parts.map(({ name, label, width }) => (
        <DigitsInput
          id={name}
          name={name}
          label={label}
          value={enteredIn(fields, name)}
          error={error !== undefined}
          width={width}
        />
      ))}
    </>
  );
}
