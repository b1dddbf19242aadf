import type { Figures } from '../../schemas/figures.ts';
import type { PublicationClass } from '../../schemas/publication.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { KeptResults, KeptTable, Results } from '../../schemas/results.ts';
import { keptOf } from '../indicators/basis.ts';
import { readinessClass } from './closed-list.ts';
import { inOrder } from './protected-tables.ts';
import { classOfAnswers, classOfRank, classOfTopic } from './published-class.ts';

type PublicFigures = { results: Omit<Results, 'trend'>; answers: Figures['answers'] };

/**
 * Replaces every table of aggregated answers by the one that was released before, and says so. Two
 * releases of a table differ by the answers of a few administrations: what changed would tell of them,
 * whatever is hidden in each. A kept table brings along what its counts rest on, which is not what
 * later releases rest on.
 *
 * Transitions stay, too, where they cannot be counted anew: when the wave before has changed since, and
 * nobody has published that. What was public does not vanish.
 */
export function keepReleased(
  { results, answers }: PublicFigures,
  released: Figures,
  questionnaire: Questionnaire,
): PublicFigures {
  const { results: before, answers: answersBefore } = released;
  const isKept = (one: PublicationClass) => one === 'aggregated';
  const ofTopic = ({ topic }: { topic: string }) => isKept(classOfTopic(questionnaire, topic));
  const ofRank = ({ rank }: { rank: 'first' | 'second' }) =>
    isKept(classOfRank(questionnaire, rank));
  const ofQuestion = ({ question }: { question: string }) =>
    isKept(classOfAnswers(questionnaire, question));
  const isReadinessKept = () => isKept(readinessClass) && before.readiness !== null;
  const areTransitionsKept = results.previous === null && before.previous !== null;
  const { previous, transitions } = areTransitionsKept ? before : results;
  const named = (about: KeptTable['about'], id: string): KeptResults => {
    const bases = before.responseRate.map(({ by, group, eligible, complete }) => ({
      by,
      group,
      eligible,
      complete,
    }));
    return keptOf(before, { about, id }) ?? { about, id, snapshot: before.snapshot, bases };
  };
  const namedAnswers = (id: string): KeptTable => {
    const question = { about: 'question', id } as const;
    return keptOf(answersBefore, question) ?? { ...question, snapshot: before.snapshot };
  };
  const kept = [
    ...before.topics.filter(ofTopic).map(({ topic }) => named('topic', topic)),
    ...[...new Set(before.preference.filter(ofRank).map(({ rank }) => rank))].map((rank) =>
      named('preference', rank),
    ),
    ...(isReadinessKept() ? [named('readiness', '')] : []),
    ...(areTransitionsKept ? [named('transitions', '')] : []),
  ];
  const keptAnswers = answersBefore.questions
    .filter(({ id }) => ofQuestion({ question: id }))
    .map(({ id }) => namedAnswers(id));
  return {
    results: {
      ...results,
      adoption: replaced(results.adoption, before.adoption, ofTopic, ({ topic }) => topic),
      preference: replaced(results.preference, before.preference, ofRank, ({ rank }) => rank),
      readinessLevels: isReadinessKept() ? before.readinessLevels : results.readinessLevels,
      previous,
      transitions,
      ...(kept.length > 0 && { keptTables: kept }),
    },
    answers: {
      ...answers,
      bases: replaced(answers.bases, answersBefore.bases, ofQuestion, ({ question }) => question),
      counts: replaced(
        answers.counts,
        answersBefore.counts,
        ofQuestion,
        ({ question }) => question,
      ),
      shares: replaced(
        answers.shares,
        answersBefore.shares,
        ofQuestion,
        ({ question }) => question,
      ),
      ...(keptAnswers.length > 0 && { keptTables: keptAnswers }),
    },
  };
}

/** The rows with those that are kept in place of their newer ones. */
function replaced<Row>(
  rows: readonly Row[],
  before: readonly Row[],
  isKept: (row: Row) => boolean,
  sortedBy: (row: Row) => string,
): Row[] {
  return [...rows.filter((row) => !isKept(row)), ...before.filter(isKept)].sort((a, b) =>
    inOrder([sortedBy(a)], [sortedBy(b)]),
  );
}
