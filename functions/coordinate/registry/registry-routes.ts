import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { addInhabitantsCorrectionRoutes } from './correction-routes.tsx';
import { addCrosswalkRoutes } from './crosswalk/crosswalk-routes.tsx';
import { addRegisterPreviewRoutes } from './import/preview-routes.tsx';
import { addRegisterUploadRoutes } from './import/upload-routes.tsx';
import { addUnitListRoute } from './list-route.tsx';
import { addUnitPageRoute } from './unit-route.tsx';

/** The register of units: looked through, corrected, brought up to a file, and followed back. */
export function addRegistryRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  addUnitListRoute(routes, dependencies);
  addUnitPageRoute(routes, dependencies);
  addInhabitantsCorrectionRoutes(routes, dependencies);
  addRegisterUploadRoutes(routes, dependencies);
  addRegisterPreviewRoutes(routes, dependencies);
  addCrosswalkRoutes(routes, dependencies);
}
