import { formatDate } from '../../../../schemas/format.ts';
import { Alert } from '../../../web/components/alert.tsx';
import { SubmitButton } from '../../../web/components/button.tsx';
import { useHref, usePage } from '../../../web/page-context.ts';
import { pathOfJob } from '../../jobs/job-places.ts';
import { ConsoleLayout } from '../../parts/console-layout.tsx';
import { IssueTable } from '../../parts/issue-table.tsx';
import { PageSection } from '../../parts/page-section.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { previewPath, registerImportPath, registryPath } from '../paths.ts';
import { ChangesView } from './changes-view.tsx';
import { CorrectionsView } from './corrections-view.tsx';
import { Doubts } from './doubts.tsx';
import type { RegisterPreview } from './read-preview.ts';
import { StateChoice } from './state-choice.tsx';

interface PreviewPageProps {
  upload: string;
  preview: RegisterPreview;
  /** Whether somebody has said which states are wanted. */
  hasChosen: boolean;
  /** It was to be applied, but is not any more what was seen. */
  isStale?: boolean;
}

/** What a file would change, by states, before anything is changed. */
export function PreviewPage({ upload, preview, hasChosen, isStale }: PreviewPageProps) {
  const { registerImport: texts, registry } = useConsoleTexts();
  const { language } = usePage();
  const { register, states } = preview;
  const title = texts.preview.title(formatDate(register.territoryDate, language));
  const isNothingChosen = hasChosen && states.length === 0;
  return (
    <ConsoleLayout
      title={title}
      section="registry"
      crumbs={[
        { path: registryPath, text: registry.title },
        { path: registerImportPath, text: texts.title },
      ]}
      hasErrors={isNothingChosen}
    >
      <Standing preview={preview} isStale={isStale === true} />
      {isNothingChosen && <Alert kind="danger" title={texts.preview.nothingChosen} urgent />}
      <h1 class="kern-heading-x-large">{title}</h1>
      {register.notices.length > 0 && (
        <PageSection title={texts.preview.notices}>
          <IssueTable
            issues={register.notices}
            caption={texts.preview.notices}
            place={texts.place}
          />
        </PageSection>
      )}
      <StateChoice upload={upload} preview={preview} />
      {states.length > 0 && (
        <>
          <ChangesView preview={preview} />
          <Doubts preview={preview.chosen} />
          <CorrectionsView {...preview.corrections} />
          <ApplyForm upload={upload} preview={preview} />
        </>
      )}
    </ConsoleLayout>
  );
}

function Standing({ preview, isStale }: { preview: RegisterPreview; isStale: boolean }) {
  const { preview: texts } = useConsoleTexts().registerImport;
  const href = useHref();
  const { running, basis } = preview;
  if (running) {
    return (
      <Alert kind="warning" title={texts.running} urgent>
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(pathOfJob(running))}>
            {texts.toRunning}
          </a>
        </p>
      </Alert>
    );
  }
  return (
    <>
      {isStale && (
        <Alert kind="warning" title={texts.stale} urgent>
          <p class="kern-body">{texts.staleText}</p>
        </Alert>
      )}
      {basis.underWay && (
        <Alert kind="warning" title={texts.unsettled}>
          <p class="kern-body">{texts.unsettledText}</p>
        </Alert>
      )}
    </>
  );
}

function ApplyForm({ upload, preview }: Pick<PreviewPageProps, 'upload' | 'preview'>) {
  const { preview: texts } = useConsoleTexts().registerImport;
  const href = useHref();
  const { states, basis, running } = preview;
  if (running) return null;
  return (
    <form class="pegel-form" method="post" action={href(previewPath(upload))}>
      {states.map((state) => (
        <input type="hidden" name="states" value={state} />
      ))}
      <input type="hidden" name="head" value={basis.head ?? ''} />
      <input type="hidden" name="underWay" value={basis.underWay ?? ''} />
      <p class="kern-body">{texts.applyText}</p>
      <div class="pegel-actions">
        <SubmitButton>{texts.apply}</SubmitButton>
      </div>
    </form>
  );
}
