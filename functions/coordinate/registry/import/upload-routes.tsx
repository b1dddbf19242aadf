import { InvalidFileError } from '../../../../schemas/errors.ts';
import type { Register } from '../../../../schemas/registry.ts';
import * as z from '../../../../schemas/zod.ts';
import {
  isUnitTable,
  readOfficialRegister,
  readUnitTable,
} from '../../../domain/register/read-register-file.ts';
import { readDate } from '../../../domain/spreadsheet/values.ts';
import { keepRegister } from '../../../store/register/register-uploads.ts';
import { readFile, type UploadedFile } from '../../../web/forms/read-file.ts';
import { readForm } from '../../../web/forms/read-form.ts';
import { renderPage } from '../../../web/render-page.tsx';
import { consoleTexts } from '../../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../../console-routes.ts';
import type { ConsoleDependencies } from '../../dependencies.ts';
import { seeOther } from '../../paths.ts';
import { previewPath, registerImportPath } from '../paths.ts';
import { UploadPage } from './upload-page.tsx';

/** Brings a file of units, which is checked as a whole and kept until it is applied. */
export function addRegisterUploadRoutes(
  routes: ConsoleRoutes,
  { uploads }: ConsoleDependencies,
): void {
  routes.get(registerImportPath, 'registry.change', (c) => renderPage(c, <UploadPage />));

  routes.post(registerImportPath, 'registry.change', async (c) => {
    const { registerImport: texts } = consoleTexts[c.get('page').language];
    const file = await readFile(c, 'file');
    const date = (await readForm(c))['date']?.[0]?.trim();
    if (!file) {
      return renderPage(c, <UploadPage date={date} errors={{ file: texts.missing }} />, 422);
    }
    const territoryDate = isUnitTable(file.name) ? dateSchema.safeParse(date) : undefined;
    if (territoryDate?.success === false) {
      return renderPage(c, <UploadPage date={date} errors={{ date: texts.dateProblem }} />, 422);
    }
    try {
      const register = await readAsNamed(file, territoryDate?.data);
      return seeOther(c, previewPath(await keepRegister(uploads, staffOf(c).id, register)));
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      return renderPage(c, <UploadPage date={date} issues={error.issues} />, 422);
    }
  });
}

const dateSchema = z.preprocess((text) => readDate(String(text)), z.iso.date());

/** @param territoryDate of a table of units; the official register names it itself */
async function readAsNamed(file: UploadedFile, territoryDate?: string): Promise<Register> {
  return territoryDate
    ? readUnitTable(file.bytes, territoryDate)
    : readOfficialRegister(file.name, file.bytes);
}
