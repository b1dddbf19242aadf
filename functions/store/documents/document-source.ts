import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readAnswerFigures, readResultsOf } from '../../../analytics/lake/read-results.ts';
import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';
import { districtShapesSchema } from '../../../schemas/district-shapes.ts';
import { StaleError } from '../../../schemas/errors.ts';
import type { OwnerSettings } from '../../../schemas/owner.ts';
import type { Edition } from '../../../schemas/results.ts';
import type { SettingFileKind } from '../../../schemas/setting-file.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { getQuestionLabels } from '../questionnaires/question-labels.ts';
import { findSettingFile, readSettingFile } from '../setting-files.ts';
import type { Table } from '../table.ts';

/** Where it lies what documents are made of. */
export interface DocumentStores {
  core: Table;
  lake: ObjectStore;
}

/** What an office has set that stands in documents. */
export interface DocumentSettings {
  owner: OwnerSettings;
  /** Where people open Pegel, where that is known. */
  url: string | undefined;
  /** The hashes of the files that it has brought. */
  districtShapes: string | undefined;
  slideTemplate: string | undefined;
}

/** What is set now. */
export async function readDocumentSettings(
  core: Table,
  { owner, url }: Pick<DocumentSettings, 'owner' | 'url'>,
): Promise<DocumentSettings> {
  const [districtShapes, slideTemplate] = await Promise.all([
    findSettingFile(core, 'districtShapes'),
    findSettingFile(core, 'slideTemplate'),
  ]);
  const hashes = { districtShapes: districtShapes?.sha256, slideTemplate: slideTemplate?.sha256 };
  return { owner, url, ...hashes };
}

/**
 * Reads what documents of a snapshot are made of, but for their language.
 *
 * @param settings as they were read before
 * @throws StaleError if what the office has brought is another one by now, SnapshotError if the figures
 * cannot be read
 */
export async function readDocumentSource(
  { core, lake }: DocumentStores,
  settings: DocumentSettings,
  wave: Wave,
  { snapshot, takenAt }: { snapshot: string; takenAt: string },
  edition: Edition,
): Promise<Omit<DocumentSource, 'language'>> {
  const results = await readResultsOf(lake, { wave: wave.id, snapshot }, edition);
  const [answers, labels, shapes, slideTemplate] = await Promise.all([
    readAnswerFigures(lake, results),
    getQuestionLabels(core, wave),
    readBody({ core, lake }, settings, 'districtShapes'),
    readBody({ core, lake }, settings, 'slideTemplate'),
  ]);
  const { owner, url } = settings;
  return {
    ...{ results, answers, labels, takenAt, owner, url, slideTemplate },
    shapes: shapes && districtShapesSchema.parse(JSON.parse(new TextDecoder().decode(shapes))),
  };
}

async function readBody(
  { core, lake }: DocumentStores,
  settings: DocumentSettings,
  kind: SettingFileKind,
): Promise<Uint8Array | undefined> {
  const file = await readSettingFile(core, lake, kind);
  if (file?.sha256 !== settings[kind]) throw new StaleError(`Another ${kind} counts by now`);
  return file?.body;
}
