import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { expectedPreference, expectedReadiness } from './expected-choices.ts';
import { expectedProgress } from './expected-progress.ts';
import { expectedExpiries, expectedItems, expectedResponse } from './expected-response.ts';
import type { ExpectedTable } from './expected-table.ts';
import { expectedThemes } from './expected-themes.ts';
import { expectedTopics } from './expected-topics.ts';

/**
 * Every table and every figure that the documents of an edition must have, and no other: counted from the
 * stored figures alone, without the code that makes tables. Answers carried forward are shown.
 */
export function expectedTables(source: {
  results: Results;
  answers: AnswerFigures;
  labels: ReadonlyMap<string, Text>;
  language: Language;
}): ExpectedTable[] {
  const { results, answers, labels, language } = source;
  return [
    ...expectedResponse(results, language),
    ...expectedProgress(results, language),
    ...expectedTopics(results, language),
    ...expectedPreference(results, language),
    ...expectedReadiness(results, language),
    ...expectedThemes(answers, labels, language),
    ...expectedItems(results, labels, language),
    ...expectedExpiries(results, labels, language),
  ];
}
