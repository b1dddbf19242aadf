import { isChoice, type Question } from '../../../schemas/question.ts';
import { type FormFields, fieldNames } from '../../domain/cases/form-fields.ts';
import { isChanged } from './field.ts';
import { optionWithWrongText } from './other-text.ts';

/**
 * The id of the control that an error message of a question leads to.
 *
 * @param offered whether an earlier answer stands beside it that may be confirmed
 */
export function anchorOf(question: Question, fields: FormFields, offered: boolean): string {
  if (offered && !isChanged({ question, fields })) return fieldNames.confirm(question.id);
  if (isChoice(question) && optionWithWrongText(question, fields)) {
    return fieldNames.otherText(question.id);
  }
  switch (question.type) {
    case 'matrix': {
      const names = question.rows.map(({ value }) => fieldNames.cell(question.id, value));
      const first = names.find((name) => !fields[name]) ?? names[0];
      return `${first}~${question.columns[0]?.value}`;
    }
    case 'month':
      return fieldNames.month(question.id);
    case 'date':
      return fieldNames.day(question.id);
    default:
      return question.id;
  }
}
