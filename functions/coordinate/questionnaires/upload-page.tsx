import type { Child } from 'hono/jsx';
import type { Issue } from '../../../schemas/errors.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref } from '../../web/page-context.ts';
import { ConsoleLayout, type Crumb } from '../parts/console-layout.tsx';
import { FileField } from '../parts/file-field.tsx';
import { IssueTable } from '../parts/issue-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

/** The field that holds the file. */
export const fileField = 'file';

/** Why a file was not taken. */
export type Refusal =
  /** No file was chosen. */
  | { kind: 'missing' }
  | { kind: 'wrong'; issues: readonly Issue[] }
  /** It is right, but cannot be stored as things are. */
  | { kind: 'impossible'; text: string; more?: Child };

interface UploadPageProps {
  crumbs: readonly Crumb[];
  title: string;
  text: string;
  /** Where the form is sent. */
  action: string;
  button: string;
  refusal?: Refusal | undefined;
  /** What the form says beside the file. */
  fields?: Record<string, string>;
}

/** Takes the file of a questionnaire, and names everything that is wrong with the last one. */
export function UploadPage(props: UploadPageProps) {
  const { crumbs, title, text, action, button, refusal, fields = {} } = props;
  const { questionnaires, issues } = useConsoleTexts();
  const { upload } = questionnaires;
  const href = useHref();
  const isMissing = refusal?.kind === 'missing';
  return (
    <ConsoleLayout
      title={title}
      section="questionnaires"
      crumbs={crumbs}
      hasErrors={refusal !== undefined}
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      {refusal?.kind === 'wrong' && (
        <section class="pegel-section">
          <h2 class="kern-heading-large">{upload.wrongOnes}</h2>
          <IssueTable issues={refusal.issues} caption={upload.wrongOnes} place={issues.path} />
          <h2 class="kern-heading-large">{upload.again}</h2>
        </section>
      )}
      <p class="kern-body">{text}</p>
      <form
        class="pegel-form"
        method="post"
        action={href(action)}
        enctype="multipart/form-data"
        novalidate
      >
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <FileField
          name={fileField}
          label={upload.file}
          hint={upload.hint}
          accept=".json,application/json"
          error={isMissing ? upload.missing : undefined}
        />
        <div class="pegel-actions">
          <SubmitButton>{button}</SubmitButton>
        </div>
      </form>
    </ConsoleLayout>
  );
}

function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const { upload } = useConsoleTexts().questionnaires;
  switch (refusal.kind) {
    case 'missing':
      return (
        <Alert kind="danger" title={upload.nothingStoredTitle} urgent>
          <p class="kern-body">
            <a class="kern-link kern-link--no-visited-state" href={`#${fileField}`}>
              {upload.missing}
            </a>
          </p>
        </Alert>
      );
    case 'impossible':
      return (
        <Alert kind="danger" title={upload.nothingStoredTitle} urgent>
          <p class="kern-body">{refusal.text}</p>
          {refusal.more}
        </Alert>
      );
    case 'wrong':
      return (
        <Alert kind="danger" title={upload.errors(refusal.issues.length)} urgent>
          <p class="kern-body">{upload.nothingStored}</p>
        </Alert>
      );
  }
}
