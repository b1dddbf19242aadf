import { formatNumber } from '../../../schemas/format.ts';
import type { CellIssue } from '../../domain/spreadsheet/issues.ts';
import { Alert } from '../../web/components/alert.tsx';
import { ButtonLink } from '../../web/components/button.tsx';
import { issueSentence } from '../../web/issue-sentence.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { IssueTable } from '../parts/issue-table.tsx';
import type { PageOf } from '../parts/page-of.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CellIssues } from './cell-issues.tsx';
import { type Check, errorsOf, isReady } from './check-import.ts';
import { ImportFacts, ImportNotes } from './import-facts.tsx';
import { ImportLayout } from './import-layout.tsx';
import { importPath } from './paths.ts';
import type { PlannedImport } from './read-import.ts';

interface PreviewPageProps {
  planned: PlannedImport;
  check: Check;
  /** The part of the errors or, where there are none, of the remarks that is shown. */
  list: PageOf<CellIssue>;
}

/** What an import would do, or all that is still wrong. */
export function PreviewPage({ planned, check, list }: PreviewPageProps) {
  const { imports, issues } = useConsoleTexts();
  const { preview } = imports;
  const { language } = usePage();
  const href = useHref();
  const { upload, remarks } = planned;
  const read = 'read' in check ? check.read : undefined;
  const canApply = isReady(check);
  return (
    <ImportLayout
      upload={upload}
      step="preview"
      isPlanned
      title={preview.title}
      hasErrors={!canApply}
    >
      <Outcome check={check} />
      <h1 class="kern-heading-x-large">{preview.title}</h1>
      {'incomplete' in check && (
        <IssueTable issues={check.incomplete} caption={preview.incomplete} place={issues.path} />
      )}
      {remarks.map((remark) => (
        <p class="kern-body">
          {preview.fileRemark}: {issueSentence(remark, language)}
        </p>
      ))}
      {read && <ImportFacts planned={planned} read={read} />}
      {read && <ImportNotes read={read} />}
      {canApply && (
        <div class="pegel-actions">
          <ButtonLink href={href(importPath(upload, 'apply'))}>{preview.button}</ButtonLink>
        </div>
      )}
      <p class="kern-body">
        <a
          class="kern-link kern-link--no-visited-state"
          href={href(importPath(upload, 'mapping.json'))}
        >
          {preview.download}
        </a>
      </p>
      {list.total > 0 && (
        <CellIssues list={list} isErrors={read !== undefined && errorsOf(read).length > 0} />
      )}
    </ImportLayout>
  );
}

function Outcome({ check }: { check: Check }) {
  const { preview } = useConsoleTexts().imports;
  const { language } = usePage();
  if ('incomplete' in check) {
    return (
      <Alert kind="warning" title={preview.incomplete} urgent>
        <p class="kern-body">{preview.incompleteText}</p>
      </Alert>
    );
  }
  const errors = errorsOf(check.read).length;
  if (errors > 0) {
    return (
      <Alert kind="danger" title={preview.errors(formatNumber(errors, language))} urgent>
        <p class="kern-body">{preview.errorsText}</p>
      </Alert>
    );
  }
  if (check.read.isTaken) {
    return (
      <Alert kind="danger" title={preview.taken} urgent>
        <p class="kern-body">{preview.takenText}</p>
      </Alert>
    );
  }
  return <Alert kind="success" title={preview.ready} />;
}
