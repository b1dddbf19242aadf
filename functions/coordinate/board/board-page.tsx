import { raw } from 'hono/html';
import { responseMap } from '../../../analytics/charts/response-map.tsx';
import { hasMap } from '../../../analytics/charts/tile-grid.ts';
import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import type { Registry } from '../../../schemas/registry.ts';
import { type Standing, standingOf } from '../../domain/board/standing.ts';
import { usePage } from '../../web/page-context.ts';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { BoardLayout } from './board-layout.tsx';
import { DistrictTable } from './district-table.tsx';
import type { BoardView } from './load-board.ts';
import { StandingFacts } from './standing-facts.tsx';
import { StandingTables } from './standing-tables.tsx';

interface BoardPageProps {
  board: BoardView;
  /** The districts that the table shows. */
  page: PageOf<Registry['districts'][number]>;
  /** The outlines of the districts, where all of them are known. */
  shapes: DistrictShapes | undefined;
}

/** How far the whole wave is: by status, on the map, and district by district. */
export function BoardPage({ board, page, shapes }: BoardPageProps) {
  const { wave, cases, districts, own } = board;
  const texts = useConsoleTexts().board;
  const { language } = usePage();
  if (cases.length === 0) {
    return (
      <BoardLayout wave={wave} title={texts.title} current="board">
        <p class="kern-body">{own ? texts.noCasesHere : texts.notOpenYet}</p>
      </BoardLayout>
    );
  }
  const standing = standingOf(cases);
  const byDistrict = Map.groupBy(cases, ({ district }) => district);
  const row = (district: Registry['districts'][number]) => ({
    district,
    standing: standingOf(byDistrict.get(district.ags5) ?? []),
  });
  return (
    <BoardLayout wave={wave} title={texts.title} current="board">
      <StandingFacts standing={standing} wave={wave} />
      <div class="pegel-columns">
        {(shapes || hasMap({ districts })) && (
          <section aria-labelledby="map">
            <h2 class="kern-sr-only" id="map">
              {texts.map}
            </h2>
            <div class="pegel-chart">
              {raw(
                responseMap(figures(board, standing, districts.map(row)), { language, shapes }).svg,
              )}
            </div>
          </section>
        )}
        <section class="pegel-stack" aria-labelledby="status">
          <h2 class="kern-sr-only" id="status">
            {texts.byStatus}
          </h2>
          <StandingTables standing={standing} wave={wave.id} />
        </section>
      </div>
      <h2 class="kern-heading-large">{texts.byDistrict}</h2>
      <DistrictTable wave={wave.id} rows={page.items.map(row)} />
      {page.pages > 1 && <Pagination list={page} />}
    </BoardLayout>
  );
}

/** What the map shows. */
function figures(
  { wave }: BoardView,
  { complete, eligible }: Standing,
  rows: { district: Registry['districts'][number]; standing: Standing }[],
) {
  return {
    complete,
    eligible,
    referenceDate: wave.referenceDate,
    exampleData: wave.exampleData ?? false,
    districts: rows.map(({ district, standing }) => ({
      district,
      complete: standing.complete,
      eligible: standing.eligible,
    })),
  };
}
