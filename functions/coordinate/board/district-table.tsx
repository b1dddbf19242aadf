import { type CaseStatus, caseStatuses, isComplete, isExempt } from '../../../schemas/case.ts';
import type { Registry } from '../../../schemas/registry.ts';
import type { CaseFilter, CaseFlag } from '../../domain/board/case-filter.ts';
import type { Standing } from '../../domain/board/standing.ts';
import { boardPath } from '../../web/console-paths.ts';
import { useHref } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CountLink } from './count-link.tsx';
import { Rate } from './rate.tsx';

interface DistrictRow {
  district: Registry['districts'][number];
  standing: Standing;
}

/** The response of each district, with its denominators; every number leads to its cases. */
export function DistrictTable({ wave, rows }: { wave: string; rows: readonly DistrictRow[] }) {
  const { board } = useConsoleTexts();
  const href = useHref();
  const link = (
    { district }: DistrictRow,
    title: string,
    count: number,
    filter: Partial<CaseFilter>,
  ) => (
    <CountLink
      count={count}
      of={`${district.name}, ${title}`}
      wave={wave}
      filter={{ district: district.ags5, ...filter }}
    />
  );
  const ofStatuses = (title: string, statuses: readonly CaseStatus[]) => ({
    title,
    isNumeric: true,
    cell: (row: DistrictRow) =>
      link(
        row,
        title,
        statuses.reduce((sum, status) => sum + row.standing.byStatus[status], 0),
        { statuses },
      ),
  });
  const ofFlag = (flag: Exclude<CaseFlag, 'notCalled'>) => ({
    title: board.flags[flag],
    isNumeric: true,
    cell: (row: DistrictRow) => link(row, board.flags[flag], row.standing[flag], { flags: [flag] }),
  });
  return (
    <DataTable
      caption={board.byDistrict}
      isCaptionHidden
      columns={[
        {
          title: board.district,
          isHeader: true,
          cell: ({ district }) => (
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(boardPath(wave, district.ags5))}
            >
              {district.name}
            </a>
          ),
        },
        {
          title: board.units,
          isNumeric: true,
          cell: (row) => link(row, board.units, row.standing.cases, {}),
        },
        { title: board.eligible, isNumeric: true, cell: ({ standing }) => standing.eligible },
        ofStatuses(board.complete, complete),
        {
          title: board.ratePerDistrict,
          isNumeric: true,
          cell: ({ standing }) => <Rate standing={standing} />,
        },
        ofStatuses(board.notStarted, ['NOT_STARTED']),
        ofStatuses(board.begun, ['OPENED', 'IN_PROGRESS', 'READY_FOR_APPROVAL']),
        ofStatuses(board.queried, ['QUERIED']),
        ofStatuses(board.ended, ended),
        ofFlag('softEdits'),
        ofFlag('correcting'),
        ofFlag('bounced'),
      ]}
      rows={rows}
    />
  );
}

const complete = caseStatuses.filter(isComplete);
const ended = caseStatuses.filter(isExempt);
