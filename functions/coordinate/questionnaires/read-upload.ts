import type { Context } from 'hono';
import { InvalidFileError } from '../../../schemas/errors.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { readQuestionnaireFile } from '../../domain/questionnaires/read-questionnaire-file.ts';
import { readFile } from '../../web/forms/read-file.ts';
import { fileField, type Refusal } from './upload-page.tsx';

/** The questionnaire in the file that a form brought, or why there is none. */
export async function readUploadedQuestionnaire(
  c: Context,
): Promise<{ questionnaire: Questionnaire } | { refusal: Refusal }> {
  const file = await readFile(c, fileField);
  if (!file) return { refusal: { kind: 'missing' } };
  try {
    return { questionnaire: readQuestionnaireFile(file.bytes) };
  } catch (error) {
    if (!(error instanceof InvalidFileError)) throw error;
    return { refusal: { kind: 'wrong', issues: error.issues } };
  }
}
