import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Results } from '../../schemas/results.ts';
import { trendOf } from '../indicators/trend/index.ts';
import type { Figures } from '../lake/compute-figures.ts';

/**
 * What of the figures the public may see: of topics and questions whose answers are public for each
 * administration, all. Nothing leads back to figures of an earlier wave that are not public.
 *
 * @param earlier the public figures of earlier waves, the oldest first
 * @param mappings between meanings of a question, as approved
 */
export function publicEdition(
  { results, answers }: Figures,
  earlier: readonly Results[],
  mappings: readonly QuestionMapping[],
): Figures {
  const open = results.topics.filter(({ publication }) => publication === 'open');
  const isOpen = ({ topic }: { topic: string }) => open.some((one) => one.topic === topic);
  const variants = results.variants?.publication === 'open' ? results.variants : null;
  const isPreviousPublic = earlier.some(({ snapshot }) => snapshot === results.previous?.snapshot);
  const shown: Results = {
    ...results,
    edition: 'public',
    topics: open,
    variants,
    adoption: results.adoption.filter(isOpen),
    preference: variants ? results.preference : [],
    readiness: null,
    readinessLevels: [],
    readinessParts: [],
    previous: isPreviousPublic ? results.previous : null,
    transitions: isPreviousPublic ? results.transitions.filter(isOpen) : [],
    itemResponse: [],
    expiries: [],
  };
  const questions = answers.questions.filter(({ publication }) => publication === 'open');
  const isShown = ({ question }: { question: string }) =>
    questions.some(({ id }) => id === question);
  return {
    results: { ...shown, trend: trendOf(shown, earlier, mappings) },
    answers: {
      ...answers,
      edition: 'public',
      questions,
      themes: [],
      bases: answers.bases.filter(isShown),
      counts: answers.counts.filter(isShown),
      shares: answers.shares.filter(isShown),
    },
  };
}
