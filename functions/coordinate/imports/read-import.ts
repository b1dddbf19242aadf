import type { Context } from 'hono';
import type { AnswersImport } from '../../../schemas/answers-import.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import * as z from '../../../schemas/zod.ts';
import {
  openSpreadsheet,
  type Spreadsheet,
} from '../../domain/spreadsheet/file/open-spreadsheet.ts';
import type { SheetTable } from '../../domain/spreadsheet/table.ts';
import { findAnswersImport } from '../../store/imports/answers-imports.ts';
import { getQuestionnaire } from '../../store/questionnaires/questionnaires.ts';
import { readUpload } from '../../store/uploads.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** A spreadsheet that somebody uploaded. */
export interface UploadedSpreadsheet {
  /** Names the upload. */
  upload: string;
  spreadsheet: Spreadsheet;
  /** What there is to know about how the file is read, in English. */
  remarks: string[];
}

/** The same, with what was said about it. */
export interface PlannedImport extends UploadedSpreadsheet {
  plan: AnswersImport;
  /** The state of the plan. */
  etag: string;
  questionnaire: Questionnaire;
  table: SheetTable;
}

/**
 * The spreadsheet that an address names.
 *
 * @throws NotFoundError if it is none of who asks, or not there any more
 */
export async function readUploadedSpreadsheet(
  c: Context<PageEnv>,
  { uploads }: ConsoleDependencies,
): Promise<UploadedSpreadsheet> {
  const upload = z.ulid().safeParse(c.req.param('upload')).data;
  if (!upload) throw new NotFoundError('No upload is called like that');
  const bytes = await readUpload(uploads, staffOf(c).id, upload);
  const remarks: string[] = [];
  const spreadsheet = openSpreadsheet(Buffer.from(bytes), (text) => remarks.push(text));
  return { upload, spreadsheet, remarks };
}

/**
 * The same, with what was said about it; undefined as long as nothing was.
 *
 * @throws NotFoundError as above
 */
export async function readPlannedImport(
  c: Context<PageEnv>,
  dependencies: ConsoleDependencies,
): Promise<PlannedImport | { upload: string; plan?: undefined }> {
  const uploaded = await readUploadedSpreadsheet(c, dependencies);
  const { upload, spreadsheet } = uploaded;
  const stored = await findAnswersImport(dependencies.uploads, staffOf(c).id, upload);
  if (!stored) return { upload };
  const { plan, etag } = stored;
  const { id, version } = plan.mapping.questionnaire;
  const questionnaire = await getQuestionnaire(dependencies.core, id, version);
  const table = await spreadsheet.read(plan.mapping.sheet);
  return { ...uploaded, plan, etag, questionnaire, table };
}
