import type { CaseHead } from '../../../schemas/case.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { StatusBadge } from '../board/status-badge.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { PageSection } from '../parts/page-section.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

interface UnitCasesProps {
  /** The waves that have asked the unit, with its case in each, the last one first. */
  cases: readonly { wave: Wave; head: CaseHead }[];
}

/** The cases of a unit as a section of its page. */
export function UnitCases({ cases }: UnitCasesProps) {
  const { registry, board } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { title, wave: waveTitle, none } = registry.unit.cases;
  return (
    <PageSection title={title}>
      {cases.length === 0 ? (
        <p class="kern-body">{none}</p>
      ) : (
        <DataTable
          caption={title}
          isCaptionHidden
          rows={cases}
          columns={[
            {
              title: waveTitle,
              isHeader: true,
              cell: ({ wave, head }) => (
                <a
                  class="kern-link kern-link--no-visited-state"
                  href={href(consoleCasePath({ wave: wave.id, ars: head.unit.ars }))}
                >
                  {wave.title[language]}
                </a>
              ),
            },
            { title: board.status, cell: ({ head }) => <StatusBadge status={head.status} /> },
          ]}
        />
      )}
    </PageSection>
  );
}
