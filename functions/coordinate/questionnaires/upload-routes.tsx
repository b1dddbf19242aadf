import type { Context } from 'hono';
import { AlreadyThereError } from '../../../schemas/errors.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import {
  addQuestionnaireDraft,
  findQuestionnaireVersion,
} from '../../store/questionnaires/questionnaire-versions.ts';
import { type PageEnv, useHref } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { stepOf } from './draft-step.ts';
import { afterwards, questionnairesPath, uploadPath, versionPath } from './paths.ts';
import { readUploadedQuestionnaire } from './read-upload.ts';
import { type Refusal, UploadPage } from './upload-page.tsx';

/** Bringing a new version of a questionnaire: it becomes a draft. */
export function addQuestionnaireUploadRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core } = dependencies;
  routes.get(uploadPath, 'questionnaires.change', (c) => renderPage(c, <NewDraftPage />));

  routes.post(uploadPath, 'questionnaires.change', async (c) => {
    const read = await readUploadedQuestionnaire(c);
    if ('refusal' in read) return renderPage(c, <NewDraftPage refusal={read.refusal} />, 422);
    const { questionnaire } = read;
    try {
      await addQuestionnaireDraft(core, questionnaire, stepOf(c, dependencies));
    } catch (error) {
      if (!(error instanceof AlreadyThereError)) throw error;
      const there = await findQuestionnaireVersion(core, questionnaire.id, questionnaire.version);
      const refusal = alreadyThere(c, questionnaire, there);
      return renderPage(c, <NewDraftPage refusal={refusal} />, 409);
    }
    const path = versionPath({ survey: questionnaire.id, version: questionnaire.version });
    return seeOther(c, afterwards(path, 'uploaded'));
  });
}

/** Why a version cannot be added that is there already. */
function alreadyThere(
  c: Context<PageEnv>,
  { version }: Questionnaire,
  there: QuestionnaireVersion | undefined,
): Refusal {
  const { upload } = consoleTexts[c.get('page').language].questionnaires;
  return there?.state === 'draft'
    ? { kind: 'impossible', text: upload.isDraft(version), more: <DraftLink draft={there} /> }
    : { kind: 'impossible', text: upload.isPublished(version) };
}

function DraftLink({ draft }: { draft: QuestionnaireVersion }) {
  const { upload } = useConsoleTexts().questionnaires;
  const href = useHref();
  return (
    <p class="kern-body">
      <a class="kern-link kern-link--no-visited-state" href={href(versionPath(draft))}>
        {upload.toDraft(draft.version)}
      </a>
    </p>
  );
}

function NewDraftPage({ refusal }: { refusal?: Refusal }) {
  const { upload, list } = useConsoleTexts().questionnaires;
  return (
    <UploadPage
      crumbs={[{ path: questionnairesPath, text: list.title }]}
      title={upload.title}
      text={upload.text}
      action={uploadPath}
      button={upload.button}
      refusal={refusal}
    />
  );
}
