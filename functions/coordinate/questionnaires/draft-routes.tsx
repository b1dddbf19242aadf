import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { NotFoundError, StaleError } from '../../../schemas/errors.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import {
  deleteQuestionnaireDraft,
  findQuestionnaireVersion,
  publishQuestionnaireDraft,
  replaceQuestionnaireDraft,
} from '../../store/questionnaires/questionnaire-versions.ts';
import { getQuestionnaire } from '../../store/questionnaires/questionnaires.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { DeletePage, PublishPage, ReplacePage, revisionField } from './draft-pages.tsx';
import { stepOf } from './draft-step.ts';
import { afterwards, questionnairesPath, versionPath } from './paths.ts';
import { readUploadedQuestionnaire } from './read-upload.ts';
import { type DraftView, readDraft } from './read-version.ts';
import { StalePage } from './stale-page.tsx';
import type { Refusal } from './upload-page.tsx';

/** What is done with a draft: replaced, deleted, published. Each form names the draft that was seen. */
export function addQuestionnaireDraftRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core } = dependencies;
  const ofVersion = `${questionnairesPath}/:survey/:version` as const;

  routes.get(`${ofVersion}/replace`, 'questionnaires.change', async (c) =>
    renderPage(c, <ReplacePage view={await draftOf(c)} />),
  );

  routes.post(`${ofVersion}/replace`, 'questionnaires.change', async (c) => {
    const revision = await revisionOf(c);
    const read = await readUploadedQuestionnaire(c);
    return unlessStale(c, async () => {
      const view = await draftOf(c);
      const refusal =
        'refusal' in read ? read.refusal : otherVersion(c, read.questionnaire, view.questionnaire);
      if (refusal || !('questionnaire' in read)) {
        return renderPage(c, <ReplacePage view={view} refusal={refusal} />, 422);
      }
      const step = stepOf(c, dependencies);
      await replaceQuestionnaireDraft(core, read.questionnaire, revision, step);
      return seeOther(c, afterwards(versionPath(view.listed), 'replaced'));
    });
  });

  routes.get(`${ofVersion}/delete`, 'questionnaires.change', async (c) =>
    renderPage(c, <DeletePage view={await draftOf(c)} />),
  );

  routes.post(`${ofVersion}/delete`, 'questionnaires.change', async (c) => {
    const revision = await revisionOf(c);
    return unlessStale(c, async () => {
      const { questionnaire } = await draftOf(c);
      await deleteQuestionnaireDraft(core, questionnaire, revision, stepOf(c, dependencies));
      return seeOther(c, afterwards(questionnairesPath, 'deleted'));
    });
  });

  routes.get(`${ofVersion}/publish`, 'questionnaires.change', async (c) => {
    const view = await draftOf(c);
    const { before, listed } = view;
    const earlier = before ? await getQuestionnaire(core, listed.survey, before) : undefined;
    return renderPage(c, <PublishPage view={view} before={earlier} />);
  });

  routes.post(`${ofVersion}/publish`, 'questionnaires.change', async (c) => {
    const revision = await revisionOf(c);
    return unlessStale(c, async () => {
      const { listed, questionnaire } = await draftOf(c);
      const seen = { ...listed, questionnaire, revision };
      await publishQuestionnaireDraft(core, seen, stepOf(c, dependencies));
      return seeOther(c, afterwards(versionPath(listed), 'published'));
    });
  });

  function draftOf(c: Context): Promise<DraftView> {
    const { survey = '', version = '' } = c.req.param();
    return readDraft(core, survey, version);
  }

  /** Does something with a draft; says what happened to it if it is not as it was seen. */
  async function unlessStale(c: Context<PageEnv>, work: () => Promise<Response>) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleError || error instanceof NotFoundError)) throw error;
      const { survey = '', version = '' } = c.req.param();
      const now = await findQuestionnaireVersion(core, survey, version);
      return renderPage(c, <StalePage now={now} />, 409);
    }
  }
}

/** @throws HTTPException (400) if the form names no draft */
async function revisionOf(c: Context): Promise<string> {
  const body = await c.req.parseBody().catch(() => {
    throw new HTTPException(400);
  });
  const revision = body[revisionField];
  if (typeof revision !== 'string' || revision === '') throw new HTTPException(400);
  return revision;
}

/** A draft is replaced by the same version of the same questionnaire only. */
function otherVersion(
  c: Context<PageEnv>,
  file: Questionnaire,
  draft: Questionnaire,
): Refusal | undefined {
  if (file.id === draft.id && file.version === draft.version) return undefined;
  const { replace } = consoleTexts[c.get('page').language].questionnaires;
  const nameOf = ({ id, version }: Questionnaire) => `${id} ${version}`;
  return { kind: 'impossible', text: replace.other(nameOf(file), nameOf(draft)) };
}
