import type { KeptMapping } from '../../../schemas/answers-import.ts';
import type { Issue } from '../../../schemas/errors.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { FileField } from '../parts/file-field.tsx';
import { IssueTable } from '../parts/issue-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { wavesPath } from '../waves/wave-paths.ts';
import { importsPath, keptMappingPath } from './paths.ts';

/** The field that holds the spreadsheet. */
export const fileField = 'file';

interface StartPageProps {
  kept: readonly KeptMapping[];
  /** What is wrong with the spreadsheet; empty where none was chosen. */
  refused?: readonly Issue[] | undefined;
}

/** Takes the spreadsheet of an earlier wave, and shows how earlier ones were mapped. */
export function StartPage({ kept, refused }: StartPageProps) {
  const { imports, issues, frame } = useConsoleTexts();
  const { start } = imports;
  const href = useHref();
  const isMissing = refused?.length === 0;
  return (
    <ConsoleLayout
      title={imports.title}
      section="waves"
      crumbs={[{ path: wavesPath, text: frame.sections.waves }]}
      hasErrors={refused !== undefined}
    >
      {refused && (
        <Alert kind="danger" title={isMissing ? start.missing : imports.refused} urgent>
          <p class="kern-body">{imports.nothingChanged}</p>
        </Alert>
      )}
      <h1 class="kern-heading-x-large">{imports.title}</h1>
      {refused && !isMissing && (
        <IssueTable issues={refused} caption={imports.refused} place={issues.path} />
      )}
      <p class="kern-body">{start.intro}</p>
      <h2 class="kern-heading-medium">{start.prepare}</h2>
      <ul class="kern-list kern-list--bullet">
        {start.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <form
        class="pegel-form"
        method="post"
        action={href(importsPath)}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          name={fileField}
          label={start.file}
          hint={start.hint}
          accept=".csv,.xlsx"
          error={isMissing ? start.missing : undefined}
        />
        <div class="pegel-actions">
          <SubmitButton>{start.button}</SubmitButton>
        </div>
      </form>
      {kept.length > 0 && <Kept kept={kept} />}
    </ConsoleLayout>
  );
}

function Kept({ kept }: { kept: readonly KeptMapping[] }) {
  const { start } = useConsoleTexts().imports;
  const { language } = usePage();
  const href = useHref();
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-large">{start.kept}</h2>
      <p class="kern-body">{start.keptText}</p>
      <DataTable
        caption={start.kept}
        isCaptionHidden
        rows={kept}
        columns={[
          {
            title: start.wave,
            isHeader: true,
            cell: ({ mapping }) => mapping.title[language],
          },
          { title: start.keptAt, cell: ({ keptAt }) => formatInstant(keptAt, language) },
          {
            title: start.columns,
            isNumeric: true,
            cell: ({ mapping }) => formatNumber(Object.keys(mapping.columns).length, language),
          },
          {
            title: start.fileColumn,
            cell: ({ id, mapping }) => (
              <a class="kern-link kern-link--no-visited-state" href={href(keptMappingPath(id))}>
                {start.download}
                <span class="kern-sr-only">: {mapping.title[language]}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
