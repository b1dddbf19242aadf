import type { Issue } from '../../../../schemas/errors.ts';
import { Alert } from '../../../web/components/alert.tsx';
import { SubmitButton } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { TextInput } from '../../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../../web/forms/plain-form.ts';
import { useHref } from '../../../web/page-context.ts';
import { ConsoleLayout } from '../../parts/console-layout.tsx';
import { FileField } from '../../parts/file-field.tsx';
import { IssueTable } from '../../parts/issue-table.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { registerImportPath, registryPath } from '../paths.ts';

interface UploadPageProps {
  /** What was typed as the territory date. */
  date?: string | undefined;
  errors?: PlainErrors<'file' | 'date'>;
  /** What is wrong with the last file. */
  issues?: readonly Issue[];
}

/** Takes a file of units. */
export function UploadPage({ date, errors = {}, issues = [] }: UploadPageProps) {
  const { registerImport: texts, registry } = useConsoleTexts();
  const href = useHref();
  const links = linksTo(errors);
  return (
    <ConsoleLayout
      title={texts.title}
      section="registry"
      crumbs={[{ path: registryPath, text: registry.title }]}
      hasErrors={links.length > 0 || issues.length > 0}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      {issues.length > 0 && (
        <Alert kind="danger" title={texts.errors(issues.length)} urgent>
          <p class="kern-body">{texts.nothingChanged}</p>
        </Alert>
      )}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {issues.length > 0 && (
        <IssueTable issues={issues} caption={texts.errors(issues.length)} place={texts.place} />
      )}
      <p class="kern-body">{texts.text}</p>
      <form
        class="pegel-form"
        method="post"
        action={href(registerImportPath)}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          accept=".txt,.gz,.csv"
          error={errors.file}
        />
        <TextInput
          name="date"
          label={texts.date}
          hint={texts.dateHint}
          optional
          value={date}
          error={errors.date}
        />
        <p class="kern-body">{texts.layout}</p>
        <div class="pegel-actions">
          <SubmitButton>{texts.button}</SubmitButton>
        </div>
      </form>
    </ConsoleLayout>
  );
}
