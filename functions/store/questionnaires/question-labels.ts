import type { Text } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { Table } from '../table.ts';
import { getQuestionnaire } from './questionnaires.ts';

/**
 * What the questions of a wave are called where they stand without their section, by id.
 *
 * @throws NotFoundError as `getQuestionnaire`
 */
export async function getQuestionLabels(
  core: Table,
  { survey, questionnaireVersion }: Pick<Wave, 'survey' | 'questionnaireVersion'>,
): Promise<ReadonlyMap<string, Text>> {
  const questionnaire = await getQuestionnaire(core, survey, questionnaireVersion);
  return new Map(
    questionnaire.sections.flatMap(({ title, questions }) =>
      questions.map(({ id, label }) => [
        id,
        { de: `${title.de}: ${label.de}`, en: `${title.en}: ${label.en}` },
      ]),
    ),
  );
}
