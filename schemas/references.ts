import { z } from 'zod';
import { adoptionSchema } from './adoption.ts';
import { type Condition, comparisonsOf } from './condition.ts';
import type { Issue } from './errors.ts';
import { isChoice, optionsOf, type Question, questionSchema } from './question.ts';
import { maxPoints, scoringSchema } from './scoring.ts';

type Path = PropertyKey[];
interface Located {
  question: Question;
  path: Path;
  section: unknown;
}

/** The parts of a questionnaire as far as they can be read, each on its own. */
const readable = {
  sections: z.object({
    sections: z.array(z.object({ id: z.unknown(), questions: z.array(z.unknown()) })),
  }),
  adoption: z.object({ adoption: z.array(adoptionSchema) }),
  preference: z.object({ preference: z.object({ first: z.string(), second: z.string() }) }),
  scoring: z.object({ scoring: scoringSchema }),
};

/**
 * Checks what one part of a questionnaire says about another. Works on every part that can be read
 * even where others are malformed, so that an author sees all errors at once.
 */
export function checkReferences(json: unknown): Issue[] {
  const issues: Issue[] = [];
  const report = (path: Path, message: string) =>
    issues.push({ path: z.core.toDotPath(path), message });

  const asked = new Map<string, Located>();
  const unreadable = new Set<string>();
  const order: string[] = [];
  const sections = readable.sections.safeParse(json).data?.sections ?? [];
  for (const [s, section] of sections.entries()) {
    if (sections.findIndex((other) => other.id === section.id) < s) {
      report(['sections', s, 'id'], `section "${String(section.id)}" stands twice`);
    }
    for (const [q, raw] of section.questions.entries()) {
      const path = ['sections', s, 'questions', q];
      const id = z.object({ id: z.string() }).safeParse(raw).data?.id;
      if (id === undefined) continue;
      if (order.includes(id)) report([...path, 'id'], `question "${id}" stands twice`);
      order.push(id);
      const question = questionSchema.safeParse(raw).data;
      if (question) asked.set(id, { question, path, section: section.id });
      else unreadable.add(id);
    }
  }

  /** The question, or undefined (reported, unless it is there but unreadable). */
  const find = (id: string, path: Path): Question | undefined => {
    const located = asked.get(id);
    if (!located && !unreadable.has(id)) report(path, `there is no question "${id}"`);
    return located?.question;
  };

  const expectValues = (known: string[], used: string[], path: Path, what: string) => {
    for (const [index, value] of used.entries()) {
      if (!known.includes(value)) report([...path, index], `there is no ${what} "${value}"`);
    }
  };
  const expectKeys = (known: string[], used: object, path: Path, what: string) => {
    for (const value of Object.keys(used)) {
      if (!known.includes(value)) report([...path, value], `there is no ${what} "${value}"`);
    }
  };
  const valuesOf = (question: Question) =>
    isChoice(question) ? optionsOf(question).map((option) => option.value) : undefined;
  const choice = (id: string, path: Path): string[] | undefined => {
    const question = find(id, path);
    if (!question) return undefined;
    const values = valuesOf(question);
    if (!values) report(path, `"${id}" has no options`);
    return values;
  };
  const matrix = (id: string, path: Path) => {
    const question = find(id, path);
    if (!question) return undefined;
    if (question.type !== 'matrix') report(path, `"${id}" is not a matrix`);
    return question.type === 'matrix'
      ? {
          rows: question.rows.map((row) => row.value),
          columns: question.columns.map((column) => column.value),
        }
      : undefined;
  };
  const expectType = (id: string, type: Question['type'], path: Path) => {
    const question = find(id, path);
    if (question && question.type !== type) report(path, `"${id}" is not of type ${type}`);
  };

  const checkCondition = (condition: Condition, path: Path) => {
    for (const { comparison, path: below } of comparisonsOf(condition, path)) {
      const at = [...below, 'question'];
      switch (comparison.op) {
        case 'in':
        case 'notIn': {
          const known = choice(comparison.question, at);
          if (known) expectValues(known, comparison.values, [...below, 'values'], 'option');
          break;
        }
        case 'anyCell': {
          const known = matrix(comparison.question, at);
          if (!known) break;
          expectValues(known.columns, comparison.columns, [...below, 'columns'], 'column');
          expectValues(known.rows, comparison.rows ?? [], [...below, 'rows'], 'row');
          break;
        }
        case 'lessThan':
        case 'greaterThan':
          expectType(comparison.question, 'number', at);
      }
    }
  };

  for (const [id, { question, path }] of asked) {
    checkDuplicates(question, path, report);
    if (question.showIf) {
      const at = [...path, 'showIf'];
      checkCondition(question.showIf, at);
      for (const { comparison, path: below } of comparisonsOf(question.showIf, at)) {
        if (order.indexOf(comparison.question) >= order.indexOf(id)) {
          report([...below, 'question'], `"${comparison.question}" is not asked before "${id}"`);
        }
        if (comparison.op === 'lessThan' || comparison.op === 'greaterThan') {
          report([...below, 'op'], 'a question can be shown by choices only, not by numbers');
        }
      }
    }
    if (typeof question.required === 'object') {
      checkCondition(question.required, [...path, 'required']);
    }
    for (const [e, { rule }] of (question.edits ?? []).entries()) {
      const at = [...path, 'edits', e, 'rule'];
      if (!rulesOfType[question.type].includes(rule.op)) {
        report([...at, 'op'], `"${rule.op}" does not apply to a question of type ${question.type}`);
      }
      if (rule.op === 'differsFrom') choice(rule.question, [...at, 'question']);
      if (rule.op === 'notWhen') checkCondition(rule.condition, [...at, 'condition']);
      if (rule.op === 'noRegression') {
        expectValues(valuesOf(question) ?? [], rule.order, [...at, 'order'], 'option');
      }
    }
  }

  const keys = [...asked.values()].filter(({ question }) => question.type === 'key');
  if (unreadable.size === 0 && asked.size > 0 && keys.length !== 1) {
    report(['sections'], `there must be one question of type key, not ${keys.length}`);
  }

  const adoption = readable.adoption.safeParse(json).data?.adoption ?? [];
  for (const [a, topic] of adoption.entries()) {
    const path = ['adoption', a];
    if (adoption.findIndex((other) => other.topic === topic.topic) < a) {
      report([...path, 'topic'], `topic "${topic.topic}" stands twice`);
    }
    if (topic.kind === 'status') {
      const known = choice(topic.question, [...path, 'question']);
      if (known) expectKeys(known, topic.statuses, [...path, 'statuses'], 'option');
    } else {
      const known = matrix(topic.question, [...path, 'question']);
      expectType(topic.date, 'month', [...path, 'date']);
      if (!known) continue;
      expectKeys(known.columns, topic.statuses, [...path, 'statuses'], 'column');
      expectValues(known.rows, topic.automated, [...path, 'automated'], 'row');
      expectValues(known.rows, topic.basic, [...path, 'basic'], 'row');
    }
  }

  const preference = readable.preference.safeParse(json).data?.preference;
  if (preference) {
    const first = choice(preference.first, ['preference', 'first']);
    const second = choice(preference.second, ['preference', 'second']);
    for (const value of second ?? []) {
      if (first && !first.includes(value)) {
        report(['preference', 'second'], `option "${value}" is not offered as first choice`);
      }
    }
  }

  const scoring = readable.scoring.safeParse(json).data?.scoring;
  for (const [p, part] of (scoring?.parts ?? []).entries()) {
    const path = ['scoring', 'parts', p];
    const reachable = part.items.reduce((sum, item) => sum + maxPoints(item), 0);
    if (reachable !== part.max) {
      report([...path, 'max'], `the items give at most ${reachable} points, not ${part.max}`);
    }
    for (const [i, item] of part.items.entries()) {
      const at = [...path, 'items', i];
      const on = [...at, 'question'];
      if (item.kind === 'option') {
        const known = choice(item.question, on);
        if (known) expectKeys(known, item.points, [...at, 'points'], 'option');
      } else if (item.kind === 'anyOf') {
        const known = choice(item.question, on);
        if (known) expectValues(known, item.values, [...at, 'values'], 'option');
      } else if (item.kind === 'steps') {
        expectType(item.question, 'number', on);
      } else {
        const known = matrix(item.question, on);
        if (!known) continue;
        for (const [g, group] of item.groups.entries()) {
          expectValues(known.rows, group.rows, [...at, 'groups', g, 'rows'], 'row');
          expectKeys(known.columns, group.points, [...at, 'groups', g, 'points'], 'column');
        }
      }
    }
  }
  if (scoring) {
    const total = scoring.parts.reduce((sum, part) => sum + part.max, 0);
    if (total !== 100) report(['scoring', 'parts'], `the parts add up to ${total} points, not 100`);
    for (const [l, level] of scoring.levels.entries()) {
      if (level.requires) checkCondition(level.requires, ['scoring', 'levels', l, 'requires']);
    }
  }
  return issues;
}

/** Which rules make sense for which type of question. */
const rulesOfType: Record<Question['type'], string[]> = {
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

/** Reports values that stand twice among options, rows or columns. */
function checkDuplicates(
  question: Question,
  path: Path,
  report: (path: Path, message: string) => void,
): void {
  const lists: [string, { value: string }[]][] =
    question.type === 'matrix'
      ? [
          ['rows', question.rows],
          ['columns', question.columns],
        ]
      : question.type === 'single' || question.type === 'multi'
        ? [['options', question.options]]
        : [];
  for (const [list, entries] of lists) {
    for (const [index, { value }] of entries.entries()) {
      if (entries.findIndex((other) => other.value === value) < index) {
        report([...path, list, index, 'value'], `"${value}" stands twice`);
      }
    }
  }
}
