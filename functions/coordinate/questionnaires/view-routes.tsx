import type { Context } from 'hono';
import { NotFoundError } from '../../../schemas/errors.ts';
import { listQuestionnaireVersions } from '../../store/questionnaires/questionnaire-versions.ts';
import { getQuestionnaire } from '../../store/questionnaires/questionnaires.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import { answerJson } from '../../web/answer-file.ts';
import { branchingStylesheet } from '../../web/branching-css.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { DifferencePage } from './difference-page.tsx';
import { ListPage } from './list-page.tsx';
import { questionnairesPath } from './paths.ts';
import { PreviewPage } from './preview-page.tsx';
import { readVersion } from './read-version.ts';
import { VersionPage } from './version-page.tsx';

/** Looking at questionnaires: all of them, a version, how it looks, what is new in it. */
export function addQuestionnaireViewRoutes(
  routes: ConsoleRoutes,
  { core }: ConsoleDependencies,
): void {
  const ofVersion = `${questionnairesPath}/:survey/:version` as const;
  const viewOf = (c: Context) => {
    const { survey = '', version = '' } = c.req.param();
    return readVersion(core, survey, version);
  };

  routes.get(questionnairesPath, 'questionnaires.read', async (c) => {
    const [versions, waves] = await Promise.all([listQuestionnaireVersions(core), listWaves(core)]);
    return renderPage(c, <ListPage versions={versions} waves={waves} done={c.req.query('done')} />);
  });

  routes.get(ofVersion, 'questionnaires.read', async (c) => {
    const [view, waves] = await Promise.all([viewOf(c), listWaves(core)]);
    return renderPage(c, <VersionPage view={view} waves={waves} done={c.req.query('done')} />);
  });

  routes.get(`${ofVersion}/preview`, 'questionnaires.read', async (c) =>
    renderPage(c, <PreviewPage view={await viewOf(c)} />),
  );

  routes.get(`${ofVersion}/branching.css`, 'questionnaires.read', async (c) => {
    const { questionnaire } = await viewOf(c);
    return c.body(branchingStylesheet(questionnaire).css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
    });
  });

  routes.get(`${ofVersion}/difference`, 'questionnaires.read', async (c) => {
    const view = await viewOf(c);
    const { survey, version } = view.listed;
    if (!view.before) throw new NotFoundError(`Nothing is published before ${survey} ${version}`);
    const before = await getQuestionnaire(core, survey, view.before);
    return renderPage(c, <DifferencePage view={view} before={before} />);
  });

  routes.get(`${ofVersion}/file`, 'questionnaires.read', async (c) => {
    const { questionnaire } = await viewOf(c);
    const { id, version } = questionnaire;
    return answerJson(c, `${id}-${version}`, questionnaire);
  });
}
