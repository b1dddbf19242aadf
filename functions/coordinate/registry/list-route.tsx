import { districtOfStaff } from '../../domain/access/rights.ts';
import { searchUnits } from '../../domain/register/search-units.ts';
import { readUnitDirectory } from '../../store/register/unit-directory.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pageOf } from '../parts/page-of.ts';
import { ListPage } from './list-page.tsx';
import { registryPath } from './paths.ts';

/** The list of all units, searched by name or key. */
export function addUnitListRoute(routes: ConsoleRoutes, { core }: ConsoleDependencies): void {
  routes.get(registryPath, 'registry.read', async (c) => {
    const { units, ...standing } = await readUnitDirectory(core);
    const district = districtOfStaff(staffOf(c));
    const own = district ? units.filter(({ ags5 }) => ags5 === district) : units;
    const query = c.req.query('q') ?? '';
    const list = pageOf(c, searchUnits(own, query));
    const page = <ListPage {...{ standing, list, query, done: c.req.query('done') }} />;
    return renderPage(c, page);
  });
}
