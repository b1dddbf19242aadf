import { type ChoiceQuestion, type Option, optionsOf } from '../../../schemas/question.ts';
import { fieldNames } from '../../domain/cases/form-fields.ts';
import { usePage, useTexts } from '../page-context.ts';
import { Check } from './check.ts';
import { enteredIn, type FieldProps, partIds } from './field.ts';
import { Fieldset } from './fieldset.tsx';
import { inputClass } from './input.tsx';
import { optionWithWrongText } from './other-text.ts';

/** One of several options (radios), or any of them (checkboxes). */
export function ChoiceField(props: FieldProps<ChoiceQuestion>) {
  const { question, fields, error } = props;
  const { language } = usePage();
  const name = fieldNames.value(question.id);
  const wrongText = error ? optionWithWrongText(question, fields) : undefined;
  return (
    <Fieldset {...props}>
      {optionsOf(question).map((option, index) => (
        <>
          <Check
            type={question.type === 'multi' ? 'checkbox' : 'radio'}
            id={index === 0 ? question.id : `${question.id}~is~${option.value}`}
            name={name}
            value={option.value}
            label={option.label[language]}
            checked={fields[name]?.includes(option.value) ?? false}
            error={error !== undefined && !wrongText}
          />
          {option.otherText && (
            <OtherText {...props} option={option} isWrong={option === wrongText} />
          )}
        </>
      ))}
    </Fieldset>
  );
}

/** The text beside an option. The option itself says what it is about. */
function OtherText({
  question,
  fields,
  option,
  isWrong,
}: FieldProps & { option: Option; isWrong: boolean }) {
  const texts = useTexts();
  const { language } = usePage();
  const name = fieldNames.otherText(question.id);
  return (
    <div class={`kern-form-input pegel-other${isWrong ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={name}>
        {texts.form.otherText}
        <span class="kern-sr-only"> ({option.label[language]})</span>
      </label>
      <input
        class={inputClass(isWrong)}
        id={name}
        name={name}
        type="text"
        autocomplete="off"
        value={enteredIn(fields, name)}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? partIds.error(question.id) : undefined}
      />
    </div>
  );
}
