import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import type { Adoption, AdoptionStatus } from '../../schemas/adoption.ts';
import type { Answers } from '../../schemas/answer.ts';
import { holds } from '../../schemas/branching.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { AdoptionBySizeRow, AdoptionRow, Results } from '../../schemas/results.ts';

/**
 * The indicators a second time, read from docs and cases and not from the lake: slow, plain, and
 * without any code of analytics.
 */
export function naiveIndicators(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
): Pick<Results, 'responseRate' | 'adoption' | 'adoptionBySize' | 'preference'> {
  return {
    responseRate: areasOf(cases).map((district) => responseIn(questionnaire, cases, district)),
    adoption: adoptionOf(questionnaire, cases),
    adoptionBySize: adoptionBySizeOf(questionnaire, cases),
    preference: preferenceOf(questionnaire, cases),
  };
}

type Area = string | null;

/** The whole state, then the districts of the frame. */
function areasOf(cases: readonly LakeCase[]): Area[] {
  return [null, ...[...new Set(cases.map((one) => one.head.unit.ags5))].sort()];
}

function lies(one: LakeCase, area: Area): boolean {
  return area === null || one.head.unit.ags5 === area;
}

function isComplete(one: LakeCase): boolean {
  return ['SUBMITTED', 'ACCEPTED', 'QUERIED', 'RESUBMITTED'].includes(one.head.status);
}

function responseIn(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  district: Area,
): Results['responseRate'][number] {
  const row = {
    district,
    eligible: 0,
    complete: 0,
    partial: 0,
    eligibleInhabitants: 0,
    completeInhabitants: 0,
  };
  for (const one of cases) {
    const { unit, status } = one.head;
    if (!lies(one, district)) continue;
    if (status === 'NOT_ELIGIBLE' || status === 'COVERED_BY_OTHER') continue;
    row.eligible += 1;
    const weight = unit.municipalities === 0 ? 0 : unit.inhabitants;
    row.eligibleInhabitants += weight;
    if (isComplete(one)) {
      row.complete += 1;
      row.completeInhabitants += weight;
    } else if (isHalfFilled(questionnaire, one.draft)) {
      row.partial += 1;
    }
  }
  return row;
}

/**
 * Where each answer of a complete case comes from, by unit and question; a topic has that of the
 * question that decides it.
 */
export function naiveSources(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
): Map<string, string> {
  const sources = new Map<string, string>();
  for (const { head, submission } of cases.filter(isComplete)) {
    if (!submission) continue;
    const { answers } = walk(questionnaire, submission.answers);
    const sourceOf = (question: string) => {
      if (submission.mode !== 'SELF') return submission.mode;
      const isConfirmed = submission.confirmed.includes(question) && question in answers;
      return isConfirmed ? 'CONFIRMED' : 'REPORTED';
    };
    for (const { id } of questionnaire.sections.flatMap(({ questions }) => questions)) {
      sources.set(`${head.unit.ars} ${id}`, sourceOf(id));
    }
    for (const { topic, question } of questionnaire.adoption) {
      sources.set(`${head.unit.ars} ${topic}`, sourceOf(question));
    }
  }
  return sources;
}

/** The answers to questions that are asked, and whether each question is required. */
function walk(questionnaire: Questionnaire, given: Answers) {
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

function isHalfFilled(questionnaire: Questionnaire, draft: Answers): boolean {
  const { answers, asked } = walk(questionnaire, draft);
  let required = 0;
  let answered = 0;
  for (const { id, type, required: rule } of questionnaire.sections.flatMap((s) => s.questions)) {
    if (type === 'key' || !asked.includes(id)) continue;
    if (rule === false || (rule !== true && !holds(rule, answers))) continue;
    required += 1;
    if (id in answers) answered += 1;
  }
  return required > 0 && 2 * answered >= required;
}

function statusOf(topic: Adoption, answers: Answers): AdoptionStatus {
  const answer = answers[topic.question];
  if (topic.kind === 'status') {
    return (answer?.kind === 'option' && topic.statuses[answer.option]) || 'unknown';
  }
  const found = topic.automated.map((row) => {
    const column = answer?.kind === 'cells' ? answer.cells[row] : undefined;
    return (column !== undefined && topic.statuses[column]) || 'unknown';
  });
  if (found.some((status) => status === 'inProduction')) return 'inProduction';
  if (found.some((status) => status === 'rollingOut')) return 'rollingOut';
  if (found.some((status) => status === 'planned') && answers[topic.date]) return 'planned';
  return found.every((status) => status !== 'unknown') ? 'none' : 'unknown';
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function adoptionOf(questionnaire: Questionnaire, cases: readonly LakeCase[]): AdoptionRow[] {
  return adoptionIn(questionnaire, cases, areasOf(cases), lies).map(
    ({ topic, group: district, status, units }) => ({ topic, district, status, units }),
  );
}

/** The smallest and the largest number of inhabitants of each class. */
const sizes = [
  ['from100000', 100_000, Number.POSITIVE_INFINITY],
  ['from20000', 20_000, 49_999],
  ['from5000', 5000, 19_999],
  ['from50000', 50_000, 99_999],
  ['under5000', 0, 4999],
] as const;

function adoptionBySizeOf(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
): AdoptionBySizeRow[] {
  const hasSize = ({ head }: LakeCase, [, least, most]: (typeof sizes)[number]) =>
    head.unit.inhabitants >= least && head.unit.inhabitants <= most;
  return adoptionIn(questionnaire, cases, sizes, hasSize).map(
    ({ topic, group: [sizeClass], status, units }) => ({ topic, sizeClass, status, units }),
  );
}

function adoptionIn<Group>(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  groups: readonly Group[],
  isIn: (one: LakeCase, group: Group) => boolean,
): { topic: string; group: Group; status: AdoptionStatus; units: number }[] {
  const topics = [...questionnaire.adoption].sort((a, b) => byText(a.topic, b.topic));
  const statuses = ['inProduction', 'none', 'planned', 'rollingOut', 'unknown'] as const;
  return topics.flatMap((topic) =>
    groups.flatMap((group) =>
      statuses.flatMap((status) => {
        const units = cases.filter(
          (one) =>
            isIn(one, group) &&
            isComplete(one) &&
            statusOf(topic, walk(questionnaire, one.submission?.answers ?? {}).answers) === status,
        ).length;
        return units > 0 ? [{ topic: topic.topic, group, status, units }] : [];
      }),
    ),
  );
}

function preferenceOf(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
): Results['preference'] {
  const rows: Results['preference'] = [];
  if (!questionnaire.preference) return rows;
  for (const rank of ['first', 'second'] as const) {
    const question = questionnaire.preference[rank];
    const units = new Map<string, number>();
    for (const one of cases.filter(isComplete)) {
      const answer = walk(questionnaire, one.submission?.answers ?? {}).answers[question];
      if (answer?.kind !== 'option') continue;
      units.set(answer.option, (units.get(answer.option) ?? 0) + 1);
    }
    const options = [...units].sort(([a], [b]) => byText(a, b));
    rows.push(...options.map(([option, count]) => ({ rank, option, units: count })));
  }
  return rows;
}
