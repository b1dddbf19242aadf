import type { Issue } from '../../../schemas/errors.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { useHref } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { FileField } from '../parts/file-field.tsx';
import { IssueTable } from '../parts/issue-table.tsx';
import { consolePathOf } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { contactsImportPath } from './paths.ts';

/** The name of the field with the file. */
export const fileField = 'file';

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
  return (
    <ConsoleLayout
      title={texts.title}
      section="registry"
      hasErrors={isMissing === true || issues.length > 0}
      crumbs={[{ path: consolePathOf('registry'), text: frame.sections.registry }]}
    >
      <DoneAlert texts={texts.done} done={done} />
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
      <form
        class="pegel-form"
        method="post"
        enctype="multipart/form-data"
        action={href(contactsImportPath)}
      >
        <FileField
          name={fileField}
          label={texts.file}
          hint={texts.fileHint}
          accept=".csv,.xlsx"
          error={isMissing ? texts.missing : undefined}
        />
        <div class="pegel-actions">
          <SubmitButton>{texts.upload}</SubmitButton>
        </div>
      </form>
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
