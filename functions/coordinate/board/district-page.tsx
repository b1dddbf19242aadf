import type { Registry } from '../../../schemas/registry.ts';
import { filterCases, readCaseFilter } from '../../domain/board/case-filter.ts';
import { standingOf } from '../../domain/board/standing.ts';
import { boardPath } from '../../web/console-paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { BoardLayout } from './board-layout.tsx';
import { CaseTable } from './case-table.tsx';
import type { BoardView } from './load-board.ts';
import { StandingFacts } from './standing-facts.tsx';
import { StandingTables } from './standing-tables.tsx';

interface DistrictPageProps {
  board: BoardView;
  district: Registry['districts'][number];
}

/** How far one district is, with all of its cases. */
export function DistrictPage({ board, district }: DistrictPageProps) {
  const { wave, own } = board;
  const texts = useConsoleTexts().board;
  const filter = readCaseFilter(new URLSearchParams({ district: district.ags5 }));
  const cases = filterCases(board.cases, filter);
  const standing = standingOf(cases);
  return (
    <BoardLayout
      wave={wave}
      current="board"
      title={`${texts.title}: ${district.name}`}
      crumbs={own ? [] : [{ path: boardPath(wave.id), text: texts.title }]}
    >
      <StandingFacts standing={standing} wave={wave} />
      <section class="pegel-columns" aria-labelledby="status">
        <h2 class="kern-sr-only" id="status">
          {texts.byStatus}
        </h2>
        <StandingTables standing={standing} wave={wave.id} district={district.ags5} />
      </section>
      <h2 class="kern-heading-large">{texts.cases.title}</h2>
      <CaseTable wave={wave.id} cases={cases} districts={[district]} />
    </BoardLayout>
  );
}
