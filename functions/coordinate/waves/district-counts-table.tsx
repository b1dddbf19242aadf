import { formatNumber } from '../../../schemas/format.ts';
import { countDistricts, countKinds, type KindCounts } from '../../domain/waves/frame-counts.ts';
import type { PlannedFrame } from '../../store/waves/planned-frame.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

const kinds = ['total', 'district', 'districtFreeCity', 'administration'] as const;

type Row = KindCounts & { name: string };

/** How many units a frame has, by district and kind. */
export function DistrictCountsTable({ planned }: { planned: PlannedFrame }) {
  const { frame: texts } = useConsoleTexts().waves;
  const { language } = usePage();
  const { units, registry } = planned;
  const names = new Map(registry.districts.map(({ ags5, name }) => [ags5, name]));
  const rows: Row[] = [{ name: texts.sum, ...countKinds(units) }, ...countDistricts(units, names)];
  return (
    <DataTable
      caption={texts.counts}
      rows={rows}
      columns={[
        { title: texts.district, isHeader: true, cell: ({ name }) => name },
        ...kinds.map((kind) => ({
          title: texts.kinds[kind],
          isNumeric: true,
          cell: (row: Row) => formatNumber(row[kind], language),
        })),
      ]}
    />
  );
}
