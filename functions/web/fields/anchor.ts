import type { Question } from '../../../schemas/question.ts';
import { type FormFields, fieldNames } from '../../domain/form-fields.ts';

/** The id of the control that an error message of a question leads to. */
export function anchorOf(question: Question, fields: FormFields): string {
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
