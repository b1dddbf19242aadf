import { NotFoundError } from '../../../schemas/errors.ts';
import {
  type Questionnaire,
  questionnaireSchema,
  questionsOf,
} from '../../../schemas/questionnaire.ts';
import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import { keys } from '../keys.ts';
import { readOnce } from '../read-once.ts';
import { getEntity, isFree, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { getWave } from '../waves/definitions.ts';

/**
 * A version of a questionnaire.
 *
 * @throws NotFoundError
 */
export function getQuestionnaire(
  core: Table,
  survey: string,
  version: string,
): Promise<Questionnaire> {
  return readOnce(core, `questionnaire ${survey} ${version}`, async () => {
    const found = await getEntity(core, keys.questionnaire(survey, version), questionnaireSchema);
    if (!found) throw new NotFoundError(`There is no questionnaire "${survey}" ${version}`);
    return found;
  });
}

/**
 * The questionnaire of a wave: a wave pins its version for good.
 *
 * @throws NotFoundError
 */
export function getQuestionnaireOfWave(core: Table, id: string): Promise<Questionnaire> {
  return readOnce(core, `questionnaire of wave ${id}`, async () => {
    const { survey, questionnaireVersion } = await getWave(core, id);
    return getQuestionnaire(core, survey, questionnaireVersion);
  });
}

/**
 * Adds a version of a questionnaire; false if it is there: published versions are frozen. A draft of
 * that version ends with it.
 */
export async function addQuestionnaire(
  core: Table,
  questionnaire: Questionnaire,
): Promise<boolean> {
  const { id, version } = questionnaire;
  const failed = await transact(core, [
    ...publishWrites(questionnaire, {}),
    { Delete: { Key: keys.questionnaireDraft(id, version) } },
  ]);
  return failed.length === 0;
}

/** The writes that publish a version, unless it is published already; the first one tells. */
export function publishWrites(
  questionnaire: Questionnaire,
  by: { publishedAt?: string; publishedBy?: string },
): Write[] {
  const { id, version, title } = questionnaire;
  const questions = questionsOf(questionnaire).length;
  const listed: QuestionnaireVersion = {
    ...{ survey: id, version, title, questions },
    state: 'published',
    ...by,
  };
  return [
    {
      Put: {
        Item: toItem(keys.questionnaire(id, version), questionnaire),
        ...isFree,
      },
    },
    { Put: { Item: toItem(keys.questionnaireVersion(id, version), listed) } },
  ];
}
