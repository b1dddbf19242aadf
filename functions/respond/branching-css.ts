import { createHash } from 'node:crypto';
import type { Condition } from '../../schemas/condition.ts';
import type { Question } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { fieldNames } from '../domain/form-fields.ts';

/** A stylesheet that shows and hides questions as a form is filled in, without a script. */
export interface BranchingStylesheet {
  css: string;
  /** Where it is, with the hash of its content, so that browsers may keep it for ever. */
  path: string;
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
  const { id, version } = questionnaire;
  return { css, path: `/respond/branching/${id}/${version}.css?v=${hash}` };
}

/**
 * A chain of pseudo-classes that a form matches while a condition holds. An answer is a checked
 * control or, from other sections, a marker. An answer to a question that is hidden counts for
 * nothing, so each comparison comes with the condition of the question that it looks at.
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
      const answer = answerTo(fieldNames.value(condition.question));
      const chosen = `:has(${answer}${withValue(condition.values)})`;
      const compared = condition.op === 'in' ? chosen : `:has(${answer}):not(${chosen})`;
      return compared + shown(condition.question, questionnaire);
    }
    case 'anyCell': {
      const { question } = condition;
      const rows = condition.rows ?? rowsOf(find(question, questionnaire));
      const cells = rows.map((row) => answerTo(fieldNames.cell(question, row)));
      const cell = `:has(:is(${cells.join(',')})${withValue(condition.columns)})`;
      return cell + shown(question, questionnaire);
    }
    case 'lessThan':
    case 'greaterThan':
      throw new TypeError('A questionnaire shows no question because of a number');
  }
}

const answerTo = (name: string) => `:is([name="${name}"]:checked,[data-answer-to="${name}"])`;
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
