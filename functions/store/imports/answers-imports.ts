import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import {
  type AnswersImport,
  answersImportSchema,
  type KeptMapping,
  keptMappingSchema,
} from '../../../schemas/answers-import.ts';
import { NotFoundError, StaleError } from '../../../schemas/errors.ts';
import { keys } from '../keys.ts';
import { getEntity, queryEntities, type Table, toItem } from '../table.ts';
import type { Write } from '../transact.ts';
import { keyOfUpload } from '../uploads.ts';

/** What somebody has said so far about an uploaded spreadsheet, and which state of it that is. */
export interface StoredImport {
  plan: AnswersImport;
  etag: string;
}

const keyOf = (by: string, upload: string) => `${keyOfUpload(by, upload)}/answers.json`;

/** What was said about an upload; undefined as long as nothing was. */
export async function findAnswersImport(
  uploads: ObjectStore,
  by: string,
  upload: string,
): Promise<StoredImport | undefined> {
  const found = await uploads.get(keyOf(by, upload));
  if (!found) return undefined;
  const json = JSON.parse(new TextDecoder().decode(found.body));
  return { plan: answersImportSchema.parse(json), etag: found.etag };
}

/**
 * Keeps what is said about an upload, beside it and as long as it.
 *
 * @param etag that of what was said before; undefined if nothing was
 * @throws StaleError if something else was said meanwhile
 */
export async function saveAnswersImport(
  uploads: ObjectStore,
  by: string,
  upload: string,
  plan: AnswersImport,
  etag: string | undefined,
): Promise<void> {
  const condition = etag === undefined ? ({ absent: true } as const) : { etag };
  const body = new TextEncoder().encode(JSON.stringify(plan));
  const isSaved = await uploads.put(keyOf(by, upload), body, 'application/json', condition);
  if (!isSaved) throw new StaleError('The import was changed meanwhile');
}

/** Mappings that were used, the latest first. */
export async function listKeptMappings(core: Table): Promise<KeptMapping[]> {
  const all = await Array.fromAsync(queryEntities(core, keptMappingSchema, keys.mappings));
  return all.reverse();
}

/** @throws NotFoundError */
export async function getKeptMapping(core: Table, id: string): Promise<KeptMapping> {
  const found = await getEntity(core, keys.mapping(id), keptMappingSchema);
  if (!found) throw new NotFoundError(`There is no mapping ${id}`);
  return found;
}

/** The step that keeps a mapping. */
export function keepMappingWrite(kept: KeptMapping): Write {
  return { Put: { Item: toItem(keys.mapping(kept.id), kept) } };
}
