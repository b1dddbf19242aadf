import { createHash } from 'node:crypto';
import type { Condition } from '../../schemas/condition.ts';
import type { Question } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { confirmChoices, fieldNames } from '../domain/cases/form-fields.ts';

/** A stylesheet that shows and hides questions as a form is filled in, without a script. */
export interface BranchingStylesheet {
  css: string;
  /** The hash of its content: part of its path, so that browsers may keep it for ever. */
  hash: string;
}

const compiled = new WeakMap<Questionnaire, BranchingStylesheet>();

/** The branches of a questionnaire as a stylesheet, made once. */
export function branchingStylesheet(questionnaire: Questionnaire): BranchingStylesheet {
  const stylesheet = compiled.get(questionnaire) ?? compile(questionnaire);
  compiled.set(questionnaire, stylesheet);
  return stylesheet;
}

function compile(questionnaire: Questionnaire): BranchingStylesheet {
  const rules = questionsOf(questionnaire).flatMap(({ id, showIf }) =>
    showIf
      ? [`form:not(${formWhere(showIf, questionnaire)}) [data-question="${id}"]{display:none}`]
      : [],
  );
  // Browsers without :has show all questions; the server drops answers that do not apply.
  const css = `@supports selector(:has(*)){\n${rules.join('\n')}\n}\n`;
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  return { css, hash };
}

/**
 * A chain of pseudo-classes that a form matches while a condition holds. An answer is a checked
 * control; from other sections, a marker; and while an earlier answer is confirmed, a marker beside the
 * choice, whatever else is checked. An answer to a question that is hidden counts for nothing, so each
 * comparison comes with the condition of the question that it looks at.
 */
function formWhere(condition: Condition, questionnaire: Questionnaire): string {
  const where = (part: Condition) => formWhere(part, questionnaire);
  switch (condition.op) {
    case 'all':
      return condition.of.map(where).join('');
    case 'any':
      return `:is(${condition.of.map(where).join(',')})`;
    case 'not':
      return `:not(${where(condition.of)})`;
    case 'in':
    case 'notIn': {
      const { question } = condition;
      const names = [fieldNames.value(question)];
      const chosen = answered(question, names, withValue(condition.values));
      const compared =
        condition.op === 'in' ? chosen : `${answered(question, names)}:not(${chosen})`;
      return compared + shown(question, questionnaire);
    }
    case 'anyCell': {
      const { question } = condition;
      const rows = condition.rows ?? rowsOf(find(question, questionnaire));
      const names = rows.map((row) => fieldNames.cell(question, row));
      const wanted = withValue(condition.columns);
      const left = leftOpen(find(question, questionnaire), rows, wanted);
      return `:is(${[answered(question, names, wanted), ...left].join(',')})${shown(question, questionnaire)}`;
    }
    case 'lessThan':
    case 'greaterThan':
      throw new TypeError('A questionnaire shows no question because of a number');
  }
}

/** Matches a form in which one of the fields of a question is answered, with a value where given. */
function answered(question: string, names: string[], value = ''): string {
  const is = (selectors: string[]) => `:is(${selectors.join(',')})${value}`;
  const entered = is(names.flatMap((n) => [`[name="${n}"]:checked`, `[data-answer-to="${n}"]`]));
  const confirmed = `[name="${fieldNames.confirm(question)}"][value="${confirmChoices.same}"]:checked`;
  const earlier = is(names.map((name) => `[data-earlier="${name}"]`));
  return `:is(:has(${entered}):not(:has(${confirmed})),:has(${confirmed}~${earlier}))`;
}

/** Matches a form in which one of the rows of a changed matrix is left open, and was answered so. */
function leftOpen(question: Question | undefined, rows: string[], value: string): string[] {
  if (!question) return [];
  const { id } = question;
  const changed = `[name="${fieldNames.confirm(id)}"][value="${confirmChoices.changed}"]:checked`;
  const name = (row: string) => `[name="${fieldNames.cell(id, row)}"]:checked`;
  const begun = `:has(${changed}):has(${rowsOf(question).map(name).join(',')})`;
  return rows.map(
    (row) =>
      `${begun}:not(:has(${name(row)})):has([data-earlier="${fieldNames.cell(id, row)}"]${value})`,
  );
}

const withValue = (values: string[]) => `:is(${values.map((v) => `[value="${v}"]`).join(',')})`;

function shown(id: string, questionnaire: Questionnaire): string {
  const { showIf } = find(id, questionnaire) ?? {};
  return showIf ? formWhere(showIf, questionnaire) : '';
}

function find(id: string, questionnaire: Questionnaire): Question | undefined {
  return questionsOf(questionnaire).find((question) => question.id === id);
}

function rowsOf(question: Question | undefined): string[] {
  return question?.type === 'matrix' ? question.rows.map(({ value }) => value) : [];
}
