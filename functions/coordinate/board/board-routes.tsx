import { covers } from '../../../analytics/charts/map/district-areas.tsx';
import { NotFoundError } from '../../../schemas/errors.ts';
import { filterCases, readCaseFilter } from '../../domain/board/case-filter.ts';
import { readDistrictShapes } from '../../store/district-shapes.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pageOf } from '../parts/page-of.ts';
import { BoardPage } from './board-page.tsx';
import { CasesPage } from './cases-page.tsx';
import { DistrictPage } from './district-page.tsx';
import { loadBoard } from './load-board.ts';

/** The board of a wave, state-wide and by district, and the list of its cases. */
export function addBoardRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  routes.get('/coordinate/waves/:wave/board', 'cases.read', async (c) => {
    const board = await loadBoard(c, dependencies, c.req.param('wave'));
    const [own] = board.districts;
    if (board.own && own) return renderPage(c, <DistrictPage board={board} district={own} />);
    const outlines = await readDistrictShapes(dependencies.core, dependencies.lake);
    const shapes = covers(outlines, board.districts) ? outlines : undefined;
    const page = pageOf(c, board.districts, 100);
    return renderPage(c, <BoardPage board={board} page={page} shapes={shapes} />);
  });

  routes.get('/coordinate/waves/:wave/board/:district', 'cases.read', async (c) => {
    const board = await loadBoard(c, dependencies, c.req.param('wave'));
    const district = board.districts.find(({ ags5 }) => ags5 === c.req.param('district'));
    if (!district) throw new NotFoundError(`"${board.wave.id}" has no such district`);
    return renderPage(c, <DistrictPage board={board} district={district} />);
  });

  routes.get('/coordinate/waves/:wave/cases', 'cases.read', async (c) => {
    const board = await loadBoard(c, dependencies, c.req.param('wave'));
    const filter = readCaseFilter(new URL(c.req.url).searchParams);
    const found = filterCases(board.cases, filter);
    return renderPage(c, <CasesPage board={board} filter={filter} list={pageOf(c, found)} />);
  });
}
