import type { Child } from 'hono/jsx';
import { formatNumber } from '../../../../schemas/format.ts';
import { usePage } from '../../../web/page-context.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { PageSection } from '../../parts/page-section.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';

interface FirstRowsProps<T> {
  title: string;
  all: readonly T[];
  /** What is to be known before the rows. */
  text?: Child;
  columns: readonly Column<T>[];
}

/** As many rows as somebody reads before they decide; the count above tells of all. */
const shown = 50;

/** A table of the first rows of a long list under its heading with the count; nothing where there are none. */
export function FirstRows<T>({ title, all, text, columns }: FirstRowsProps<T>) {
  const { preview } = useConsoleTexts().registerImport;
  const { language } = usePage();
  if (all.length === 0) return null;
  const count = (number: number) => formatNumber(number, language);
  return (
    <PageSection title={`${title} (${count(all.length)})`}>
      {text && <p class="kern-body">{text}</p>}
      <DataTable caption={title} isCaptionHidden rows={all.slice(0, shown)} columns={columns} />
      {all.length > shown && <p class="kern-body">{preview.more(count(all.length - shown))}</p>}
    </PageSection>
  );
}
