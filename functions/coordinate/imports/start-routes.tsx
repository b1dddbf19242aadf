import type { Context } from 'hono';
import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import type { Mapping } from '../../../schemas/mapping.ts';
import {
  openSpreadsheet,
  type Spreadsheet,
} from '../../domain/spreadsheet/file/open-spreadsheet.ts';
import { getKeptMapping, listKeptMappings } from '../../store/imports/answers-imports.ts';
import { keepUpload } from '../../store/uploads.ts';
import { answerJson } from '../../web/answer-file.ts';
import { readFile } from '../../web/forms/read-file.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { importPath, importsPath } from './paths.ts';
import { fileField, StartPage } from './start-page.tsx';

/** Bringing the spreadsheet of an earlier wave, and what is kept of earlier ones. */
export function addImportStartRoutes(
  routes: ConsoleRoutes,
  { core, uploads }: ConsoleDependencies,
): void {
  const showStart = async (c: Context<PageEnv>, refused?: readonly Issue[]) =>
    renderPage(
      c,
      <StartPage kept={await listKeptMappings(core)} refused={refused} />,
      refused ? 422 : 200,
    );

  routes.get(importsPath, 'waves.change', (c) => showStart(c));

  routes.post(importsPath, 'waves.change', async (c) => {
    const file = await readFile(c, fileField);
    if (!file) return showStart(c, []);
    try {
      await expectReadable(openSpreadsheet(Buffer.from(file.bytes), () => {}));
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      return showStart(c, error.issues);
    }
    const upload = await keepUpload(uploads, staffOf(c).id, file.bytes);
    return seeOther(c, importPath(upload, 'settings'));
  });

  routes.get(`${importsPath}/mappings/:id`, 'waves.change', async (c) => {
    const { wave, mapping } = await getKeptMapping(core, c.req.param('id'));
    return mappingFile(c, wave, mapping);
  });
}

/**
 * Makes sure that there is a sheet that can be read.
 *
 * @throws InvalidFileError if not: what is wrong with the first one
 */
async function expectReadable({ sheets, read }: Spreadsheet): Promise<void> {
  const refusals: InvalidFileError[] = [];
  for (const sheet of sheets.length > 0 ? sheets : [undefined]) {
    try {
      await read(sheet);
      return;
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      refusals.push(error);
    }
  }
  throw refusals[0];
}

/** A mapping as the file that the command line takes. */
export function mappingFile(c: Context, wave: string, mapping: Mapping): Response {
  return answerJson(c, wave, mapping);
}
