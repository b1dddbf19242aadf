import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { BusyError } from '../../schemas/errors.ts';
import { type Job, type JobFailure, type JobProgress, jobSchema } from '../../schemas/job.ts';
import type { Wave } from '../../schemas/wave.ts';
import { jobExpiresAt } from '../domain/retention/retention.ts';
import { keys } from './keys.ts';
import { fromItem, getEntity, isFree, queryEntities, type Table, toItem } from './table.ts';
import { transact, type Write } from './transact.ts';

/**
 * Asks for a job. The stream of the table starts it.
 *
 * @param writes what is to be written together with it, such as audit entries
 * @throws BusyError if a condition of the writes did not hold; nothing is written then
 */
export async function startJob(core: Table, job: Job, writes: Write[] = []): Promise<void> {
  const failed = await transact(core, [jobWrite(job), ...writes]);
  if (failed.length > 0) throw new BusyError(`The job ${job.kind} cannot begin now`);
}

/** The step that asks for a job, for the transaction of what it belongs to. */
export function jobWrite(job: Job): Write {
  const expiresAt = jobExpiresAt(Temporal.Instant.from(job.createdAt));
  return {
    Put: {
      Item: toItem(keys.job(job.id), job, expiresAt),
      ...isFree,
    },
  };
}

/** A job, or undefined if there is none of that id, or none any more. */
export function getJob(core: Table, id: string): Promise<Job | undefined> {
  return getEntity(core, keys.job(id), jobSchema);
}

/** The job that is to open a wave; undefined if none is, or it is not there any more. */
export async function getOpeningJob(core: Table, { underWay }: Wave): Promise<Job | undefined> {
  return underWay?.step === 'open' ? getJob(core, underWay.attempt) : undefined;
}

/** All jobs of the last time, the earliest first. */
export function listJobs(core: Table): Promise<Job[]> {
  return Array.fromAsync(queryEntities(core, jobSchema, keys.jobs));
}

const isPending = '#state IN (:waiting, :running)';
const pendingStates = { ':waiting': 'WAITING', ':running': 'RUNNING' };

/**
 * Notes that a job is begun, once more if it was begun before.
 *
 * @returns the job, or undefined if it has ended, or there is none
 */
export async function beginJob(core: Table, id: string): Promise<Job | undefined> {
  return changeJob(core, id, {
    UpdateExpression: 'SET #state = :running ADD attempts :one',
    ConditionExpression: isPending,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ...pendingStates, ':one': 1 },
  });
}

/** Notes how far a job is that runs. */
export async function noteProgress(core: Table, id: string, progress: JobProgress): Promise<void> {
  await changeJob(core, id, {
    UpdateExpression: 'SET progress = :progress',
    ConditionExpression: '#state = :running',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':running': 'RUNNING', ':progress': progress },
  });
}

/** Notes that a job is done, or why it failed. What has ended stays as it is. */
export async function endJob(core: Table, id: string, failure?: JobFailure): Promise<void> {
  await changeJob(core, id, {
    UpdateExpression: failure ? 'SET #state = :state, failure = :failure' : 'SET #state = :state',
    ConditionExpression: isPending,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ...pendingStates,
      ':state': failure ? 'FAILED' : 'DONE',
      ...(failure && { ':failure': failure }),
    },
  });
}

async function changeJob(
  { client, name }: Table,
  id: string,
  change: Omit<UpdateCommandInput, 'TableName' | 'Key' | 'ReturnValues'>,
): Promise<Job | undefined> {
  try {
    const { Attributes = {} } = await client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.job(id),
        ReturnValues: 'ALL_NEW',
        ...change,
      }),
    );
    return fromItem(jobSchema, Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
