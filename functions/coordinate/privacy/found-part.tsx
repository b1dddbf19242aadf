import { DataTable, type DataTableProps } from '../parts/data-table.tsx';

interface FoundPartProps<T> extends Pick<DataTableProps<T>, 'columns' | 'rows'> {
  title: string;
  /** Stands above the table. */
  text?: string;
}

/** What was found of one kind, with its heading; nothing if nothing was found. */
export function FoundPart<T>({ title, text, columns, rows }: FoundPartProps<T>) {
  if (rows.length === 0) return null;
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-medium">{title}</h2>
      {text && <p class="kern-body">{text}</p>}
      <DataTable caption={title} isCaptionHidden rows={rows} columns={columns} />
    </section>
  );
}
