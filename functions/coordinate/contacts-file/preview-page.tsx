import type { ContactField, ContactsChoice } from '../../../schemas/contacts-choice.ts';
import { digestOfPlan } from '../../domain/contacts-file/plan-contacts.ts';
import type { ContactsFile, PreparedContacts } from '../../store/contacts/prepare-contacts.ts';
import { Alert } from '../../web/components/alert.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { linksTo } from '../../web/forms/plain-form.ts';
import { issueSentence } from '../../web/issue-sentence.ts';
import { usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { MappingForm } from './mapping-form.tsx';
import { contactsImportPath } from './paths.ts';
import { PlanView } from './plan-view.tsx';
import { ProblemTable } from './problem-table.tsx';
import { UploadForm } from './upload-form.tsx';

interface PreviewPageProps {
  upload: string;
  file: ContactsFile;
  choice: ContactsChoice;
  /** What is wrong with the choice of columns. */
  errors: Partial<Record<ContactField, string>>;
  /** What the file says; nothing where the choice is wrong. */
  prepared?: PreparedContacts | undefined;
}

/** What an uploaded file would change, with what was recognised in it. */
export function PreviewPage({ upload, file, choice, errors, prepared }: PreviewPageProps) {
  const { contactsFile: texts } = useConsoleTexts();
  const { language } = usePage();
  const links = linksTo(errors);
  const problems = prepared?.reading.problems ?? [];
  return (
    <ConsoleLayout
      title={texts.preview}
      section="registry"
      hasErrors={links.length > 0 || problems.length > 0}
      crumbs={[{ path: contactsImportPath, text: texts.title }]}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      {problems.length > 0 && (
        <Alert kind="danger" title={texts.problems(problems.length)} urgent>
          <p class="kern-body">{texts.problemsText}</p>
        </Alert>
      )}
      <h1 class="kern-heading-x-large">{texts.preview}</h1>
      {file.remarks.map((remark) => (
        <p class="kern-body">{issueSentence(remark, language)}</p>
      ))}
      <MappingForm
        upload={upload}
        sheets={file.sheets}
        header={file.table.header}
        choice={choice}
        errors={errors}
      />
      {prepared && problems.length > 0 && (
        <>
          <ProblemTable problems={problems} header={file.table.header} columns={choice.columns} />
          <section class="pegel-section">
            <h2 class="kern-heading-medium">{texts.again}</h2>
            <UploadForm />
          </section>
        </>
      )}
      {prepared && problems.length === 0 && (
        <PlanView
          upload={upload}
          choice={choice}
          prepared={prepared}
          header={file.table.header}
          digest={digestOfPlan(prepared.plan)}
        />
      )}
    </ConsoleLayout>
  );
}
