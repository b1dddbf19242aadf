import type { Context } from 'hono';
import { csvDialects, sheetAsCsv } from '../../../analytics/reports/write-csv.ts';
import { sheetAsXlsx } from '../../../analytics/reports/xlsx.ts';
import { owesAnswer } from '../../domain/board/board-case.ts';
import { filterCases, readCaseFilter } from '../../domain/board/case-filter.ts';
import { getQuestionnaireOfWave } from '../../store/questionnaires/questionnaires.ts';
import { answerFile } from '../../web/answer-file.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { loadBoard } from '../board/load-board.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pageOf } from '../parts/page-of.ts';
import { findChased } from './chased-case.ts';
import { ChasingPage } from './chasing-page.tsx';
import { chasingSheet } from './chasing-sheet.ts';

/** Who has not answered yet and whom to ask: as a page, and as files of the same selection. */
export function addChasingRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  routes.get('/coordinate/waves/:wave/chasing', 'contacts.read', async (c) => {
    const { board, filter, missing, found } = await select(c, c.req.param('wave'));
    const list = pageOf(c, found);
    const { sections } = await getQuestionnaireOfWave(dependencies.core, board.wave.id);
    const items = await findChased(dependencies, board.wave.id, list.items);
    return renderPage(
      c,
      <ChasingPage
        board={board}
        filter={filter}
        missing={missing.length}
        list={{ ...list, items }}
        sections={sections.length}
      />,
    );
  });

  routes.get('/coordinate/waves/:wave/chasing.xlsx', 'contacts.read', async (c) => {
    const { sheet, name } = await sheetOf(c, c.req.param('wave'));
    return answerFile(c, name, 'xlsx', await sheetAsXlsx(sheet));
  });

  routes.get('/coordinate/waves/:wave/chasing.csv', 'contacts.read', async (c) => {
    const asked = csvDialects.find((known) => known === c.req.query('dialect'));
    const { sheet, name } = await sheetOf(c, c.req.param('wave'));
    return answerFile(c, name, 'csv', sheetAsCsv(sheet, asked ?? 'excel'));
  });

  /** Those who owe an answer, and those of them that the query of the address asks for. */
  async function select(c: Context<PageEnv>, wave: string) {
    const board = await loadBoard(c, dependencies, wave);
    const filter = readCaseFilter(new URL(c.req.url).searchParams, 'district');
    const missing = board.cases.filter(owesAnswer);
    return { board, filter, missing, found: filterCases(missing, filter) };
  }

  async function sheetOf(c: Context<PageEnv>, wave: string) {
    const { board, found } = await select(c, wave);
    const { sections } = await getQuestionnaireOfWave(dependencies.core, wave);
    const chased = await findChased(dependencies, wave, found);
    const { language } = c.get('page');
    return {
      sheet: chasingSheet(board, chased, sections.length, language),
      name: `${board.wave.id}-nachfassen`,
    };
  }
}
