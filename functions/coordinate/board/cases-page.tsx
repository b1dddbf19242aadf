import { caseStatuses } from '../../../schemas/case.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { BoardCase } from '../../domain/board/board-case.ts';
import { type CaseFilter, caseFlags, caseQuery } from '../../domain/board/case-filter.ts';
import { boardPath } from '../../web/console-paths.ts';
import { usePage } from '../../web/page-context.ts';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { BoardLayout } from './board-layout.tsx';
import { CaseFilterForm } from './case-filter-form.tsx';
import { CaseTable } from './case-table.tsx';
import type { BoardView } from './load-board.ts';
import { casesPath } from './paths.ts';

interface CasesPageProps {
  board: BoardView;
  filter: CaseFilter;
  list: PageOf<BoardCase>;
}

/** The cases of a wave, to be searched and filtered. */
export function CasesPage({ board, filter, list }: CasesPageProps) {
  const { wave, cases, districts } = board;
  const texts = useConsoleTexts().board;
  const { language } = usePage();
  const count = (number: number) => formatNumber(number, language);
  return (
    <BoardLayout
      wave={wave}
      current="cases"
      title={texts.cases.title}
      crumbs={[{ path: boardPath(wave.id), text: texts.title }]}
    >
      <CaseFilterForm
        filter={filter}
        statuses={caseStatuses}
        flags={caseFlags}
        districts={districts}
        action={casesPath(wave.id)}
      />
      <h2 class="kern-heading-medium">
        {texts.cases.found(count(list.total), count(cases.length))}
      </h2>
      {list.total === 0 ? (
        <p class="kern-body">{texts.cases.none}</p>
      ) : (
        <>
          <CaseTable wave={wave.id} cases={list.items} districts={districts} />
          <Pagination list={list} query={caseQuery(filter)} />
        </>
      )}
    </BoardLayout>
  );
}
