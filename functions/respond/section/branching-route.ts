import type { Hono } from 'hono';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { getQuestionnaire } from '../../store/questionnaires/questionnaires.ts';
import { branchingStylesheet } from '../../web/branching-css.ts';
import type { PageEnv } from '../../web/page-context.ts';
import type { RespondDependencies } from '../dependencies.ts';

/** Where the stylesheet lies that shows and hides the questions of a questionnaire. */
export function branchingPath(questionnaire: Questionnaire): string {
  const { id, version } = questionnaire;
  return `/respond/branching/${id}/${version}.css?v=${branchingStylesheet(questionnaire).hash}`;
}

/** The stylesheet of a questionnaire version. Versions are frozen: browsers keep it for ever. */
export function addBranchingRoute(app: Hono<PageEnv>, { core }: RespondDependencies): void {
  app.get(
    '/respond/branching/:survey{[a-z0-9-]{1,100}}/:file{\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}\\.css}',
    async (c) => {
      const { survey, file } = c.req.param();
      const questionnaire = await getQuestionnaire(core, survey, file.slice(0, -'.css'.length));
      return c.body(branchingStylesheet(questionnaire).css, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
      });
    },
  );
}
