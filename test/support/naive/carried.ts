import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { Answer, Answers } from '../../../schemas/answer.ts';
import { holds } from '../../../schemas/branching.ts';
import type { Condition } from '../../../schemas/condition.ts';
import type { Question } from '../../../schemas/question.ts';
import type { QuestionMapping } from '../../../schemas/question-mapping.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';

/** What decides which earlier answers are carried forward. */
export interface CarryRules {
  limit: number;
  mappings: readonly QuestionMapping[];
}

/** Earlier answers that stand for a unit, and the questions that they tell about. */
export interface NaiveCarried {
  answers: Answers;
  questions: Set<string>;
}

/** The questions and answers of a questionnaire that are asked, one after the other. */
export function walk(questionnaire: Questionnaire, given: Answers) {
  const answers: Answers = {};
  const asked: string[] = [];
  for (const section of questionnaire.sections) {
    for (const { id, showIf } of section.questions) {
      if (showIf !== undefined && !holds(showIf, answers)) continue;
      asked.push(id);
      const answer = given[id];
      if (answer !== undefined) answers[id] = answer;
    }
  }
  return { answers, asked };
}

/** Carry-forward a second time, question by question, without any code of analytics. */
export function naiveCarried(
  questionnaire: Questionnaire,
  { head: { status }, earlier }: LakeCase,
  { limit, mappings }: CarryRules,
): NaiveCarried | undefined {
  const isOut = ['NOT_ELIGIBLE', 'COVERED_BY_OTHER'].includes(status);
  const hasAnswered = ['SUBMITTED', 'ACCEPTED', 'QUERIED', 'RESUBMITTED'].includes(status);
  if (isOut || hasAnswered || !earlier || earlier.age > limit) return undefined;
  const then = earlier.questionnaire.sections.flatMap(({ questions }) => questions);
  const { answers: said, asked } = walk(earlier.questionnaire, earlier.submission.answers);
  const carried: NaiveCarried = { answers: {}, questions: new Set() };
  for (const question of questionnaire.sections.flatMap(({ questions }) => questions)) {
    const { id, nature, showIf } = question;
    const old = then.find((one) => one.id === id);
    if (!old || nature !== 'fact') continue;
    if (showIf && !namedIn(showIf).every((name) => carried.questions.has(name))) continue;
    const translations = translationsOf(question, old, mappings);
    if (!translations) continue;
    const answer = said[id];
    const read = answer && translated(question, answer, translations);
    if (answer && !read) continue;
    const isAskedNow = walk(questionnaire, carried.answers).asked.includes(id);
    if (isAskedNow && !asked.includes(id)) continue;
    carried.questions.add(id);
    if (read) carried.answers[id] = read;
  }
  return carried.questions.size > 0 ? carried : undefined;
}

function namedIn(condition: Condition): string[] {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(namedIn);
  return condition.op === 'not' ? namedIn(condition.of) : [condition.question];
}

/** What options read as, mapping by mapping from the earlier meaning to the later one. */
function translationsOf(
  { id, meaningVersion }: Question,
  old: Question,
  mappings: readonly QuestionMapping[],
): Record<string, string>[] | undefined {
  const found: Record<string, string>[] = [];
  for (let meaning = old.meaningVersion; meaning < meaningVersion; meaning += 1) {
    const step = mappings.find((one) => one.question === id && one.from === meaning);
    if (!step) return undefined;
    found.push(step.options);
  }
  return old.meaningVersion > meaningVersion ? undefined : found;
}

function translated(
  question: Question,
  answer: Answer,
  translations: readonly Record<string, string>[],
): Answer | undefined {
  const values =
    question.type === 'matrix'
      ? question.columns.map(({ value }) => value)
      : question.type === 'yesNoPlanned'
        ? ['ja', 'geplant', 'nein', 'unbekannt']
        : 'options' in question
          ? question.options.map(({ value }) => value)
          : [];
  const read = (option: string) => {
    let now: string | undefined = option;
    for (const options of translations) now = now === undefined ? undefined : options[now];
    return now !== undefined && values.includes(now) ? [now] : [];
  };
  if (answer.kind === 'option') {
    const [option] = read(answer.option);
    return option === undefined ? undefined : { kind: 'option', option };
  }
  if (answer.kind === 'options') {
    const options = [...new Set(answer.options.flatMap(read))];
    const excluded = question.type === 'multi' ? question.options.filter((o) => o.exclusive) : [];
    const isTorn = options.length > 1 && excluded.some(({ value }) => options.includes(value));
    return options.length === 0 || isTorn ? undefined : { kind: 'options', options };
  }
  if (answer.kind !== 'cells') return answer;
  const cells: Record<string, string> = {};
  for (const [row, column] of Object.entries(answer.cells)) {
    for (const now of read(column)) cells[row] = now;
  }
  const wasEmpty = Object.keys(answer.cells).length === 0;
  return wasEmpty || Object.keys(cells).length > 0 ? { kind: 'cells', cells } : undefined;
}
