import { NotFoundError } from '../../../schemas/errors.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import {
  compareVersions,
  type QuestionnaireVersion,
} from '../../../schemas/questionnaire-version.ts';
import {
  getQuestionnaireDraft,
  listQuestionnaireVersions,
} from '../../store/questionnaires/questionnaire-versions.ts';
import { getQuestionnaire } from '../../store/questionnaires/questionnaires.ts';
import type { Table } from '../../store/table.ts';

/** A version of a questionnaire, and the published one before it. */
export interface VersionView {
  listed: QuestionnaireVersion;
  questionnaire: Questionnaire;
  /** The number of the latest published version that is lower. */
  before: string | undefined;
}

/** A draft, with the revision that whoever looks at it decides about. */
export interface DraftView extends VersionView {
  listed: Extract<QuestionnaireVersion, { state: 'draft' }>;
}

/** @throws NotFoundError if there is no draft of that version, or not any more */
export async function readDraft(core: Table, survey: string, version: string): Promise<DraftView> {
  const view = await readVersion(core, survey, version);
  const { listed } = view;
  if (listed.state !== 'draft') throw new NotFoundError(`"${survey}" ${version} is no draft`);
  return { ...view, listed };
}

/** @throws NotFoundError if there is no such version */
export async function readVersion(
  core: Table,
  survey: string,
  version: string,
): Promise<VersionView> {
  const versions = await listQuestionnaireVersions(core);
  const listed = versions.find((one) => one.survey === survey && one.version === version);
  if (!listed) throw new NotFoundError(`There is no questionnaire "${survey}" ${version}`);
  const questionnaire =
    listed.state === 'draft'
      ? (await getQuestionnaireDraft(core, survey, version)).questionnaire
      : await getQuestionnaire(core, survey, version);
  return { listed, questionnaire, before: versionBefore(versions, listed) };
}

function versionBefore(
  versions: readonly QuestionnaireVersion[],
  { survey, version }: QuestionnaireVersion,
): string | undefined {
  return versions
    .filter((one) => one.survey === survey && one.state === 'published')
    .map((one) => one.version)
    .filter((one) => compareVersions(one, version) < 0)
    .sort(compareVersions)
    .at(-1);
}
