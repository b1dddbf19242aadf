import type { Figures } from '../../schemas/figures.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Results } from '../../schemas/results.ts';
import { trendOf } from '../indicators/trend/index.ts';
import { keepReleased } from './keep-released.ts';
import type { ProtectedTable } from './protected-tables.ts';
import { publicAnswers } from './public-answers.ts';
import { publicResults } from './public-results.ts';

/** What decides, beside the figures themselves, about what the public sees of them. */
export interface Publication {
  /** With the classes that count now, see open-part.ts. */
  questionnaire: Questionnaire;
  /** All aggregated answers, protected. */
  tables: readonly ProtectedTable[];
  /** The public figures of earlier waves, the oldest first. */
  earlier: readonly Results[];
  /** What was public of this wave until now; undefined if nothing was. */
  released: Figures | undefined;
  /** Between meanings of a question, as approved. */
  mappings: readonly QuestionMapping[];
}

/**
 * What of the figures the public may see, see closed-list.ts. Nothing leads back to figures of an
 * earlier wave that are not public.
 */
export function publicEdition(
  { results, answers }: Figures,
  { questionnaire, tables, earlier, released, mappings }: Publication,
): Figures {
  const isPreviousPublic = earlier.some(({ snapshot }) => snapshot === results.previous?.snapshot);
  const known = isPreviousPublic ? results : { ...results, previous: null, transitions: [] };
  const fresh = {
    results: publicResults(known, questionnaire, tables),
    answers: publicAnswers(answers, questionnaire, tables),
  };
  const shown = released ? keepReleased(fresh, released, questionnaire) : fresh;
  const trend = trendOf(shown.results, earlier, mappings);
  return { results: { ...shown.results, trend }, answers: shown.answers };
}
