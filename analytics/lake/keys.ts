import { documentIndexName } from '../../schemas/documents.ts';
import type { LakeTableName } from '../../schemas/lake.ts';
import type { Edition } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';

/** Where all tables of a kind lie that a wave has had. */
export function tablesPrefix(table: LakeTableName, wave: string): string {
  return `lake/${table}/wave=${wave}/`;
}

/** Where all results of a wave lie, with manifests and pointer. */
export function resultsPrefix(wave: string): string {
  return `results/wave=${wave}/`;
}

/** The snapshot that an object belongs to; undefined for what belongs to the wave as a whole. */
export function snapshotIn(key: string): string | undefined {
  return /\/snapshot=([^/]+)\//.exec(key)?.[1];
}

/** Where a table of a snapshot lies, partitioned in the way that Hive and Athena read. */
export function tableKey(table: LakeTableName, wave: string, snapshot: string): string {
  return `${tablesPrefix(table, wave)}snapshot=${snapshot}/${table}.parquet`;
}

/** Where the figures of a snapshot lie. */
export function resultsKey(wave: string, snapshot: string, edition: Edition): string {
  return `${resultsPrefix(wave)}snapshot=${snapshot}/${edition}.json`;
}

/** Where it stands how often each answer was given. */
export function answerFiguresKey(wave: string, snapshot: string, edition: Edition): string {
  return `${resultsPrefix(wave)}snapshot=${snapshot}/${edition}-answers.json`;
}

/** Where it stands what a snapshot consists of. */
export function manifestKey(wave: string, snapshot: string): string {
  return `${resultsPrefix(wave)}snapshot=${snapshot}/manifest.json`;
}

/** Where it stands which snapshot of a wave counts. */
export function pointerKey(wave: string): string {
  return `${resultsPrefix(wave)}pointer.json`;
}

/** What a set of documents is made of and in: those of the same make are the same. */
export interface DocumentsPlace {
  wave: string;
  snapshot: string;
  edition: Edition;
  language: Language;
  /** The hash of all else that decides about their bytes. */
  make: string;
}

/** Where all documents of a wave lie. */
export function documentsPrefix(wave: string): string {
  return `documents/wave=${wave}/`;
}

/** Where one of the documents lies. */
export function documentKey(place: DocumentsPlace, path: string): string {
  const { wave, snapshot, edition, language, make } = place;
  return `${documentsPrefix(wave)}snapshot=${snapshot}/${edition}-${language}-${make}/${path}`;
}

/** Where it stands which documents there are; no document is called so. */
export function documentIndexKey(place: DocumentsPlace): string {
  return documentKey(place, documentIndexName);
}

/** Where it stands which documents of a snapshot count. */
export function documentPointerKey(place: Omit<DocumentsPlace, 'make'>): string {
  const { wave, snapshot, edition, language } = place;
  return `${documentsPrefix(wave)}snapshot=${snapshot}/${edition}-${language}.json`;
}
