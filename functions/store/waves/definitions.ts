import { NotFoundError } from '../../../schemas/errors.ts';
import {
  type Questionnaire,
  questionnaireSchema,
  questionsOf,
} from '../../../schemas/questionnaire.ts';
import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import { type Registry, registrySchema } from '../../../schemas/registry.ts';
import { type Wave, waveSchema } from '../../../schemas/wave.ts';
import { keys } from '../keys.ts';
import { readOnce } from '../read-once.ts';
import { addItem, getEntity, queryEntities, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';

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
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Put: { Item: toItem(keys.questionnaireVersion(id, version), listed) } },
  ];
}

/**
 * The districts of a wave as they were when its frame was frozen.
 *
 * @throws NotFoundError before that
 */
export async function getRegistryOfWave(core: Table, { id, registry }: Wave): Promise<Registry> {
  const isMissing = () => new NotFoundError(`There are no districts of wave "${id}"`);
  if (!registry) throw isMissing();
  return readOnce(core, `registry ${registry}`, async () => {
    const found = await getEntity(core, keys.registry(registry), registrySchema);
    if (!found) throw isMissing();
    return found;
  });
}

/** Adds a registry; false if there is one of that id. */
export function addRegistry(core: Table, registry: Registry): Promise<boolean> {
  return addItem(core, toItem(keys.registry(registry.id), registry));
}

/** @throws NotFoundError */
export async function getWave(core: Table, id: string): Promise<Wave> {
  const found = await getEntity(core, keys.wave(id), waveSchema);
  if (!found) throw new NotFoundError(`There is no wave "${id}"`);
  return found;
}

/** All waves, by id. */
export function listWaves(core: Table): Promise<Wave[]> {
  return Array.fromAsync(queryEntities(core, waveSchema, keys.waves));
}
