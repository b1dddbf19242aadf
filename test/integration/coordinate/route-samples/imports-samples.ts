import { ulid } from 'ulid';
import { openSpreadsheet } from '../../../../functions/domain/spreadsheet/file/open-spreadsheet.ts';
import { proposeMapping } from '../../../../functions/domain/spreadsheet/propose/propose-mapping.ts';
import {
  keepMappingWrite,
  saveAnswersImport,
} from '../../../../functions/store/imports/answers-imports.ts';
import { transact } from '../../../../functions/store/transact.ts';
import { keepUpload } from '../../../../functions/store/uploads.ts';
import type { AnswersImport } from '../../../../schemas/answers-import.ts';
import type { Staff } from '../../../../schemas/staff.ts';
import { technikStatus } from '../../../support/technik-status.ts';
import type { Parameter, RouteSample, World } from './route-sample.ts';

const file = Buffer.from('AGS;DMS Stand\n16051;keine\n');

async function aPlan(): Promise<AnswersImport> {
  const wave = `sample-${ulid().toLowerCase()}`;
  const table = await openSpreadsheet(file, () => {}).read(undefined);
  const mapping = proposeMapping(table, technikStatus, wave, undefined);
  return { wave, mapping: { ...mapping, referenceDate: '2020-03-31' } };
}

/** A spreadsheet of whoever asks, of which it was said which wave it is. */
async function ofUpload({ harness }: World, by: Staff): Promise<{ upload: Parameter }> {
  const { uploads } = harness.dependencies;
  const upload = await keepUpload(uploads, by.id, file);
  await saveAnswersImport(uploads, by.id, upload, await aPlan(), undefined);
  return { upload: { own: upload, missing: ulid() } };
}

async function ofMapping({ harness }: World): Promise<{ id: Parameter }> {
  const id = ulid();
  const kept = { keptAt: '2026-12-01T10:00:00Z', keptBy: 'c-1', isApplied: false };
  await transact(harness.dependencies.core, [
    keepMappingWrite({ ...(await aPlan()), id, ...kept }),
  ]);
  return { id: { own: id, missing: ulid() } };
}

const start = '/coordinate/imports';
const pages = ['settings', 'columns', 'values', 'preview', 'mapping.json', 'apply'];

export const importsSamples: Record<string, RouteSample> = {
  [`get ${start}`]: {},
  [`post ${start}`]: {},
  [`get ${start}/mappings/:id`]: { parameters: ofMapping },
  ...Object.fromEntries(
    pages.map((page) => [`get ${start}/:upload/${page}`, { parameters: ofUpload }]),
  ),
  [`post ${start}/:upload/settings`]: {
    parameters: ofUpload,
    form: { questionnaire: [`${technikStatus.id} ${technikStatus.version}`] },
  },
  ...Object.fromEntries(
    ['columns', 'values', 'apply'].map((page) => [
      `post ${start}/:upload/${page}`,
      { parameters: ofUpload },
    ]),
  ),
};
