import { formatNumber } from '../../../schemas/format.ts';
import type { CellIssue } from '../../domain/spreadsheet/issues.ts';
import { issueSentence } from '../../web/issue-sentence.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

interface CellIssuesProps {
  list: PageOf<CellIssue>;
  /** Whether they are errors that prevent the import, or remarks. */
  isErrors: boolean;
}

/** A part of the errors or remarks, by row and column. */
export function CellIssues({ list, isErrors }: CellIssuesProps) {
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
