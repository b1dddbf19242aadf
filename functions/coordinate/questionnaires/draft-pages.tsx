import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { DifferenceView } from './difference-view.tsx';
import { versionPath } from './paths.ts';
import type { DraftView } from './read-version.ts';
import { type Refusal, UploadPage } from './upload-page.tsx';
import { useVersionCrumbs } from './version-layout.tsx';

/** Which draft somebody saw. */
export const revisionField = 'revision';

const seen = ({ listed }: DraftView) => ({ [revisionField]: listed.revision });

/** Takes another file for a draft. */
export function ReplacePage({ view, refusal }: { view: DraftView; refusal?: Refusal | undefined }) {
  const { replace } = useConsoleTexts().questionnaires;
  return (
    <UploadPage
      crumbs={useVersionCrumbs(view)}
      title={replace.title(view.listed.version)}
      text={replace.text}
      action={versionPath(view.listed, 'replace')}
      button={replace.button}
      refusal={refusal}
      fields={seen(view)}
    />
  );
}

/** Asks once more before a draft is deleted. */
export function DeletePage({ view }: { view: DraftView }) {
  const texts = useConsoleTexts().questionnaires.delete;
  return (
    <ConfirmPage
      section="questionnaires"
      crumbs={useVersionCrumbs(view)}
      title={texts.title(view.listed.version)}
      action={versionPath(view.listed, 'delete')}
      back={versionPath(view.listed)}
      button={texts.button}
      isFinal
      fields={seen(view)}
    >
      <p class="kern-body">{texts.text}</p>
    </ConfirmPage>
  );
}

interface PublishPageProps {
  view: DraftView;
  /** The published version before it. */
  before: Questionnaire | undefined;
}

/** Asks once more before a draft is published, and shows what is new in it. */
export function PublishPage({ view, before }: PublishPageProps) {
  const { questionnaires, difference } = useConsoleTexts();
  const { publish } = questionnaires;
  const { version } = view.listed;
  return (
    <ConfirmPage
      section="questionnaires"
      crumbs={useVersionCrumbs(view)}
      title={publish.title(version)}
      action={versionPath(view.listed, 'publish')}
      back={versionPath(view.listed)}
      button={publish.button}
      isFinal
      fields={seen(view)}
    >
      <p class="kern-body">{publish.text}</p>
      {before ? (
        <>
          <p class="kern-title">{difference.title(before.version, version)}</p>
          <DifferenceView before={before} after={view.questionnaire} />
        </>
      ) : (
        <p class="kern-body">{publish.first}</p>
      )}
    </ConfirmPage>
  );
}
