import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import type { Adoption, AdoptionStatus } from '../../schemas/adoption.ts';
import type { Answers } from '../../schemas/answer.ts';
import { holds } from '../../schemas/branching.ts';
import type { Group } from '../../schemas/breakdown.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { AdoptionRow, Results } from '../../schemas/results.ts';
import { type CarryRules, naiveCarried, walk } from './naive/carried.ts';

/**
 * The indicators a second time, read from docs and cases and not from the lake: slow, plain, and
 * without any code of analytics.
 */
export function naiveIndicators(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  rules: CarryRules = { limit: 1, mappings: [] },
): Pick<Results, 'responseRate' | 'adoption' | 'preference'> {
  return {
    responseRate: groupsOf(cases).map((group) => responseIn(questionnaire, cases, group, rules)),
    adoption: adoptionOf(questionnaire, cases, rules),
    preference: preferenceOf(questionnaire, cases),
  };
}

/** All groups that the units of the frame are in, by breakdown and name. */
export function groupsOf(cases: readonly LakeCase[]): Group[] {
  const named = cases.flatMap(({ head: { unit } }): Group[] => [
    { by: 'district', group: unit.ags5 },
    { by: 'kind', group: unit.kind },
    { by: 'sizeClass', group: sizeOf(unit.inhabitants) },
  ]);
  const different = new Map(named.map((group) => [`${group.by} ${group.group}`, group]));
  const sorted = [...different].sort(([a], [b]) => byText(a, b)).map(([, group]) => group);
  return [...sorted, { by: 'state', group: '' }];
}

/** Whether a unit is in a group. */
export function lies({ head: { unit } }: LakeCase, { by, group }: Group): boolean {
  const own = { state: '', district: unit.ags5, kind: unit.kind };
  return group === (by === 'sizeClass' ? sizeOf(unit.inhabitants) : own[by]);
}

function sizeOf(inhabitants: number): string {
  if (inhabitants >= 100_000) return 'from100000';
  if (inhabitants >= 50_000) return 'from50000';
  if (inhabitants >= 20_000) return 'from20000';
  return inhabitants >= 5000 ? 'from5000' : 'under5000';
}

/** Whether the last submission of a case counts. */
export function isComplete(one: LakeCase): boolean {
  return ['SUBMITTED', 'ACCEPTED', 'QUERIED', 'RESUBMITTED'].includes(one.head.status);
}

function responseIn(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  group: Group,
  rules: CarryRules,
): Results['responseRate'][number] {
  const row = {
    ...group,
    eligible: 0,
    complete: 0,
    partial: 0,
    carried: 0,
    eligibleMunicipalities: 0,
    completeMunicipalities: 0,
    eligibleInhabitants: 0,
    completeInhabitants: 0,
  };
  for (const one of cases) {
    const { unit, status } = one.head;
    if (!lies(one, group)) continue;
    if (status === 'NOT_ELIGIBLE' || status === 'COVERED_BY_OTHER') continue;
    row.eligible += 1;
    if (naiveCarried(questionnaire, one, rules)) row.carried += 1;
    const weight = unit.municipalities === 0 ? 0 : unit.inhabitants;
    row.eligibleMunicipalities += unit.municipalities;
    row.eligibleInhabitants += weight;
    if (isComplete(one)) {
      row.complete += 1;
      row.completeMunicipalities += unit.municipalities;
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

export const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** What is known of a unit: by its own answers, or by earlier ones that tell about these questions. */
interface KnownUnit {
  one: LakeCase;
  answers: Answers;
  asked: string[];
  carried?: Set<string>;
}

function knownUnits(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  rules: CarryRules,
): KnownUnit[] {
  return cases.flatMap((one): KnownUnit[] => {
    if (isComplete(one)) {
      return [{ one, ...walk(questionnaire, one.submission?.answers ?? {}) }];
    }
    const carried = naiveCarried(questionnaire, one, rules);
    if (!carried) return [];
    return [{ one, ...walk(questionnaire, carried.answers), carried: carried.questions }];
  });
}

function adoptionOf(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  rules: CarryRules,
): AdoptionRow[] {
  const topics = [...questionnaire.adoption].sort((a, b) => byText(a.topic, b.topic));
  const statuses = ['inProduction', 'none', 'planned', 'rollingOut', 'unknown'] as const;
  const known = knownUnits(questionnaire, cases, rules);
  return topics.flatMap((topic) =>
    groupsOf(cases).flatMap((group) =>
      statuses.flatMap((status) => {
        const having = known.filter(
          ({ one, answers, asked, carried }) =>
            lies(one, group) &&
            asked.includes(topic.question) &&
            statusOf(topic, answers) === status &&
            (!carried || decidedBy(topic).every((question) => carried.has(question))),
        );
        if (having.length === 0) return [];
        const own = having.filter(({ carried }) => !carried);
        const carried = weightsOf(having.filter((unit) => unit.carried));
        return {
          topic: topic.topic,
          ...group,
          status,
          ...weightsOf(own),
          carriedUnits: carried.units,
          carriedMunicipalities: carried.municipalities,
          carriedInhabitants: carried.inhabitants,
          basicUnits: own.filter(({ answers }) => hasBasicRoute(topic, answers)).length,
        };
      }),
    ),
  );
}

function decidedBy(topic: Adoption): string[] {
  return topic.kind === 'bestRoute' ? [topic.question, topic.date] : [topic.question];
}

function weightsOf(known: readonly KnownUnit[]) {
  const units = known.map(({ one }) => one.head.unit);
  const spoken = units.filter(({ municipalities }) => municipalities > 0);
  return {
    units: units.length,
    municipalities: sum(units.map(({ municipalities }) => municipalities)),
    inhabitants: sum(spoken.map(({ inhabitants }) => inhabitants)),
  };
}

function hasBasicRoute(topic: Adoption, answers: Answers): boolean {
  if (topic.kind !== 'bestRoute') return false;
  const answer = answers[topic.question];
  const cells = answer?.kind === 'cells' ? answer.cells : {};
  return topic.basic.some((row) => topic.statuses[cells[row] ?? ''] === 'inProduction');
}

export const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

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
