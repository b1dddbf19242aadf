import type { Child } from 'hono/jsx';
import { formatNumber } from '../../../../schemas/format.ts';
import { usePage } from '../../../web/page-context.ts';
import { PageSection } from '../../parts/page-section.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';

interface FirstRowsProps<T> {
  title: string;
  all: readonly T[];
  /** Makes the table of those rows that are shown. */
  children: (rows: readonly T[]) => Child;
}

/** As many rows as somebody reads before they decide; the count above tells of all. */
const shown = 50;

/** The first rows of a long list under its heading with the count; nothing where there are none. */
export function FirstRows<T>({ title, all, children }: FirstRowsProps<T>) {
  const { preview } = useConsoleTexts().registerImport;
  const { language } = usePage();
  if (all.length === 0) return null;
  const count = (number: number) => formatNumber(number, language);
  return (
    <PageSection title={`${title} (${count(all.length)})`}>
      {children(all.slice(0, shown))}
      {all.length > shown && <p class="kern-body">{preview.more(count(all.length - shown))}</p>}
    </PageSection>
  );
}
