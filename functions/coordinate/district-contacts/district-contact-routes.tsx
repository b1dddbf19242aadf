import { districtOfStaff } from '../../domain/access/rights.ts';
import { listDistrictContacts } from '../../store/contacts/district-contacts.ts';
import { listKnownDistricts } from '../../store/register/known-districts.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { addDistrictContactFormRoutes } from './form-routes.tsx';
import { DistrictContactsPage } from './list-page.tsx';
import { addDistrictContactRemovalRoutes } from './removal-routes.tsx';

/** Who helps the units of each district: listed, changed and removed. */
export function addDistrictContactRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, contacts } = dependencies;

  routes.get('/coordinate/district-contacts', 'contacts.read', async (c) => {
    const own = districtOfStaff(staffOf(c));
    const [districts, found] = await Promise.all([
      listKnownDistricts(core),
      listDistrictContacts(contacts),
    ]);
    const rows = districts
      .filter(({ ags5 }) => own === undefined || ags5 === own)
      .map((district) => ({
        district,
        contact: found.find((one) => one.district === district.ags5),
      }));
    return renderPage(c, <DistrictContactsPage rows={rows} done={c.req.query('done')} />);
  });

  addDistrictContactFormRoutes(routes, dependencies);
  addDistrictContactRemovalRoutes(routes, dependencies);
}
