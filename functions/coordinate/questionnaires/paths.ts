import type { MappingKey } from '../../../schemas/question-mapping.ts';
import { consolePathOf } from '../../web/console-paths.ts';
import type { QuestionnairesTexts } from '../../web/texts/console/questionnaires.de.ts';

export const questionnairesPath = consolePathOf('questionnaires');
/** Takes over the questionnaire that comes with Pegel. */
export const shippedPath = consolePathOf('questionnaires', 'shipped');
export const uploadPath = consolePathOf('questionnaires', 'upload');

/** The path of a version of a questionnaire, or of a page below it. */
export function versionPath(
  { survey, version }: { survey: string; version: string },
  page?: 'preview' | 'branching.css' | 'difference' | 'file' | 'replace' | 'delete' | 'publish',
): string {
  return consolePathOf('questionnaires', survey, version, ...(page ? [page] : []));
}

/** The path of the mappings between meanings of the questions of a survey. */
export function mappingsPath(survey: string): string {
  return consolePathOf('questionnaires', survey, 'mappings');
}

/** The path of one of them, which leads to a meaning of a question, or of what is decided about it. */
export function mappingPath(
  { survey, question, to }: Pick<MappingKey, 'survey' | 'question' | 'to'>,
  step?: 'approve' | 'withdraw',
): string {
  const parts = [survey, 'mappings', question, String(to), ...(step ? [step] : [])];
  return consolePathOf('questionnaires', ...parts);
}

/** The path of a page that says what was done right before. */
export function afterwards(path: string, done: keyof QuestionnairesTexts['done']): string {
  return `${path}?done=${done}`;
}
