import { formatDate } from '../../../schemas/format.ts';
import type { Registry } from '../../../schemas/registry.ts';
import { type BoardCase, hasOpenSoftEdits } from '../../domain/board/board-case.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { StatusBadge } from './status-badge.tsx';

interface CaseTableProps {
  wave: string;
  cases: readonly BoardCase[];
  districts: Registry['districts'];
}

/** Cases with all that the board tells of them; each leads to its page. */
export function CaseTable({ wave, cases, districts }: CaseTableProps) {
  const { board, caseWords } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const names = new Map(districts.map(({ ags5, name }) => [ags5, name]));
  return (
    <DataTable
      caption={board.cases.caption}
      isCaptionHidden
      columns={[
        {
          title: board.cases.unit,
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
        { title: board.cases.key, cell: ({ ars }) => ars },
        ...(districts.length > 1
          ? [
              {
                title: board.district,
                cell: ({ district }: BoardCase) => names.get(district) ?? district,
              },
            ]
          : []),
        { title: board.cases.kind, cell: ({ kind }) => caseWords.kinds[kind] },
        { title: board.status, cell: ({ status }) => <StatusBadge status={status} /> },
        { title: board.cases.hints, cell: (one) => <Hints of={one} /> },
        {
          title: board.cases.lastCall,
          cell: ({ lastCall }) => (lastCall ? formatInstant(lastCall, language) : ''),
        },
      ]}
      rows={cases}
    />
  );
}

/** What else there is to know of a case, one a line. */
function Hints({ of }: { of: BoardCase }) {
  const { board } = useConsoleTexts();
  const { language } = usePage();
  const hints = [
    ...(hasOpenSoftEdits(of) ? [board.cases.softEdits(of.softEdits)] : []),
    ...(of.correcting === true ? [board.flags.correcting] : []),
    ...(of.correcting === 'inApproval' ? [board.cases.inApproval] : []),
    ...(of.bounced ? [board.flags.bounced] : []),
    ...(of.extendedUntil
      ? [board.cases.extendedUntil(formatDate(of.extendedUntil, language))]
      : []),
  ];
  return <>{hints.join('\n')}</>;
}
