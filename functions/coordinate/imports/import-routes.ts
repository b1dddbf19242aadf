import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { addImportColumnsRoutes } from './columns-routes.tsx';
import { addImportPreviewRoutes } from './preview-routes.tsx';
import { addImportSettingsRoutes } from './settings-routes.tsx';
import { addImportStartRoutes } from './start-routes.tsx';
import { addImportValuesRoutes } from './values-routes.tsx';

/** Earlier waves from spreadsheets: uploaded, mapped, looked at, and brought in by a job. */
export function addImportRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  addImportStartRoutes(routes, dependencies);
  addImportSettingsRoutes(routes, dependencies);
  addImportColumnsRoutes(routes, dependencies);
  addImportValuesRoutes(routes, dependencies);
  addImportPreviewRoutes(routes, dependencies);
}
