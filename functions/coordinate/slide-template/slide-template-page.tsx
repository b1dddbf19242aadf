import type { SlideTemplate } from '../../../analytics/reports/documents/slides/template/slide-template.ts';
import type { Issue } from '../../../schemas/errors.ts';
import type { SettingFile } from '../../../schemas/setting-file.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { consolePathOf } from '../../web/console-paths.ts';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { FileField } from '../parts/file-field.tsx';
import { IssueTable } from '../parts/issue-table.tsx';
import { PageSection } from '../parts/page-section.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { slideTemplatePath, slideTemplateRemovalPath } from './paths.ts';

/** The template that counts; `read` is missing where it cannot be used any more. */
export interface ShownTemplate {
  file: SettingFile;
  read: SlideTemplate | undefined;
}

interface SlideTemplatePageProps {
  template: ShownTemplate | undefined;
  done?: string | undefined;
  /** That no file was chosen. */
  missing?: string;
  /** What is wrong with the last file. */
  issues?: readonly Issue[];
}

/** The office's own template for slides: which counts now, and a form for another one. */
export function SlideTemplatePage({
  template,
  done,
  missing,
  issues = [],
}: SlideTemplatePageProps) {
  const { slideTemplate: texts, issues: issueTexts, waves } = useConsoleTexts();
  const href = useHref();
  return (
    <ConsoleLayout
      title={texts.title}
      section="waves"
      crumbs={[{ path: consolePathOf('waves'), text: waves.title }]}
      hasErrors={missing !== undefined || issues.length > 0}
    >
      <DoneAlert texts={texts.done} done={done} />
      {missing && <ErrorSummary errors={[{ href: '#file', text: missing }]} />}
      {issues.length > 0 && (
        <Alert kind="danger" title={texts.unusable} urgent>
          <p class="kern-body">{texts.nothing}</p>
        </Alert>
      )}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {issues.length > 0 && (
        <IssueTable issues={issues} caption={texts.wrong} place={issueTexts.path} />
      )}
      <p class="kern-body">{texts.text}</p>
      {template ? <CurrentTemplate {...template} /> : <p class="kern-body">{texts.none}</p>}
      <PageSection title={template ? texts.replace : texts.bring}>
        <form
          class="pegel-form"
          method="post"
          enctype="multipart/form-data"
          action={href(slideTemplatePath)}
        >
          <FileField
            name="file"
            label={texts.file}
            hint={texts.hint}
            accept=".pptx,.potx"
            error={missing}
          />
          <div class="pegel-actions">
            <SubmitButton>{texts.button}</SubmitButton>
          </div>
        </form>
      </PageSection>
    </ConsoleLayout>
  );
}

function CurrentTemplate({ file, read }: ShownTemplate) {
  const { slideTemplate: texts } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const useOf = (path: string) => {
    if (path === read?.title.path) return texts.uses.title;
    return path === read?.content.path ? texts.uses.content : texts.uses.none;
  };
  return (
    <PageSection title={texts.current}>
      <SummaryList
        entries={[
          { key: texts.name, value: file.name },
          {
            key: texts.savedAt,
            value: formatInstant(file.savedAt, language),
          },
        ]}
      />
      {read ? (
        <DataTable
          caption={texts.layouts}
          rows={read.layouts}
          columns={[
            { title: texts.layout, isHeader: true, cell: ({ name }) => name },
            { title: texts.use, cell: ({ path }) => useOf(path) },
          ]}
        />
      ) : (
        <Alert kind="warning" title={texts.unusable}>
          <p class="kern-body">{texts.again}</p>
        </Alert>
      )}
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(slideTemplateRemovalPath)}>
          {texts.removal.title}
        </a>
      </p>
    </PageSection>
  );
}
