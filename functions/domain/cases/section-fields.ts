import type { Answers } from '../../../schemas/answer.ts';
import type { Section } from '../../../schemas/questionnaire.ts';
import type { Statement } from '../../../schemas/submission.ts';
import { confirmChoices, type FormFields, fieldNames, fieldsOf } from './form-fields.ts';

/**
 * The fields that show a saved section: the inverse of `reviewSection`. A confirmed answer shows as
 * the choice "unchanged", any other beside an earlier one as "changed".
 *
 * @param offered the earlier answers that may be confirmed
 */
export function sectionFields(
  section: Section,
  { answers, confirmed, reasons }: Statement,
  offered: Answers = {},
): FormFields {
  const fields: FormFields = {};
  for (const question of section.questions) {
    const answer = answers[question.id];
    const reason = reasons[question.id];
    if (reason) fields[fieldNames.reason(question.id)] = [reason];
    if (!answer) continue;
    const isConfirmed = confirmed.includes(question.id) && offered[question.id] !== undefined;
    if (offered[question.id]) {
      const { same, changed } = confirmChoices;
      fields[fieldNames.confirm(question.id)] = [isConfirmed ? same : changed];
    }
    if (!isConfirmed) Object.assign(fields, fieldsOf(question, answer));
  }
  return fields;
}
