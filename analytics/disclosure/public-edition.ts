import type { Results } from '../../schemas/results.ts';
import type { Figures } from '../lake/compute-figures.ts';

/**
 * What of the figures the public may see: of topics and questions whose answers are public for each
 * administration, all.
 */
export function publicEdition({ results, answers }: Figures): Figures {
  const open = results.topics.filter(({ publication }) => publication === 'open');
  const isOpen = ({ topic }: { topic: string }) => open.some((one) => one.topic === topic);
  const variants = results.variants?.publication === 'open' ? results.variants : null;
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
    transitions: results.transitions.filter(isOpen),
    trend: { ...results.trend, topics: results.trend.topics.filter(isOpen) },
    itemResponse: [],
    expiries: [],
  };
  const questions = answers.questions.filter(({ publication }) => publication === 'open');
  const isShown = ({ question }: { question: string }) =>
    questions.some(({ id }) => id === question);
  return {
    results: shown,
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
