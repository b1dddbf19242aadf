import { type ColumnKind, isWords, type Table } from '../../../analytics/reports/table.ts';
import {
  formatNumber,
  formatPercent,
  formatPercentTenths,
  formatTenths,
} from '../../../schemas/format.ts';
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
              {cells.map((cell, index) => (
                <Cell
                  cell={cell}
                  kind={table.columns[index]?.kind ?? 'text'}
                  address={unit && caseOf?.(unit)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How numbers are written; all others as they are. */
const formats: Partial<Record<ColumnKind, typeof formatNumber>> = {
  mean: formatTenths,
  percent: formatPercentTenths,
  share: formatPercent,
};

interface CellProps {
  cell: Table['rows'][number]['cells'][number];
  kind: ColumnKind;
  address: string | undefined;
}

function Cell({ cell, kind, address }: CellProps) {
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
    const format = formats[kind] ?? formatNumber;
    return <td class={css}>{format(cell, language)}</td>;
  }
  const words = typeof cell === 'string' ? cell : cell[language];
  return (
    <td class={css}>
      {kind === 'unit' && address ? (
        <a class="kern-link kern-link--no-visited-state" href={address}>
          {words}
        </a>
      ) : (
        words
      )}
    </td>
  );
}

function cellClass(part: 'header' | 'cell', kind: ColumnKind): string {
  const name = `kern-table__${part}`;
  return isWords(kind) ? name : `${name} ${name}--numeric`;
}
