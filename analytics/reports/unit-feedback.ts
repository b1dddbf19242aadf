import type { Adoption, AdoptionStatus } from '../../schemas/adoption.ts';
import { type Answers, chosenOptions } from '../../schemas/answer.ts';
import { followBranches } from '../../schemas/branching.ts';
import { districtGroup, type Group, isOf, wholeState } from '../../schemas/breakdown.ts';
import { evaluateAdoption } from '../../schemas/evaluation.ts';
import { type PublicationClass, strictestClass } from '../../schemas/publication.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Unit } from '../../schemas/registry.ts';
import type { ResponseRow, Results } from '../../schemas/results.ts';
import { sizeClassOf } from '../../schemas/size-class.ts';
import type { Text } from '../../schemas/text.ts';
import {
  type PreferenceFigures,
  preferenceFigures,
  type StatusCounts,
  statusCountsOf,
  topicFigures,
} from '../charts/figures.ts';

/** Units that one of them is compared with, by the status they have reached. */
export interface ComparedWith {
  group: 'district' | 'sizeClass' | 'all';
  /** Complete responses: the denominator of every count. */
  complete: number;
  counts: StatusCounts;
}

/** How far a unit is with one topic, beside others. */
export interface TopicFeedback {
  title: Text;
  /** Undefined where the unit has not answered. */
  own: AdoptionStatus | undefined;
  publication: PublicationClass;
  /** Whom the unit may see, the nearest first; nobody where that would tell too much. */
  others: ComparedWith[];
}

/** Which variant a unit prefers, beside the choices of all. */
export interface PreferenceFeedback {
  title: Text;
  /** The options that the unit has chosen, and what they are called. */
  own: Record<'first' | 'second', { value: string; label: Text } | undefined>;
  publication: PublicationClass;
  /** Null where it would tell too much. */
  figures: PreferenceFigures | null;
}

/** What a unit gets back: its own answers beside its district, its size class and all. */
export interface UnitFeedback {
  topics: TopicFeedback[];
  /** Undefined where no preference is asked for. */
  preference: PreferenceFeedback | undefined;
  /** Undefined where nobody else is asked in the district. */
  district: { name: string; response: ResponseRow } | undefined;
  state: ResponseRow;
}

/** As few units must not be told apart: counts of aggregated questions below it are not shown. */
const fewest = 3;

/**
 * Puts a unit beside others, by the figures of a snapshot. Only what is published for each unit is
 * shown for its district and its size class; what is published in total is shown for all, unless
 * fewer than three units share a value; internal answers are not shown at all.
 *
 * @param given the answers of the unit that count, undefined where it has not answered
 */
export function unitFeedback(
  results: Results,
  questionnaire: Questionnaire,
  unit: Unit,
  given: Answers | undefined,
): UnitFeedback {
  const own = given && followBranches(questionnaire, given).answers;
  const state = results.responseRate.find((row) => isOf(row, wholeState));
  if (!state) throw new TypeError('results without a state-wide response rate');
  const response = results.responseRate.find((row) => isOf(row, districtGroup(unit.ags5)));
  const { name } = results.districts.find(({ ags5 }) => ags5 === unit.ags5) ?? unit;
  const district = response && response.eligible > 1 ? { name, response } : undefined;
  const feedbackOf = (adoption: Adoption): TopicFeedback => {
    const publication = strictestClass(questionnaire, [adoption.question]);
    return {
      title: adoption.title,
      own: own && evaluateAdoption(adoption, own).status,
      publication,
      others: othersOf(results, adoption.topic, unit, publication).filter(
        ({ group }) => group !== 'district' || district,
      ),
    };
  };
  return {
    topics: questionnaire.adoption.map(feedbackOf),
    preference: preferenceOf(results, questionnaire, own ?? {}),
    district,
    state,
  };
}

function othersOf(
  results: Results,
  topic: string,
  unit: Unit,
  publication: PublicationClass,
): ComparedWith[] {
  const { complete, counts } = topicFigures(results, topic);
  const all = { group: 'all' as const, complete, counts };
  if (publication !== 'open') return isShown(publication, Object.values(counts)) ? [all] : [];
  const compared = (name: ComparedWith['group'], group: Group) => {
    const found = statusCountsOf(
      results.adoption.filter((row) => row.topic === topic && isOf(row, group)),
    );
    return { group: name, complete: sum(Object.values(found)), counts: found };
  };
  const sizeClass: Group = { by: 'sizeClass', group: sizeClassOf(unit.inhabitants) };
  return [compared('district', districtGroup(unit.ags5)), compared('sizeClass', sizeClass), all];
}

function preferenceOf(
  results: Results,
  questionnaire: Questionnaire,
  own: Answers,
): PreferenceFeedback | undefined {
  const { preference: asked } = questionnaire;
  const figures = preferenceFigures(results);
  if (!asked || !figures) return undefined;
  const publication = strictestClass(questionnaire, [asked.first, asked.second]);
  const counts = figures.variants.flatMap(({ first, second }) => [first, second]);
  const chosen = (question: string) =>
    figures.variants.find(({ value }) => chosenOptions(own[question]).includes(value));
  return {
    title: asked.title,
    own: { first: chosen(asked.first), second: chosen(asked.second) },
    publication,
    figures: isShown(publication, counts) ? figures : null,
  };
}

/** Whether the counts of all units may be shown. */
function isShown(publication: PublicationClass, counts: readonly number[]): boolean {
  if (publication === 'internal') return false;
  return publication === 'open' || counts.every((count) => count === 0 || count >= fewest);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
