import type { ColumnKind, Table } from '../../../analytics/reports/table.ts';
import { formatNumber, formatPercent } from '../../../schemas/format.ts';
import { usePage, useTexts } from '../page-context.ts';

/** A table of figures; where it is wider than the page, it is scrolled by itself. */
export function FiguresTable({ table, caption }: { table: Table; caption: string }) {
  const { language } = usePage();
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
          {table.rows.map(({ cells }) => (
            <tr class="kern-table__row">
              {cells.map((cell, index) => (
                <Cell cell={cell} kind={table.columns[index]?.kind ?? 'text'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, kind }: { cell: Table['rows'][number]['cells'][number]; kind: ColumnKind }) {
  const { language } = usePage();
  const { results } = useTexts();
  const css = cellClass('cell', kind);
  if (cell === null) {
    return (
      <td class={css}>
        <abbr title={results.noValue}>–</abbr>
      </td>
    );
  }
  if (typeof cell === 'number') {
    const format = kind === 'percent' ? formatPercent : formatNumber;
    return <td class={css}>{format(cell, language)}</td>;
  }
  return <td class={css}>{typeof cell === 'string' ? cell : cell[language]}</td>;
}

function cellClass(part: 'header' | 'cell', kind: ColumnKind): string {
  const name = `kern-table__${part}`;
  return kind === 'text' ? name : `${name} ${name}--numeric`;
}
