import { roundShares } from '../../../analytics/indicators/rates.ts';
import { type CaseStatus, caseStatuses } from '../../../schemas/case.ts';
import { formatPercent } from '../../../schemas/format.ts';
import type { CaseFlag } from '../../domain/board/case-filter.ts';
import type { Standing } from '../../domain/board/standing.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CountLink } from './count-link.tsx';

interface StandingTablesProps {
  standing: Standing;
  wave: string;
  /** Leads to the lists of this district (AGS) alone. */
  district?: string;
}

/** How many cases have each status, and how many need attention. */
export function StandingTables({ standing, wave, district }: StandingTablesProps) {
  const { board, caseWords } = useConsoleTexts();
  const { language } = usePage();
  const where = district ? { district } : {};
  const shares = roundShares(caseStatuses.map((status) => standing.byStatus[status]));
  const flags = ['softEdits', 'correcting', 'bounced'] as const satisfies readonly CaseFlag[];
  const shareOf = (status: CaseStatus) => shares?.[caseStatuses.indexOf(status)];
  return (
    <>
      <DataTable
        caption={board.byStatus}
        columns={[
          { title: board.status, isHeader: true, cell: (status) => caseWords.statuses[status] },
          {
            title: board.units,
            isNumeric: true,
            cell: (status) => (
              <CountLink
                count={standing.byStatus[status]}
                of={caseWords.statuses[status]}
                wave={wave}
                filter={{ ...where, statuses: [status] }}
              />
            ),
          },
          {
            title: board.share,
            isNumeric: true,
            // Only statuses with cases have a row: none of them is nobody.
            cell: (status) =>
              shareOf(status) ? formatPercent(shareOf(status) ?? 0, language) : board.underOne,
          },
        ]}
        rows={caseStatuses.filter((status) => standing.byStatus[status] > 0)}
      />
      <DataTable
        caption={board.toLookAt}
        columns={[
          { title: board.flag, isHeader: true, cell: (flag) => board.flags[flag] },
          {
            title: board.units,
            isNumeric: true,
            cell: (flag) => (
              <CountLink
                count={standing[flag]}
                of={board.flags[flag]}
                wave={wave}
                filter={{ ...where, flags: [flag] }}
              />
            ),
          },
        ]}
        rows={flags}
      />
    </>
  );
}
