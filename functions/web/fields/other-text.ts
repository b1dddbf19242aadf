import { type ChoiceQuestion, type Option, optionsOf } from '../../../schemas/question.ts';
import { type FormFields, fieldNames } from '../../domain/cases/form-fields.ts';
import { enteredIn } from './field.ts';

/** The option that is chosen and whose text is missing or too long, if there is one. */
export function optionWithWrongText(
  question: ChoiceQuestion,
  fields: FormFields,
): Option | undefined {
  const chosen = fields[fieldNames.value(question.id)] ?? [];
  const text = enteredIn(fields, fieldNames.otherText(question.id))?.trim() ?? '';
  return optionsOf(question).find(
    ({ value, otherText }) =>
      otherText && chosen.includes(value) && (!text || text.length > otherText.maxLength),
  );
}
