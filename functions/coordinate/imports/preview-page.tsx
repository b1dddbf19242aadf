import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { CellIssue } from '../../domain/spreadsheet/issues.ts';
import { Alert } from '../../web/components/alert.tsx';
import { ButtonLink } from '../../web/components/button.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { issueSentence } from '../../web/issue-sentence.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { IssueTable } from '../parts/issue-table.tsx';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { type Check, errorsOf, isReady, type ReadTable } from './check-import.ts';
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
      {read && <Counts planned={planned} read={read} />}
      {read && <Notes read={read} />}
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

function Counts({ planned, read }: { planned: PlannedImport; read: ReadTable }) {
  const { preview } = useConsoleTexts().imports;
  const { language } = usePage();
  const { plan, questionnaire } = planned;
  const { title, referenceDate } = plan.mapping;
  const { responses, unitErrors, answerErrors, scope } = read.reading;
  const count = (number: number) => formatNumber(number, language);
  const answered = responses.filter(({ answers }) => answers).length;
  return (
    <SummaryList
      entries={[
        { key: preview.wave, value: title[language] },
        { key: preview.id, value: plan.wave },
        { key: preview.referenceDate, value: formatDate(referenceDate, language) },
        {
          key: preview.questionnaire,
          value: `${questionnaire.title[language]} ${questionnaire.version}`,
        },
        ...(read.registry ? [{ key: preview.territory, value: read.registry.name[language] }] : []),
        { key: preview.units, value: count(responses.length) },
        { key: preview.answered, value: count(answered) },
        { key: preview.unanswered, value: count(responses.length - answered) },
        ...(scope ? [{ key: preview.scope, value: preview.scopes[scope] }] : []),
        ...(unitErrors.length > 0
          ? [{ key: preview.unitErrors, value: count(unitErrors.length) }]
          : []),
        ...(answerErrors.length > 0
          ? [{ key: preview.answerErrors, value: count(answerErrors.length) }]
          : []),
      ]}
    />
  );
}

function Notes({ read: { missing, opened } }: { read: ReadTable }) {
  const { preview } = useConsoleTexts().imports;
  const { language } = usePage();
  const notes = [
    ...(missing.length > 0
      ? [preview.missingTopics(missing.map((title) => title[language]).join(', '))]
      : []),
    ...opened.map(({ title }) => preview.openedBefore(title[language])),
  ];
  return (
    <>
      {notes.map((note) => (
        <p class="kern-body">{note}</p>
      ))}
    </>
  );
}

function CellIssues({ list, isErrors }: { list: PageOf<CellIssue>; isErrors: boolean }) {
  const { preview } = useConsoleTexts().imports;
  const { language } = usePage();
  const caption = isErrors ? preview.errorList : preview.remarkList;
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-large">{isErrors ? preview.errorList : preview.remarks}</h2>
      {!isErrors && (
        <p class="kern-body">{preview.remarksText(formatNumber(list.total, language))}</p>
      )}
      <DataTable
        caption={caption}
        isCaptionHidden
        rows={list.items}
        columns={[
          {
            title: preview.row,
            isHeader: true,
            cell: ({ row }) => formatNumber(row, language),
          },
          { title: preview.column, cell: ({ column }) => column },
          { title: preview.message, cell: ({ message }) => issueSentence(message, language) },
        ]}
      />
      <Pagination list={list} />
    </section>
  );
}
