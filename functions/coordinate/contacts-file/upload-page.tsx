import type { Issue } from '../../../schemas/errors.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { consolePathOf } from '../../web/console-paths.ts';
import { useHref } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { IssueTable } from '../parts/issue-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { contactsImportPath } from './paths.ts';
import { fileField, UploadForm } from './upload-form.tsx';

interface UploadPageProps {
  /** What was done right before. */
  done?: string | undefined;
  isMissing?: boolean;
  /** Why the file cannot be read. */
  issues?: readonly Issue[];
  /** Whether a file is being taken over now, or was and did not end. */
  underWay?: 'running' | 'interrupted' | undefined;
  /** Whether the reader may carry on with what was interrupted. */
  mayResume?: boolean;
}

/** Takes a file with contacts. */
export function UploadPage(props: UploadPageProps) {
  const { done, isMissing, issues = [], underWay, mayResume = false } = props;
  const { contactsFile: texts, issues: issueTexts, frame } = useConsoleTexts();
  const href = useHref();
  const registry = consolePathOf('registry');
  return (
    <ConsoleLayout
      title={texts.title}
      section="registry"
      hasErrors={isMissing === true || issues.length > 0}
      crumbs={[{ path: registry, text: frame.sections.registry }]}
    >
      <DoneAlert texts={texts.done} done={done} />
      {done === 'imported' && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(registry)}>
            {texts.toUnits}
          </a>
        </p>
      )}
      {isMissing && <ErrorSummary errors={[{ href: `#${fileField}`, text: texts.missing }]} />}
      {issues.length > 0 && (
        <Alert kind="danger" title={texts.unreadable} urgent>
          <p class="kern-body">{texts.nothing}</p>
        </Alert>
      )}
      {underWay && <UnderWay state={underWay} mayResume={mayResume} />}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {issues.length > 0 && (
        <IssueTable issues={issues} caption={texts.wrongOnes} place={issueTexts.path} />
      )}
      <p class="kern-body">{texts.text}</p>
      <UploadForm error={isMissing ? texts.missing : undefined} />
    </ConsoleLayout>
  );
}

function UnderWay(props: { state: 'running' | 'interrupted'; mayResume: boolean }) {
  const { state, mayResume } = props;
  const { contactsFile: texts } = useConsoleTexts();
  const href = useHref();
  if (state === 'running') {
    return (
      <Alert kind="info" title={texts.busy}>
        <p class="kern-body">{texts.busyText}</p>
      </Alert>
    );
  }
  return (
    <Alert kind="warning" title={texts.interrupted}>
      <p class="kern-body">{mayResume ? texts.interruptedText : texts.interruptedElsewhere}</p>
      {mayResume && (
        <form method="post" action={href(`${contactsImportPath}/resume`)}>
          <SubmitButton secondary>{texts.resume}</SubmitButton>
        </form>
      )}
    </Alert>
  );
}
