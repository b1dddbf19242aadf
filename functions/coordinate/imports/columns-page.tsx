import { html, raw } from 'hono/html';
import { formatNumber } from '../../../schemas/format.ts';
import { textOf } from '../../domain/spreadsheet/cell.ts';
import { contentOf } from '../../domain/spreadsheet/column-content.ts';
import { distinctTexts } from '../../domain/spreadsheet/propose/match-column.ts';
import { cellsOf } from '../../domain/spreadsheet/table.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { ImportLayout } from './import-layout.tsx';
import { importPath } from './paths.ts';
import type { PlannedImport } from './read-import.ts';
import { SeenPlan } from './seen-plan.tsx';
import { type TargetGroup, targetGroups, valueOfContent } from './target-options.ts';

/** A column of the spreadsheet: where it stands, from 0, and what it is called. */
export interface ListedColumn {
  index: number;
  header: string;
}

/** The field that says what a column holds. */
export const contentField = ({ index }: ListedColumn) => `c${index}`;

interface ColumnsPageProps {
  planned: PlannedImport;
  columns: PageOf<ListedColumn>;
  /** What was chosen and not saved, by the name of the field. */
  chosen?: ReadonlyMap<string, string>;
  hasTwoKeys?: boolean;
}

/** Asks of each column what it holds. */
export function ColumnsPage({ planned, columns, chosen, hasTwoKeys = false }: ColumnsPageProps) {
  const { columns: texts } = useConsoleTexts().imports;
  const { language } = usePage();
  const href = useHref();
  const { upload, plan, table, questionnaire } = planned;
  const groups = targetGroups(questionnaire, texts, language);
  const left = Object.values(plan.mapping.columns).filter(({ question }) => question === '');
  const valueOfColumn = (column: ListedColumn) =>
    chosen?.get(contentField(column)) ?? valueOfContent(contentOf(plan.mapping, column.header));
  return (
    <ImportLayout
      upload={upload}
      step="columns"
      isPlanned
      title={texts.title}
      hasErrors={hasTwoKeys}
    >
      {hasTwoKeys && <Alert kind="danger" title={texts.twoKeys} urgent />}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text}</p>
      {left.length > 0 && (
        <p class="kern-body">
          <strong>{texts.left(formatNumber(left.length, language))}</strong>
        </p>
      )}
      <form
        class="pegel-section"
        method="post"
        action={`${href(importPath(upload, 'columns'))}?page=${columns.page}`}
      >
        <SeenPlan etag={planned.etag} />
        <DataTable
          caption={texts.title}
          isCaptionHidden
          rows={columns.items}
          columns={[
            {
              title: texts.header,
              isHeader: true,
              cell: (column) => <span id={`${contentField(column)}-name`}>{column.header}</span>,
            },
            {
              title: texts.examples,
              cell: ({ header }) => examplesOf(distinctTexts(cellsOf(table, header))),
            },
            {
              title: texts.content,
              cell: (column) => (
                <ContentSelect
                  name={contentField(column)}
                  groups={groups}
                  chosen={valueOfColumn(column)}
                />
              ),
            },
          ]}
        />
        <div class="pegel-actions">
          <SubmitButton>{texts.button}</SubmitButton>
        </div>
      </form>
      {columns.pages > 1 && <Pagination list={columns} />}
    </ImportLayout>
  );
}

const examples = { count: 4, length: 40 };

function examplesOf(found: string[]): string {
  const shown = found.slice(0, examples.count).map((text) => {
    const short = textOf(text).replace(/\s+/g, ' ');
    return short.length > examples.length ? `${short.slice(0, examples.length)}…` : short;
  });
  return [...shown, ...(found.length > examples.count ? ['…'] : [])].join(' · ');
}

interface ContentSelectProps {
  name: string;
  groups: readonly TargetGroup[];
  chosen: string;
}

/**
 * All that a column can hold. A page has many of these with over a hundred options each: a template is
 * made several times as fast as elements are.
 */
function ContentSelect({ name, groups, chosen }: ContentSelectProps) {
  const options = groups.map(({ name: group, options: list }) => {
    const made = list.map(
      ({ value, text }) =>
        html`<option value="${value}"${value === chosen ? raw(' selected') : ''}>${text}</option>`,
    );
    return group === undefined ? made : html`<optgroup label="${group}">${made}</optgroup>`;
  });
  return html`<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="${name}" name="${name}" aria-labelledby="${name}-name">${options}</select></div>`;
}
