import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { type DocumentWork, documentWorkSchema } from '../../../schemas/documents.ts';
import type { Edition } from '../../../schemas/results.ts';
import { areFailing, isUnderWay, noWork } from '../../domain/documents/documents-work.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import { keys, prefixes } from '../keys.ts';
import { getEntity, holdsCondition, queryEntities, type Table, toItem } from '../table.ts';
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

/** A release that mail may tell of. */
export interface ToldRelease {
  snapshot: string;
  /** Whether its documents are there; if not, they have failed several times, and may come later. */
  hasDocuments: boolean;
}

/** The last release that mail may tell of; undefined if there is none. */
export async function readReleased(core: Table, wave: string): Promise<ToldRelease | undefined> {
  const { released, made } = await readDocumentsWork(core, { wave, edition: 'public' });
  return released === undefined
    ? undefined
    : { snapshot: released, hasDocuments: made?.snapshot === released };
}

/**
 * Whether documents of a wave cannot be made, which people are told until they can be.
 *
 * @param edition all without
 */
export async function hasFailingDocuments(
  core: Table,
  wave: string,
  edition?: Edition,
): Promise<boolean> {
  const prefix = edition ? keys.documents(wave, edition).sk : prefixes.documents;
  const now = Temporal.Now.instant();
  for await (const work of queryEntities(core, documentWorkSchema, keys.ofWave(wave), prefix)) {
    if (areFailing(work, now)) return true;
  }
  return false;
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
 * goes by the version that it has written. They are tried at once, however often they have failed.
 */
export async function askForDocuments(
  core: Table,
  of: DocumentsOf,
  happened: Happened & { person: string },
): Promise<void> {
  const asked = { by: happened.person, at: happened.at };
  for (;;) {
    const { version, retryAt, ...work } = await readDocumentsWork(core, of);
    if (isUnderWay(work, Temporal.Now.instant())) return;
    if (work.asked && retryAt === undefined) return;
    const next = { ...work, asked, version: version + 1 };
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
