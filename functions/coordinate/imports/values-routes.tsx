import { HTTPException } from 'hono/http-exception';
import { saveAnswersImport } from '../../store/imports/answers-imports.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pageOf } from '../parts/page-of.ts';
import { seeOther } from '../paths.ts';
import { importPath, importsPath } from './paths.ts';
import { readPlannedImport } from './read-import.ts';
import { expectSeen } from './seen-plan.tsx';
import { listTexts, readValues } from './values-form.ts';
import { ValuesPage } from './values-page.tsx';

/** As many texts as a page asks about. */
const textsPerPage = 100;

/** Says what the texts in columns mean. */
export function addImportValuesRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { uploads } = dependencies;
  const path = `${importsPath}/:upload/values` as const;

  routes.get(path, 'waves.change', async (c) => {
    const planned = await readPlannedImport(c, dependencies);
    if (!planned.plan) return seeOther(c, importPath(planned.upload, 'settings'));
    const texts = pageOf(c, listTexts(planned), textsPerPage);
    return renderPage(c, <ValuesPage planned={planned} texts={texts} />);
  });

  routes.post(path, 'waves.change', async (c) => {
    const planned = await readPlannedImport(c, dependencies);
    if (!planned.plan) return seeOther(c, importPath(planned.upload, 'settings'));
    const { upload, plan, etag } = planned;
    const texts = pageOf(c, listTexts(planned), textsPerPage);
    const fields = await readForm(c);
    expectSeen(fields, planned);
    const columns = readValues(planned, texts.items, fields);
    if (!columns) throw new HTTPException(400);
    const mapping = { ...plan.mapping, columns };
    await saveAnswersImport(uploads, staffOf(c).id, upload, { ...plan, mapping }, etag);
    const isSeparatedAnew = Object.entries(columns).some(
      ([header, { separator }]) => separator !== plan.mapping.columns[header]?.separator,
    );
    const here = (page: number) => `${importPath(upload, 'values')}?page=${page}`;
    if (isSeparatedAnew) return seeOther(c, here(texts.page));
    const isLast = texts.page === texts.pages;
    return seeOther(c, isLast ? importPath(upload, 'preview') : here(texts.page + 1));
  });
}
