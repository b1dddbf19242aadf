import type { Child } from 'hono/jsx';

/** A column of a table. */
export interface Column<T> {
  title: string;
  /** What a row says in it. */
  cell(row: T): Child;
  /** Figures stand at the right. */
  isNumeric?: boolean;
  /** Names the row for screen readers: one column of the table. */
  isHeader?: boolean;
}

export interface DataTableProps<T> {
  caption: string;
  /** The caption stands in a heading right above already. */
  isCaptionHidden?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
}

/**
 * A table; where it is wider than the page, it is scrolled by itself. On a narrow screen its rows are
 * stacked, and each cell names its column. The roles tell assistive technology what lies there then: it
 * goes by how things are laid out.
 */
export function DataTable<T>({ caption, isCaptionHidden, columns, rows }: DataTableProps<T>) {
  return (
    <section class="pegel-scroll" tabindex={0} aria-label={caption}>
      <table class="kern-table kern-table--small pegel-table pegel-stacked" {...role('table')}>
        <caption class={isCaptionHidden ? 'kern-sr-only' : 'kern-title kern-title--small'}>
          {caption}
        </caption>
        <thead class="kern-table__head" {...role('rowgroup')}>
          <tr class="kern-table__row" {...role('row')}>
            {columns.map((column) => (
              <th scope="col" class={classOf('header', column)} {...role('columnheader')}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="kern-table__body" {...role('rowgroup')}>
          {rows.map((row) => (
            <tr class="kern-table__row" {...role('row')}>
              {columns.map((column) =>
                column.isHeader ? (
                  <th scope="row" class={classOf('header', column)} {...role('rowheader')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td class={classOf('cell', column)} data-title={column.title} {...role('cell')}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type TableRole = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell';

const role = (name: TableRole) => ({ role: name });

function classOf(part: 'header' | 'cell', { isNumeric }: { isNumeric?: boolean }): string {
  const name = `kern-table__${part}`;
  return isNumeric ? `${name} ${name}--numeric` : name;
}
