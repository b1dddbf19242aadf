import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import {
  type DocumentWork,
  documentWorkSchema,
  maxDocumentAttempts,
} from '../../../schemas/documents.ts';
import type { Edition } from '../../../schemas/results.ts';
import { isUnderWay, noWork } from '../../domain/documents/documents-work.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { getEntity, holdsCondition, type Table, toItem } from '../table.ts';
import { transact } from '../transact.ts';

/** Whose documents. */
export interface DocumentsOf {
  wave: string;
  edition: Edition;
}

/** How far documents are; version 0 where nobody has thought of them yet. */
export async function readDocumentsWork(
  core: Table,
  { wave, edition }: DocumentsOf,
): Promise<DocumentWork> {
  const found = await getEntity(core, keys.documents(wave, edition), documentWorkSchema);
  return found ?? { version: 0, ...noWork };
}

/** The last release whose documents are there, by its snapshot; undefined if those of none are. */
export async function readReleased(core: Table, wave: string): Promise<string | undefined> {
  return (await readDocumentsWork(core, { wave, edition: 'public' })).made?.snapshot;
}

/**
 * Notes how far documents are.
 *
 * @param read as it was read
 * @returns what is noted now; undefined, and nothing written, if somebody else has noted something since
 */
export async function noteDocumentsWork(
  core: Table,
  of: DocumentsOf,
  { version }: Pick<DocumentWork, 'version'>,
  work: Omit<DocumentWork, 'version'>,
): Promise<DocumentWork | undefined> {
  const next = { ...work, version: version + 1 };
  const put = new PutCommand({ TableName: core.name, ...workPut(of, version, next) });
  return (await holdsCondition(core.client.send(put))) ? next : undefined;
}

/**
 * Asks for documents, with an entry in the audit, unless somebody has already, or a run makes them: it
 * goes by the version that it has written. They are tried afresh, however often they have failed.
 */
export async function askForDocuments(
  core: Table,
  of: DocumentsOf,
  happened: Happened & { person: string },
): Promise<void> {
  const asked = { by: happened.person, at: happened.at };
  for (;;) {
    const { version, ...work } = await readDocumentsWork(core, of);
    if (isUnderWay(work, Temporal.Now.instant())) return;
    if (work.asked && work.attempts < maxDocumentAttempts) return;
    const next = { ...work, asked, attempts: 0, version: version + 1 };
    const { wave, edition } = of;
    const failed = await transact(core, [
      { Put: workPut(of, version, next) },
      ...auditWrites({ ...happened, action: 'documentsAsked', wave, to: edition }),
    ]);
    if (failed.length === 0) return;
  }
}

function workPut({ wave, edition }: DocumentsOf, version: number, work: DocumentWork) {
  return {
    Item: toItem(keys.documents(wave, edition), work),
    ...(version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        }),
  };
}
