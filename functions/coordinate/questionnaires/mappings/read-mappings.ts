import { NotFoundError } from '../../../../schemas/errors.ts';
import type { MappingKey, MappingRecord } from '../../../../schemas/question-mapping.ts';
import {
  type BrokenStatus,
  brokenStatuses,
  decidedTopics,
} from '../../../domain/questionnaires/broken-statuses.ts';
import {
  type MeaningChange,
  meaningChanges,
} from '../../../domain/questionnaires/meaning-changes.ts';
import { listMappings } from '../../../store/questionnaires/question-mappings.ts';
import { listPublishedVersions } from '../../../store/questionnaires/questionnaire-versions.ts';
import { getQuestionnaire } from '../../../store/questionnaires/questionnaires.ts';
import type { Table } from '../../../store/table.ts';

/** A change of meaning, and the mapping that there is for it. */
export interface MappingView {
  key: MappingKey;
  change: MeaningChange;
  record: MappingRecord | undefined;
  /** Whether the question decides the status of a topic. */
  decidesTopic: boolean;
  /** Why the mapping does not join the trend of a topic; empty where it does, or there is none. */
  broken: BrokenStatus[];
}

/**
 * All changes of meaning between the published versions of a questionnaire.
 *
 * @throws NotFoundError if no version of it is published
 */
export async function readMappings(core: Table, survey: string): Promise<MappingView[]> {
  const [listed, records] = await Promise.all([
    listPublishedVersions(core),
    listMappings(core, survey),
  ]);
  const numbers = listed.filter((one) => one.survey === survey).map(({ version }) => version);
  if (numbers.length === 0) throw new NotFoundError(`No version of "${survey}" is published`);
  const versions = await Promise.all(numbers.map((one) => getQuestionnaire(core, survey, one)));
  return meaningChanges(versions).map((change) => viewOf(survey, change, records));
}

/**
 * The change of a question to one of its meanings.
 *
 * @throws NotFoundError if there is none
 */
export async function readMapping(
  core: Table,
  survey: string,
  question: string,
  to: string,
): Promise<MappingView> {
  const all = await readMappings(core, survey);
  const found = all.find(({ key }) => key.question === question && String(key.to) === to);
  if (!found) throw new NotFoundError(`"${question}" of "${survey}" has no change to ${to}`);
  return found;
}

function viewOf(
  survey: string,
  change: MeaningChange,
  records: readonly MappingRecord[],
): MappingView {
  const { before, after } = change;
  const key = {
    survey,
    question: after.question.id,
    from: before.question.meaningVersion,
    to: after.question.meaningVersion,
  };
  const record = records.find(
    ({ mapping: { question, from, to } }) =>
      question === key.question && from === key.from && to === key.to,
  );
  return {
    key,
    change,
    record,
    decidesTopic: decidedTopics(change).length > 0,
    broken: record ? brokenStatuses(change, record.mapping.options) : [],
  };
}
