import type { QuestionOf } from '../../../schemas/question.ts';
import { fieldNames } from '../../domain/cases/form-fields.ts';
import { useTexts } from '../page-context.ts';
import { Check } from './check.ts';
import { describedBy, enteredIn, type FieldProps, partIds } from './field.ts';
import { inputClass } from './input.tsx';
import { SingleInput } from './single-input.tsx';

/**
 * A whole number, with its unit and, where it is offered, "I cannot answer this". The two are a group
 * that is named by the question: alone, the checkbox does not say what cannot be answered.
 */
export function NumberField(props: FieldProps<QuestionOf<'number'>>) {
  const { question, fields, error, isChange } = props;
  const texts = useTexts();
  const name = fieldNames.value(question.id);
  const unknown = fieldNames.unknown(question.id);
  const isGroup = question.allowUnknown && !isChange;
  return (
    <div
      class="pegel-stack"
      {...(isGroup && { role: 'group', 'aria-labelledby': partIds.label(question.id) })}
    >
      <SingleInput {...props}>
        <div class="pegel-unit">
          <input
            class={inputClass(error !== undefined, 'pegel-input-9')}
            id={question.id}
            name={name}
            type="text"
            inputmode="numeric"
            autocomplete="off"
            value={enteredIn(fields, name)}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy(props)}
          />
          {question.unit && <span class="kern-body">{question.unit}</span>}
        </div>
      </SingleInput>
      {question.allowUnknown && (
        <Check
          type="checkbox"
          id={unknown}
          name={unknown}
          value="yes"
          label={texts.form.unknown}
          checked={enteredIn(fields, unknown) !== undefined}
          error={false}
        />
      )}
    </div>
  );
}
