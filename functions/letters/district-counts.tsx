import { formatNumber } from '../../schemas/format.ts';
import type { Registry } from '../../schemas/registry.ts';
import { DataTable } from '../coordinate/parts/data-table.tsx';
import { useConsoleTexts } from '../coordinate/use-console-texts.ts';
import { lettersPath } from '../coordinate/waves/wave-paths.ts';
import type { Recipient } from '../domain/letters/recipients.ts';
import { useHref, usePage } from '../web/page-context.ts';

interface DistrictCountsProps {
  wave: string;
  districts: Registry['districts'];
  recipients: readonly Recipient[];
}

/** How many letters there are to print in each district; those without any are left out. */
export function DistrictCounts({ wave, districts, recipients }: DistrictCountsProps) {
  const { letters } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const by = Map.groupBy(recipients, ({ district }) => district);
  return (
    <DataTable
      caption={letters.byDistrict}
      rows={districts.filter(({ ags5 }) => by.has(ags5))}
      columns={[
        {
          title: letters.district,
          isHeader: true,
          cell: ({ ags5, name }) => (
            <a
              class="kern-link kern-link--no-visited-state"
              href={`${href(lettersPath(wave))}?district=${ags5}`}
            >
              {name}
            </a>
          ),
        },
        {
          title: letters.letters,
          isNumeric: true,
          cell: ({ ags5 }) => formatNumber(by.get(ags5)?.length ?? 0, language),
        },
      ]}
    />
  );
}
