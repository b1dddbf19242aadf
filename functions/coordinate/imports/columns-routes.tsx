import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ColumnContent, setContents } from '../../domain/spreadsheet/column-content.ts';
import { saveAnswersImport } from '../../store/imports/answers-imports.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pageOf } from '../parts/page-of.ts';
import { seeOther } from '../paths.ts';
import { ColumnsPage, contentField, type ListedColumn } from './columns-page.tsx';
import { importPath, importsPath } from './paths.ts';
import { type PlannedImport, readPlannedImport } from './read-import.ts';
import { expectSeen } from './seen-plan.tsx';
import { contentOfValue } from './target-options.ts';

/** As many columns as a page asks about. */
const columnsPerPage = 40;

/** Says column by column what it holds. */
export function addImportColumnsRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { uploads } = dependencies;
  const path = `${importsPath}/:upload/columns` as const;

  routes.get(path, 'waves.change', async (c) => {
    const planned = await readPlannedImport(c, dependencies);
    if (!planned.plan) return seeOther(c, importPath(planned.upload, 'settings'));
    return renderPage(c, <ColumnsPage planned={planned} columns={columnsOf(c, planned)} />);
  });

  routes.post(path, 'waves.change', async (c) => {
    const planned = await readPlannedImport(c, dependencies);
    if (!planned.plan) return seeOther(c, importPath(planned.upload, 'settings'));
    const { upload, plan, etag, table, questionnaire } = planned;
    const columns = columnsOf(c, planned);
    const fields = await readForm(c);
    expectSeen(fields, planned);
    const contents = new Map<string, ColumnContent>();
    const chosen = new Map<string, string>();
    for (const column of columns.items) {
      const value = fields[contentField(column)]?.[0];
      if (value === undefined) continue;
      const content = contentOfValue(value, questionnaire);
      if (!content) throw new HTTPException(400);
      contents.set(column.header, content);
      chosen.set(contentField(column), value);
    }
    if ([...contents.values()].filter(({ kind }) => kind === 'key').length > 1) {
      const page = <ColumnsPage planned={planned} columns={columns} chosen={chosen} hasTwoKeys />;
      return renderPage(c, page, 422);
    }
    const mapping = setContents(plan.mapping, contents, table, questionnaire);
    await saveAnswersImport(uploads, staffOf(c).id, upload, { ...plan, mapping }, etag);
    const isLast = columns.page === columns.pages;
    const next = `${importPath(upload, 'columns')}?page=${columns.page + 1}`;
    return seeOther(c, isLast ? importPath(upload, 'values') : next);
  });
}

/** The part of the columns that an address asks for. */
function columnsOf(c: Context<PageEnv>, { table }: PlannedImport) {
  const all = table.header.flatMap((header, index): ListedColumn[] =>
    header === '' ? [] : [{ index, header }],
  );
  return pageOf(c, all, columnsPerPage);
}
