import { type ColumnKind, isWords, type Table } from '../../../analytics/reports/table.ts';
import { noValueMark, type TableCell, writeCell } from '../../../analytics/reports/write-cell.ts';
import type { Language } from '../../../schemas/text.ts';
import { usePage, useTexts } from '../page-context.ts';

interface FiguresTableProps {
  table: Table;
  caption: string;
  /** The address of the case of a unit, where readers may see cases. */
  caseOf?: ((ars: string) => string) | undefined;
}

/** A table of figures; where it is wider than the page, it is scrolled by itself. */
export function FiguresTable({ table, caption, caseOf }: FiguresTableProps) {
  const { language } = usePage();
  const { noValue } = useTexts().results;
  return (
    <section class="pegel-scroll" tabindex={0} aria-label={caption}>
      <table class="kern-table kern-table--small">
        <caption class="kern-title kern-title--small">
          <span>{caption}</span>
        </caption>
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            {table.columns.map(({ title, kind }) => (
              <th scope="col" class={cellClass('header', kind)}>
                {title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="kern-table__body">
          {table.rows.map(({ cells, unit }) => (
            <tr class="kern-table__row">
              {cells.map((cell, index) => {
                const kind = table.columns[index]?.kind ?? 'text';
                const address = kind === 'unit' && unit ? caseOf?.(unit) : undefined;
                return (
                  <td class={cellClass('cell', kind)}>
                    {contentOf(cell, kind, { language, noValue, address })}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a cell is written with. */
interface Writing {
  language: Language;
  noValue: string;
  address: string | undefined;
}

/** No component of its own: a page has thousands of cells, and each component costs more than its cell. */
function contentOf(cell: TableCell, kind: ColumnKind, { language, noValue, address }: Writing) {
  const written = writeCell(cell, kind, language);
  if (written === null) return <abbr title={noValue}>{noValueMark}</abbr>;
  if (address === undefined) return written;
  return (
    <a class="kern-link kern-link--no-visited-state" href={address}>
      {written}
    </a>
  );
}

function cellClass(part: 'header' | 'cell', kind: ColumnKind): string {
  const name = `kern-table__${part}`;
  return isWords(kind) ? name : `${name} ${name}--numeric`;
}
