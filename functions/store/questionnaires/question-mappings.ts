import { StaleError } from '../../../schemas/errors.ts';
import {
  type MappingKey,
  type MappingRecord,
  mappingRecordSchema,
  type QuestionMapping,
} from '../../../schemas/question-mapping.ts';
import { isSnapshotted } from '../../../schemas/wave.ts';
import { auditWrites } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { type Condition, isFree, queryEntities, type Table, toItem } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { listWaves } from '../waves/definitions.ts';
import { dirtyWrite } from '../waves/dirty.ts';
import type { DraftStep } from './questionnaire-versions.ts';

/** All mappings between meanings of the questions of a survey, proposals included. */
export function listMappings(core: Table, survey: string): Promise<MappingRecord[]> {
  return Array.fromAsync(queryEntities(core, mappingRecordSchema, keys.questionMappings(survey)));
}

/** Those that count, always in the same order. */
export async function listApprovedMappings(
  core: Table,
  survey: string,
): Promise<QuestionMapping[]> {
  const all = await listMappings(core, survey);
  return all.filter(({ approval }) => approval).map(({ mapping }) => mapping);
}

/**
 * Saves a mapping as a proposal, in the place of an earlier one.
 *
 * @param version that of the proposal that was seen; 0 where there was none
 * @throws StaleError if it has changed since or is approved: approval is withdrawn first
 */
export async function proposeMapping(
  core: Table,
  mapping: QuestionMapping,
  version: number,
  { person, at }: DraftStep,
): Promise<void> {
  const record = { mapping, version: version + 1, proposedAt: at, proposedBy: person };
  const proposal = isSeen(version, 'AND attribute_not_exists(approval)');
  await change(core, [
    put(record, version === 0 ? isFree : proposal),
    ...audit(mapping, 'questionMappingProposed', { person, at }),
  ]);
}

/**
 * Approves a proposal: figures of the survey compare by it from now on. What is published already
 * stays as it is; the waves whose figures still move are counted again.
 *
 * @param proposal as it was seen
 * @param preservesStatuses whether it joins trends, as judged by the versions of the questionnaire
 * @throws StaleError if it has changed since or is approved already
 */
export async function approveMapping(
  core: Table,
  { approval, ...proposal }: MappingRecord,
  preservesStatuses: boolean,
  { person, at }: DraftStep,
): Promise<void> {
  const { preservesStatuses: _, ...mapping } = proposal.mapping;
  const record: MappingRecord = {
    ...proposal,
    mapping: { ...mapping, ...(preservesStatuses && { preservesStatuses }) },
    version: proposal.version + 1,
    approval: { at, by: person },
  };
  await change(core, [
    put(record, isSeen(proposal.version, 'AND attribute_not_exists(approval)')),
    ...audit(mapping, 'questionMappingApproved', { person, at }),
    ...(await countAgain(core, mapping)),
  ]);
}

/**
 * Takes an approval back: the mapping is a proposal again.
 *
 * @param approved as it was seen
 * @throws StaleError if it has changed since or is not approved any more
 */
export async function withdrawMapping(
  core: Table,
  { approval, ...approved }: MappingRecord,
  step: DraftStep,
): Promise<void> {
  const { mapping, version } = approved;
  await change(core, [
    put({ ...approved, version: version + 1 }, isSeen(version, 'AND attribute_exists(approval)')),
    ...audit(mapping, 'questionMappingWithdrawn', step),
    ...(await countAgain(core, mapping)),
  ]);
}

async function change(core: Table, writes: Write[]): Promise<void> {
  const failed = await transact(core, writes);
  if (failed.length > 0) throw new StaleError('The mapping has changed since it was shown');
}

function put(record: MappingRecord, condition: Condition): Write {
  return { Put: { Item: toItem(keys.questionMapping(record.mapping), record), ...condition } };
}

function isSeen(version: number, further: string): Condition {
  return {
    ConditionExpression: `version = :seen ${further}`,
    ExpressionAttributeValues: { ':seen': version },
  };
}

/** Marks all waves of a survey that have figures; what was made public of them stays. */
async function countAgain(core: Table, { survey }: MappingKey): Promise<Write[]> {
  const waves = await listWaves(core);
  return waves
    .filter((wave) => wave.survey === survey && isSnapshotted(wave))
    .map(({ id }) => dirtyWrite(id));
}

function audit(
  { survey, question, from, to }: MappingKey,
  action: 'questionMappingProposed' | 'questionMappingApproved' | 'questionMappingWithdrawn',
  { person, at }: DraftStep,
): Write[] {
  const about = `${survey} ${question} ${from} ${to}`.slice(0, 100);
  return auditWrites({ at, actor: 'staff', person, action, to: about });
}
