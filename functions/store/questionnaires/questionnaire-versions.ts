import { ulid } from 'ulid';
import { AlreadyThereError, NotFoundError, StaleError } from '../../../schemas/errors.ts';
import { compareKeys } from '../../../schemas/order.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import {
  compareVersions,
  type DraftChange,
  type QuestionnaireDraft,
  type QuestionnaireVersion,
  questionnaireDraftSchema,
  questionnaireVersionSchema,
} from '../../../schemas/questionnaire-version.ts';
import { auditWrites } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { type Condition, getEntity, isFree, queryEntities, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { publishWrites } from './questionnaires.ts';

/** Who does something with a draft, and when. */
export interface DraftStep {
  /** Which member of the staff. */
  person: string;
  /** An instant in ISO form. */
  at: string;
}

/** All versions of all questionnaires, drafts included. */
export function listQuestionnaireVersions(core: Table): Promise<QuestionnaireVersion[]> {
  return Array.fromAsync(
    queryEntities(core, questionnaireVersionSchema, keys.questionnaireVersions),
  );
}

/** Those that waves can ask: of the same questionnaire, the latest first. */
export async function listPublishedVersions(core: Table): Promise<QuestionnaireVersion[]> {
  const all = await listQuestionnaireVersions(core);
  return all
    .filter(({ state }) => state === 'published')
    .sort((a, b) => compareKeys(a.survey, b.survey) || compareVersions(b.version, a.version));
}

/** A version as it is now; undefined if there is none. */
export function findQuestionnaireVersion(
  core: Table,
  survey: string,
  version: string,
): Promise<QuestionnaireVersion | undefined> {
  return getEntity(core, keys.questionnaireVersion(survey, version), questionnaireVersionSchema);
}

/** @throws NotFoundError if there is no draft of that version, or not any more */
export async function getQuestionnaireDraft(
  core: Table,
  survey: string,
  version: string,
): Promise<QuestionnaireDraft> {
  const key = keys.questionnaireDraft(survey, version);
  const found = await getEntity(core, key, questionnaireDraftSchema);
  if (!found) throw new NotFoundError(`There is no draft "${survey}" ${version}`);
  return found;
}

/**
 * Adds a draft.
 *
 * @throws AlreadyThereError if there is that version, as a draft or published
 */
export async function addQuestionnaireDraft(
  core: Table,
  questionnaire: Questionnaire,
  step: DraftStep,
): Promise<void> {
  const { id, version } = questionnaire;
  const failed = await transact(core, [
    ...draftWrites(questionnaire, changeOf(step), isFree),
    { ConditionCheck: { Key: keys.questionnaire(id, version), ...isFree } },
    ...audit(questionnaire, 'questionnaireUploaded', step),
  ]);
  if (failed.length > 0) throw new AlreadyThereError(`There is "${id}" ${version} already`);
}

/**
 * Replaces a draft by another one of the same version.
 *
 * @param revision that of the draft that was seen
 * @throws StaleError if it has changed since, or is none any more
 */
export async function replaceQuestionnaireDraft(
  core: Table,
  questionnaire: Questionnaire,
  revision: string,
  step: DraftStep,
): Promise<void> {
  await change(core, [
    ...draftWrites(questionnaire, changeOf(step), isRevision(revision)),
    ...audit(questionnaire, 'questionnaireUploaded', step),
  ]);
}

/**
 * Deletes a draft for good.
 *
 * @param revision that of the draft that was seen
 * @throws StaleError if it has changed since, or is none any more
 */
export async function deleteQuestionnaireDraft(
  core: Table,
  questionnaire: Questionnaire,
  revision: string,
  step: DraftStep,
): Promise<void> {
  const { id, version } = questionnaire;
  await change(core, [
    { Delete: { Key: keys.questionnaireDraft(id, version), ...isRevision(revision) } },
    { Delete: { Key: keys.questionnaireVersion(id, version) } },
    ...audit(questionnaire, 'questionnaireDeleted', step),
  ]);
}

/**
 * Publishes a draft: from now on waves can ask it, and it never changes.
 *
 * @param draft as it was seen
 * @throws StaleError if it has changed since, or is none any more
 */
export async function publishQuestionnaireDraft(
  core: Table,
  { questionnaire, revision }: QuestionnaireDraft,
  step: DraftStep,
): Promise<void> {
  const { id, version } = questionnaire;
  await change(core, [
    { Delete: { Key: keys.questionnaireDraft(id, version), ...isRevision(revision) } },
    ...publishWrites(questionnaire, { publishedAt: step.at, publishedBy: step.person }),
    ...audit(questionnaire, 'questionnairePublished', step),
  ]);
}

async function change(core: Table, writes: Write[]): Promise<void> {
  const failed = await transact(core, writes);
  if (failed.length > 0) throw new StaleError('The draft has changed since it was shown');
}

function changeOf({ person, at }: DraftStep): DraftChange {
  return { revision: ulid(), changedAt: at, changedBy: person };
}

function isRevision(revision: string): Condition {
  return {
    ConditionExpression: 'revision = :revision',
    ExpressionAttributeValues: { ':revision': revision },
  };
}

function draftWrites(
  questionnaire: Questionnaire,
  changed: DraftChange,
  condition: Condition,
): Write[] {
  const { id, version, title } = questionnaire;
  const draft: QuestionnaireDraft = { ...changed, questionnaire };
  const listed: QuestionnaireVersion = {
    ...{ survey: id, version, title, questions: questionsOf(questionnaire).length },
    state: 'draft',
    ...changed,
  };
  return [
    { Put: { Item: toItem(keys.questionnaireDraft(id, version), draft), ...condition } },
    { Put: { Item: toItem(keys.questionnaireVersion(id, version), listed) } },
  ];
}

function audit(
  { id, version }: Questionnaire,
  action: 'questionnaireUploaded' | 'questionnaireDeleted' | 'questionnairePublished',
  { person, at }: DraftStep,
): Write[] {
  const to = `${id} ${version}`.slice(0, 100);
  return auditWrites({ at, actor: 'staff', person, action, to });
}
