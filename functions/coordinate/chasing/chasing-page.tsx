import { formatNumber } from '../../../schemas/format.ts';
import { may } from '../../domain/access/rights.ts';
import { chasedStatuses } from '../../domain/board/board-case.ts';
import { type CaseFilter, caseQuery } from '../../domain/board/case-filter.ts';
import { boardPath, chasingPath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { BoardLayout } from '../board/board-layout.tsx';
import { CaseFilterForm } from '../board/case-filter-form.tsx';
import type { BoardView } from '../board/load-board.ts';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { lettersPath } from '../waves/wave-paths.ts';
import type { ChasedCase } from './chased-case.ts';
import { ChasingTable } from './chasing-table.tsx';

interface ChasingPageProps {
  board: BoardView;
  filter: CaseFilter;
  /** How many owe an answer, whatever the filter. */
  missing: number;
  list: PageOf<ChasedCase>;
  /** How many sections the questionnaire has. */
  sections: number;
}

/** Who has not answered yet, whom to ask, and the same as files. */
export function ChasingPage({ board, filter, missing, list, sections }: ChasingPageProps) {
  const { wave, cases, districts } = board;
  const texts = useConsoleTexts().board;
  const { chasing } = texts;
  const { language, staff } = usePage();
  const href = useHref();
  const count = (number: number) => formatNumber(number, language);
  const isRunning = wave.status === 'LIVE' || wave.status === 'GRACE';
  const says = isRunning ? chasing : chasing.ended;
  const query = caseQuery(filter);
  return (
    <BoardLayout
      wave={wave}
      current="chasing"
      title={chasing.title}
      crumbs={[{ path: boardPath(wave.id), text: texts.title }]}
    >
      <p class="kern-body">{says.intro}</p>
      {isRunning && staff && may(staff, 'cases.change') && (
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={href(lettersPath(wave.id))}>
            {chasing.letters}
          </a>
        </p>
      )}
      <CaseFilterForm
        filter={filter}
        statuses={chasedStatuses}
        flags={['notCalled', 'bounced']}
        districts={districts}
        action={chasingPath(wave.id)}
      />
      <h2 class="kern-heading-medium">{says.missing(count(missing), count(cases.length))}</h2>
      {list.total !== missing && <p class="kern-body">{chasing.shown(count(list.total))}</p>}
      {list.total === 0 ? (
        <p class="kern-body">{texts.cases.none}</p>
      ) : (
        <>
          <Files wave={wave.id} query={query} />
          <ChasingTable wave={wave} cases={list.items} districts={districts} sections={sections} />
          <Pagination list={list} query={query} />
        </>
      )}
    </BoardLayout>
  );
}

/** Leads to the files of a selection. */
function Files({ wave, query }: { wave: string; query: URLSearchParams }) {
  const { chasing } = useConsoleTexts().board;
  const href = useHref();
  const rfc4180 = new URLSearchParams([...query, ['dialect', 'rfc4180']]);
  const files = [
    { path: chasingPath(wave, query, 'chasing.xlsx'), text: chasing.xlsx },
    { path: chasingPath(wave, query, 'chasing.csv'), text: chasing.csv },
    { path: chasingPath(wave, rfc4180, 'chasing.csv'), text: chasing.rfc4180 },
  ];
  return (
    <section class="pegel-pages" aria-label={chasing.files}>
      <span class="kern-body">{chasing.files}:</span>
      {files.map(({ path, text }) => (
        <a class="kern-link kern-link--no-visited-state" href={href(path)} download>
          {text}
        </a>
      ))}
    </section>
  );
}
