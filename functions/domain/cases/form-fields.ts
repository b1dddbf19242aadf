import type { Answer } from '../../../schemas/answer.ts';
import type { Problem } from '../../../schemas/constraints.ts';
import type { Question, QuestionOf } from '../../../schemas/question.ts';

/** The fields of a posted form: every value of every name. */
export type FormFields = Record<string, string[]>;

/** The names of the fields in which a question is answered. */
export const fieldNames = {
  /** Options, number, text, e-mail, confirmation. */
  value: (question: string) => question,
  otherText: (question: string) => `${question}~other`,
  cell: (question: string, row: string) => `${question}~${row}`,
  day: (question: string) => `${question}~day`,
  month: (question: string) => `${question}~month`,
  year: (question: string) => `${question}~year`,
  unknown: (question: string) => `${question}~unknown`,
  /** Whether the earlier answer is confirmed (`same`) or answered anew (`changed`). */
  confirm: (question: string) => `confirm~${question}`,
  /** Why an answer that breaks a soft edit is right nevertheless. */
  reason: (question: string) => `reason~${question}`,
} as const;

/** The two choices beside an earlier answer. */
export const confirmChoices = { same: 'same', changed: 'changed' } as const;

/** What a respondent entered for a question: an answer, a problem, or neither (left blank). */
export interface Reading {
  answer?: Answer;
  problem?: Problem;
}

/**
 * Reads the answer to a question from form fields. Only finds out what was meant; whether it is
 * offered and within limits is told by `problemOf`.
 */
export function readAnswer(question: Question, fields: FormFields): Reading {
  const all = (name: string) => (fields[name] ?? []).map((text) => text.trim()).filter(Boolean);
  const one = (name: string) => all(name)[0];
  switch (question.type) {
    case 'key':
      return {};
    case 'single':
    case 'yesNoPlanned': {
      const option = one(fieldNames.value(question.id));
      return option
        ? { answer: { kind: 'option', option, ...otherText(question, fields, [option]) } }
        : {};
    }
    case 'multi': {
      const options = [...new Set(all(fieldNames.value(question.id)))];
      if (options.length === 0) return {};
      return { answer: { kind: 'options', options, ...otherText(question, fields, options) } };
    }
    case 'matrix': {
      const cells = question.rows.flatMap(({ value: row }) => {
        const column = one(fieldNames.cell(question.id, row));
        return column ? [[row, column] as const] : [];
      });
      return cells.length > 0
        ? { answer: { kind: 'cells', cells: Object.fromEntries(cells) } }
        : {};
    }
    case 'month': {
      const [month, year] = [one(fieldNames.month(question.id)), one(fieldNames.year(question.id))];
      if (!month && !year) return {};
      const text = `${year ?? ''}-${(month ?? '').padStart(2, '0')}`;
      return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text)
        ? { answer: { kind: 'month', month: text } }
        : { problem: 'notAMonth' };
    }
    case 'date':
      return readDate(
        one(fieldNames.day(question.id)),
        one(fieldNames.month(question.id)),
        one(fieldNames.year(question.id)),
      );
    case 'number': {
      const text = one(fieldNames.value(question.id));
      const unknown = one(fieldNames.unknown(question.id)) !== undefined;
      if (unknown) return text ? { problem: 'exclusiveOption' } : { answer: { kind: 'unknown' } };
      if (!text) return {};
      return /^\d{1,9}$/.test(text)
        ? { answer: { kind: 'number', number: Number(text) } }
        : { problem: 'notANumber' };
    }
    case 'text': {
      const text = one(fieldNames.value(question.id))?.replaceAll('\r\n', '\n');
      return text ? { answer: { kind: 'text', text } } : {};
    }
    case 'email': {
      const address = one(fieldNames.value(question.id));
      return address ? { answer: { kind: 'email', address } } : {};
    }
    case 'confirm':
      return one(fieldNames.value(question.id)) ? { answer: { kind: 'confirmed' } } : {};
  }
}

/** The fields that show an answer again: the inverse of `readAnswer`. */
export function fieldsOf(question: Question, answer: Answer): FormFields {
  const name = fieldNames.value(question.id);
  switch (answer.kind) {
    case 'option':
    case 'options': {
      const options = answer.kind === 'option' ? [answer.option] : answer.options;
      const other = answer.text ? { [fieldNames.otherText(question.id)]: [answer.text] } : {};
      return { [name]: options, ...other };
    }
    case 'cells':
      return Object.fromEntries(
        Object.entries(answer.cells).map(([row, column]) => [
          fieldNames.cell(question.id, row),
          [column],
        ]),
      );
    case 'month':
    case 'date': {
      const [year = '', month = '', day] = (
        answer.kind === 'month' ? answer.month : answer.date
      ).split('-');
      return {
        [fieldNames.year(question.id)]: [year],
        [fieldNames.month(question.id)]: [month],
        ...(day && { [fieldNames.day(question.id)]: [day] }),
      };
    }
    case 'number':
      return { [name]: [String(answer.number)] };
    case 'unknown':
      return { [fieldNames.unknown(question.id)]: ['yes'] };
    case 'text':
      return { [name]: [answer.text] };
    case 'email':
      return { [name]: [answer.address] };
    case 'confirmed':
      return { [name]: ['yes'] };
  }
}

/** The text beside the chosen option; text beside an option that is not chosen is dropped. */
function otherText(
  question: QuestionOf<'single' | 'multi' | 'yesNoPlanned'>,
  fields: FormFields,
  chosen: string[],
): { text?: string } {
  if (question.type === 'yesNoPlanned') return {};
  const asks = question.options.some((option) => option.otherText && chosen.includes(option.value));
  const text = fields[fieldNames.otherText(question.id)]?.[0]?.trim();
  return asks && text ? { text } : {};
}

function readDate(day?: string, month?: string, year?: string): Reading {
  if (!day && !month && !year) return {};
  const text = [year ?? '', (month ?? '').padStart(2, '0'), (day ?? '').padStart(2, '0')].join('-');
  // A date that does not exist (31 February) rolls over when it is parsed.
  const parsed = /^[1-9]\d{3}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  const exists = parsed && !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(text);
  return exists ? { answer: { kind: 'date', date: text } } : { problem: 'notADate' };
}
