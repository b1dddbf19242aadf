import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { addQuestionnaireDraftRoutes } from './draft-routes.tsx';
import { addMappingRoutes } from './mappings/mapping-routes.tsx';
import { addQuestionnaireUploadRoutes } from './upload-routes.tsx';
import { addQuestionnaireViewRoutes } from './view-routes.tsx';

/** Questionnaires: brought as drafts, looked at, and published. */
export function addQuestionnairesRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  addQuestionnaireUploadRoutes(routes, dependencies);
  // Before the versions of a questionnaire: their paths are the pattern that these are exceptions of.
  addMappingRoutes(routes, dependencies);
  addQuestionnaireViewRoutes(routes, dependencies);
  addQuestionnaireDraftRoutes(routes, dependencies);
}
