import type { Registry } from '../../schemas/registry.ts';
import { StatusBadge } from '../coordinate/board/status-badge.tsx';
import { DataTable } from '../coordinate/parts/data-table.tsx';
import { useConsoleTexts } from '../coordinate/use-console-texts.ts';
import type { Recipient } from '../domain/letters/recipients.ts';
import { consoleCasePath } from '../web/case-paths.ts';
import { formatDay } from '../web/format.ts';
import { useHref, usePage } from '../web/page-context.ts';

interface RecipientTableProps {
  wave: string;
  recipients: readonly Recipient[];
  districts: Registry['districts'];
  /** When a letter to them was last printed, by ARS. */
  printed: ReadonlyMap<string, string>;
}

/** Whom letters go to, and why mail does not do. */
export function RecipientTable({ wave, recipients, districts, printed }: RecipientTableProps) {
  const { letters } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const names = new Map(districts.map(({ ags5, name }) => [ags5, name]));
  return (
    <DataTable
      caption={letters.caption}
      isCaptionHidden
      rows={recipients}
      columns={[
        {
          title: letters.unit,
          isHeader: true,
          cell: ({ ars, name }) => (
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(consoleCasePath({ wave, ars }))}
            >
              {name}
            </a>
          ),
        },
        { title: letters.district, cell: ({ district }) => names.get(district) ?? district },
        { title: letters.reason, cell: ({ reason }) => letters.reasons[reason ?? 'reached'] },
        { title: letters.status, cell: ({ status }) => <StatusBadge status={status} /> },
        {
          title: letters.printed,
          cell: ({ ars }) => {
            const at = printed.get(ars);
            return at ? formatDay(at, language) : letters.notPrinted;
          },
        },
      ]}
    />
  );
}
