import { adoptionStatusSchema } from '../../schemas/adoption.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { PreferenceRow, ReadinessPartRow, Results } from '../../schemas/results.ts';
import { closedList, readinessClass, treated } from './closed-list.ts';
import { inOrder, type ProtectedTable } from './protected-tables.ts';
import { classOfAnswers, classOfPart, classOfRank, classOfTopic } from './published-class.ts';

const { results: list } = closedList;
const isShown = (treatment: string) => treatment !== 'never';

/** What the public may see of results, but for the trend, which is made of what they have seen. */
export function publicResults(
  results: Results,
  questionnaire: Questionnaire,
  tables: readonly ProtectedTable[],
): Omit<Results, 'trend'> {
  const { trend, keptTables, ...head } = results;
  const ofTopic = ({ topic }: { topic: string }) => classOfTopic(questionnaire, topic);
  const ofItem = ({ question }: { question: string }) => classOfAnswers(questionnaire, question);
  const ofRank = ({ rank }: Pick<PreferenceRow, 'rank'>) => classOfRank(questionnaire, rank);
  const ofPart = ({ part }: ReadinessPartRow) => classOfPart(questionnaire, part);
  const ofReadiness = () => (questionnaire.scoring ? readinessClass : 'internal');
  const topics = tables.filter(({ subject }) => subject.about === 'topic');
  const areVariantsShown = (['first', 'second'] as const).some((rank) =>
    isShown(list.variants[ofRank({ rank })]),
  );
  return {
    ...head,
    edition: 'public',
    responseRate: results.responseRate,
    responseProgress: results.responseProgress,
    topics: treated(list.topics, 'whole', results.topics, ofTopic),
    adoption: [
      ...treated(list.adoption, 'whole', results.adoption, ofTopic),
      ...topics.flatMap(adoptionOf),
    ].sort((a, b) => inOrder([a.topic], [b.topic])),
    variants: areVariantsShown ? results.variants : null,
    preference: [
      ...treated(list.preference, 'whole', results.preference, ofRank),
      ...preferenceOf(questionnaire, tables),
    ].sort((a, b) => inOrder([a.rank, a.option], [b.rank, b.option])),
    readiness: isShown(list.readiness[ofReadiness()]) ? results.readiness : null,
    readinessLevels: tables
      .filter(({ subject }) => subject.about === 'readiness')
      .flatMap(({ counts }) => counts)
      .map(({ by, group, value, units }) => ({
        by,
        group,
        level: value,
        units,
        carriedUnits: null,
      }))
      .sort((a, b) => inOrder([a.by, a.group, a.level], [b.by, b.group, b.level])),
    readinessParts: treated(list.readinessParts, 'state', results.readinessParts, ofPart)
      .filter(({ by }) => by === 'state')
      .map(withoutKnown),
    transitions: treated(list.transitions, 'whole', results.transitions, ofTopic),
    itemResponse: treated(list.itemResponse, 'whole', results.itemResponse, ofItem),
    expiries: treated(list.expiries, 'whole', results.expiries, ofItem),
  };
}

function adoptionOf({ subject, counts }: ProtectedTable): Results['adoption'] {
  return counts
    .map(({ by, group, value, units }) => ({
      topic: subject.id,
      by,
      group,
      status: adoptionStatusSchema.parse(value),
      units,
      municipalities: null,
      inhabitants: null,
      carriedUnits: null,
      carriedMunicipalities: null,
      carriedInhabitants: null,
      basicUnits: null,
    }))
    .sort((a, b) => inOrder([a.by, a.group, a.status], [b.by, b.group, b.status]));
}

/** The state-wide counts of the questions that ask for the preference. */
function preferenceOf(
  questionnaire: Questionnaire,
  tables: readonly ProtectedTable[],
): PreferenceRow[] {
  const ranks = ['first', 'second'] as const;
  const shown = ranks.filter((rank) => isShown(list.preference[classOfRank(questionnaire, rank)]));
  return shown.flatMap((rank) => {
    const question = questionnaire.preference?.[rank];
    return tables
      .filter(({ subject }) => subject.about === 'question' && subject.id === question)
      .flatMap(({ counts }) => counts)
      .filter(({ by, value }) => by === 'state' && value !== '')
      .map(({ value, units }) => ({ rank, option: value, units }));
  });
}

/** How much is known is left out even of open answers: the public has counts of what is not. */
function withoutKnown(row: ReadinessPartRow): ReadinessPartRow {
  return { ...row, known: null, items: null, carriedKnown: null, carriedItems: null };
}
