import type { Adoption, AdoptionStatus } from '../../../schemas/adoption.ts';
import { type Answers, chosenOptions } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import {
  districtGroup,
  type Group,
  isBrokenDown,
  isOf,
  wholeState,
} from '../../../schemas/breakdown.ts';
import { evaluateAdoption } from '../../../schemas/evaluation.ts';
import type { PublicationClass } from '../../../schemas/publication.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { ResponseRow, Results } from '../../../schemas/results.ts';
import { sizeClassOf } from '../../../schemas/size-class.ts';
import type { Text } from '../../../schemas/text.ts';
import {
  type PreferenceFigures,
  preferenceFigures,
  type StatusFigures,
  statusFigures,
  type WaveBasis,
  waveBasis,
} from '../../charts/figures.ts';
import type { PeerGroup } from '../../charts/group-names.ts';
import { classOfPreference, classOfTopic } from '../../disclosure/published-class.ts';
import { type ReadinessFeedback, readinessFeedback } from './readiness-peers.ts';

/** Units that one of them is compared with, by what those have said that responded. */
export interface ComparedWith extends StatusFigures {
  group: PeerGroup;
}

/** How far a unit is with one topic, beside others. */
export interface TopicFeedback {
  topic: string;
  title: Text;
  /** Undefined where the unit has not answered. */
  own: AdoptionStatus | undefined;
  publication: PublicationClass;
  /** What the figures of others rest on. */
  basis: WaveBasis;
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
  /** Undefined where the questionnaire has no score. */
  readiness: ReadinessFeedback | undefined;
  /** Undefined where nobody else is asked in the district. */
  district: { name: string; response: ResponseRow } | undefined;
  state: ResponseRow;
}

/**
 * Puts a unit beside others, by the stored figures of a snapshot. Of the public edition it shows what
 * everybody can see, with the counts that are hidden there left out; before there is one, only what is
 * public for each unit. Answers carried forward are left out: peers are those who have answered.
 *
 * @param given the answers of the unit that count, undefined where it has not answered
 */
export function unitFeedback(
  results: Results,
  questionnaire: Questionnaire,
  unit: Unit,
  given: Answers | undefined,
): UnitFeedback {
  const asked = given && followBranches(questionnaire, given);
  const own = asked?.answers;
  const state = results.responseRate.find((row) => isOf(row, wholeState));
  if (!state) throw new TypeError('results without a state-wide response rate');
  const response = results.responseRate.find((row) => isOf(row, districtGroup(unit.ags5)));
  const { name } = results.districts.find(({ ags5 }) => ags5 === unit.ags5) ?? unit;
  const district = response && response.eligible > 1 ? { name, response } : undefined;
  const feedbackOf = (adoption: Adoption): TopicFeedback => {
    const publication = classOfTopic(questionnaire, adoption.topic);
    return {
      topic: adoption.topic,
      title: adoption.title,
      own: own && evaluateAdoption(adoption, own).status,
      publication,
      // What a unit is shown before the publication is what becomes public.
      basis: { ...waveBasis(results, { about: 'topic', id: adoption.topic }), isInternal: false },
      others: othersOf(results, adoption.topic, unit, publication).filter(
        ({ group }) => group !== 'district' || district,
      ),
    };
  };
  return {
    topics: questionnaire.adoption.map(feedbackOf),
    preference: preferenceOf(results, questionnaire, own ?? {}),
    readiness: readinessFeedback(results, questionnaire, unit, asked),
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
  if (!isShown(results, publication)) return [];
  const rows = results.adoption.filter((row) => row.topic === topic);
  const compared = (group: PeerGroup, units: Group): ComparedWith[] => {
    if (publication !== 'open' && !isBrokenDown(rows, units.by)) return [];
    return [{ group, ...statusFigures(results, topic, units, { carried: false }) }];
  };
  return [
    ...compared('district', districtGroup(unit.ags5)),
    ...compared('kind', { by: 'kind', group: unit.kind }),
    ...compared('sizeClass', { by: 'sizeClass', group: sizeClassOf(unit.inhabitants) }),
    ...compared('all', wholeState),
  ];
}

function preferenceOf(
  results: Results,
  questionnaire: Questionnaire,
  own: Answers,
): PreferenceFeedback | undefined {
  const { preference: asked } = questionnaire;
  const figures = preferenceFigures(results);
  if (!asked || !figures) return undefined;
  const publication = classOfPreference(questionnaire);
  const chosen = (question: string) =>
    figures.variants.find(({ value }) => chosenOptions(own[question]).includes(value));
  return {
    title: asked.title,
    own: { first: chosen(asked.first), second: chosen(asked.second) },
    publication,
    figures: isShown(results, publication) ? figures : null,
  };
}

/** Whether counts may be shown: what is public, as it is public, and nothing before. */
function isShown({ edition }: Results, publication: PublicationClass): boolean {
  if (publication === 'internal') return false;
  return publication === 'open' || edition === 'public';
}
