import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Answer, Answers } from '../../schemas/answer.ts';
import { followBranches } from '../../schemas/branching.ts';
import { checkAnswers } from '../../schemas/edits.ts';
import { type Option, optionsOf, type Question } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';

/**
 * Answers to any part of a questionnaire. Each one fits its question, but the whole follows no
 * branch: required ones may be missing and hidden ones there, matrices half filled.
 */
export function arbitraryAnswers(
  questionnaire: Questionnaire,
  referenceDate: string,
): fc.Arbitrary<Answers> {
  return recordOf(questionnaire, referenceDate, () => true);
}

/**
 * Answers that can be submitted, some with a reason: all required ones are there and no hard edit is
 * broken.
 */
export function submittableAnswers(
  questionnaire: Questionnaire,
  referenceDate: string,
): fc.Arbitrary<Answers> {
  return recordOf(questionnaire, referenceDate, ({ required }) => required === false)
    .map((answers) => followBranches(questionnaire, answers).answers)
    .filter((answers) =>
      checkAnswers(questionnaire, answers, { today: referenceDate, referenceDate }).every(
        ({ severity }) => severity === 'soft',
      ),
    );
}

/** Answers that can be submitted as they are: nothing about them needs a reason. */
export function unremarkableAnswers(
  questionnaire: Questionnaire,
  referenceDate: string,
): fc.Arbitrary<Answers> {
  const context = { today: referenceDate, referenceDate };
  return submittableAnswers(questionnaire, referenceDate).filter(
    (answers) => checkAnswers(questionnaire, answers, context).length === 0,
  );
}

function recordOf(
  questionnaire: Questionnaire,
  referenceDate: string,
  isOptional: (question: Question) => boolean,
): fc.Arbitrary<Answers> {
  const questions = questionsOf(questionnaire).filter(({ type }) => type !== 'key');
  const model = Object.fromEntries(
    questions.map((question) => {
      const optional = isOptional(question);
      return [question.id, answerTo(question, referenceDate, optional)];
    }),
  );
  const requiredKeys = questions.filter((question) => !isOptional(question)).map(({ id }) => id);
  return fc.record(model, { requiredKeys }).map((record) => ({ ...record }));
}

function answerTo(
  question: Question,
  referenceDate: string,
  mayBeHalfFilled: boolean,
): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'single':
    case 'yesNoPlanned':
      return fc
        .constantFrom(...optionsOf(question))
        .map((option) => ({ kind: 'option', option: option.value, ...otherText([option]) }));
    case 'multi': {
      const together = question.options.filter((option) => !option.exclusive);
      const maxLength = Math.min(question.maxSelect ?? together.length, together.length);
      const alone = question.options.filter((option) => option.exclusive).map((one) => [one]);
      return fc
        .oneof(
          { weight: 4, arbitrary: fc.subarray(together, { minLength: 1, maxLength }) },
          ...(alone.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...alone) }] : []),
        )
        .map((chosen) => ({
          kind: 'options',
          options: chosen.map(({ value }) => value),
          ...otherText(chosen),
        }));
    }
    case 'matrix': {
      const column = fc.constantFrom(...question.columns.map(({ value }) => value));
      const rows = question.rows.map(({ value }) => value);
      const cells = Object.fromEntries(rows.map((row) => [row, column]));
      return fc
        .record(cells, { requiredKeys: mayBeHalfFilled ? [] : rows })
        .map((filled) => ({ kind: 'cells', cells: { ...filled } }));
    }
    case 'month':
      return fc.integer({ min: 0, max: 60 }).map((months) => {
        const month = Temporal.PlainDate.from(referenceDate).toPlainYearMonth().add({ months });
        return { kind: 'month', month: month.toString() };
      });
    case 'date':
      return fc.integer({ min: 0, max: 90 }).map((days) => {
        const date = Temporal.PlainDate.from(referenceDate).subtract({ days });
        return { kind: 'date', date: date.toString() };
      });
    case 'number': {
      const number = fc
        .integer({ min: question.min, max: question.max })
        .map((value): Answer => ({ kind: 'number', number: value }));
      return question.allowUnknown
        ? fc.oneof(number, fc.constant<Answer>({ kind: 'unknown' }))
        : number;
    }
    case 'text':
      return fc.constantFrom('Läuft.', 'Übergabe an „Haupt“;=1+1').map((text) => ({
        kind: 'text',
        text,
      }));
    case 'email':
      return fc.constant({ kind: 'email', address: 'poststelle@example.org' });
    case 'confirm':
      return fc.constant({ kind: 'confirmed' });
    case 'key':
      throw new Error('a key is never answered');
  }
}

function otherText(chosen: readonly Option[]): { text?: string } {
  return chosen.some((option) => option.otherText) ? { text: 'Eigenbau' } : {};
}
