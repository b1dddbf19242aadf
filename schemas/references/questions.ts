import { comparisonsOf } from '../condition.ts';
import type { Rule } from '../edit.ts';
import { isChoice, optionsOf, type Question, type QuestionType } from '../question.ts';
import type { Catalog, LocatedQuestion, Path } from './catalog.ts';
import { checkCondition } from './conditions.ts';

/** The rules that make sense for a type of question. */
const rulesOfType: Record<QuestionType, Rule['op'][]> = {
  key: [],
  single: ['differsFrom', 'noRegression', 'notWhen'],
  multi: ['notWhen'],
  yesNoPlanned: ['noRegression', 'notWhen'],
  matrix: ['notWhen'],
  month: ['monthsFromReference', 'notOverdue', 'notWhen'],
  date: ['notInFuture', 'nearReference', 'notWhen'],
  number: ['range', 'notWhen'],
  text: ['noContactData', 'notWhen'],
  email: ['noPersonalMailbox', 'notWhen'],
  confirm: [],
};

/** Checks what questions say about other questions, and their own lists of values. */
export function checkQuestions(catalog: Catalog): void {
  for (const located of catalog.questions) {
    checkLists(catalog, located);
    checkShowIf(catalog, located);
    const { question, path } = located;
    if (typeof question.required === 'object') {
      checkCondition(catalog, question.required, [...path, 'required']);
    }
    for (const [index, { rule }] of (question.edits ?? []).entries()) {
      checkRule(catalog, question, rule, [...path, 'edits', index, 'rule']);
    }
  }
  const keys = catalog.questions.filter(({ question }) => question.type === 'key');
  const allReadable = catalog.questions.length === catalog.order.length;
  if (allReadable && catalog.order.length > 0 && keys.length !== 1) {
    catalog.report(['sections'], `there must be one question of type key, not ${keys.length}`);
  }
}

function checkLists(catalog: Catalog, { question, path }: LocatedQuestion): void {
  if (question.type === 'matrix') {
    catalog.expectUnique(question.rows, [...path, 'rows'], 'value');
    catalog.expectUnique(question.columns, [...path, 'columns'], 'value');
  } else if (isChoice(question)) {
    const options = optionsOf(question);
    catalog.expectUnique(options, [...path, 'options'], 'value');
    if (options.filter((option) => option.otherText).length > 1) {
      catalog.report([...path, 'options'], 'only one option can have a text beside it');
    }
  }
}

function checkShowIf(catalog: Catalog, { question, path }: LocatedQuestion): void {
  if (!question.showIf) return;
  const at = [...path, 'showIf'];
  checkCondition(catalog, question.showIf, at);
  for (const { comparison, path: below } of comparisonsOf(question.showIf, at)) {
    const { order } = catalog;
    if (order.indexOf(comparison.question) >= order.indexOf(question.id)) {
      const message = `"${comparison.question}" is not asked before "${question.id}"`;
      catalog.report([...below, 'question'], message);
    }
    if (comparison.op === 'lessThan' || comparison.op === 'greaterThan') {
      catalog.report([...below, 'op'], 'a question is shown by choices, not by numbers');
    }
  }
}

function checkRule(catalog: Catalog, question: Question, rule: Rule, path: Path): void {
  if (!rulesOfType[question.type].includes(rule.op)) {
    const message = `"${rule.op}" does not apply to a question of type ${question.type}`;
    catalog.report([...path, 'op'], message);
  }
  if (rule.op === 'differsFrom') catalog.options(rule.question, [...path, 'question']);
  if (rule.op === 'notWhen') checkCondition(catalog, rule.condition, [...path, 'condition']);
  if (rule.op === 'noRegression' && isChoice(question)) {
    const offered = optionsOf(question).map((option) => option.value);
    catalog.expectValues(offered, rule.order, [...path, 'order']);
  }
}
