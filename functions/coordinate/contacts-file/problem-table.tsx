import type { ContactColumns } from '../../../schemas/contacts-choice.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import type { RowProblem } from '../../domain/contacts-file/read-contacts.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

/** As many as anybody reads before mending the first ones. */
const maxShown = 200;
/** Characters of a cell that are shown. */
const maxText = 60;

interface ProblemTableProps {
  problems: readonly RowProblem[];
  header: readonly string[];
  columns: ContactColumns;
}

/** What is wrong with the rows of a file, and what to do. */
export function ProblemTable({ problems, header, columns }: ProblemTableProps) {
  const { contactsFile: texts } = useConsoleTexts();
  const { staff } = usePage();
  const isOfDistrict = staff !== undefined && districtOfStaff(staff) !== undefined;
  // Whether a unit of another district is in the register is neither confirmed nor denied.
  const sentenceOf = (one: RowProblem) =>
    one.problem === 'unknown' && isOfDistrict ? texts.notInDistrict : texts.problemOf(one);
  const more = problems.length - maxShown;
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-medium">{texts.wrongOnes}</h2>
      <DataTable
        caption={texts.wrongOnes}
        isCaptionHidden
        rows={problems.slice(0, maxShown)}
        columns={[
          { title: texts.row, isHeader: true, cell: ({ row }) => String(row) },
          {
            title: texts.column,
            cell: ({ field }) => header[columns[field] ?? -1] ?? texts.fields[field],
          },
          { title: texts.says, cell: ({ text }) => shortened(text) },
          { title: texts.problem, cell: sentenceOf },
        ]}
      />
      {more > 0 && <p class="kern-body">{texts.more(more)}</p>}
    </section>
  );
}

function shortened(text: string): string {
  return text.length > maxText ? `${text.slice(0, maxText)}…` : text;
}
