import type { Context } from 'hono';
import { StaleError } from '../../schemas/errors.ts';
import { unitSchema } from '../../schemas/registry.ts';
import * as z from '../../schemas/zod.ts';
import { type ConsoleRoutes, staffOf } from '../coordinate/console-routes.ts';
import { pageOf } from '../coordinate/parts/page-of.ts';
import { expectInScope } from '../domain/access/rights.ts';
import { type Batch, batchesOf, inBatch, maxLetters } from '../domain/letters/recipients.ts';
import { readForm } from '../web/forms/read-form.ts';
import type { PageEnv } from '../web/page-context.ts';
import { renderPage } from '../web/render-page.tsx';
import type { LettersDependencies } from './dependencies.ts';
import { lastPrinted } from './last-printed.ts';
import { LettersPage } from './letters-page.tsx';
import { loadLetters, loadUnitLetter } from './load-letters.ts';
import { printLetters } from './print-letters.ts';
import { UnitLetterPage } from './unit-letter-page.tsx';

const pattern = '/coordinate/waves/:wave/letters';

const { ars } = unitSchema.shape;
/** What a button posts: each of its names once. */
const batchSchema = z.object({ first: z.tuple([ars]), last: z.tuple([ars]) });

/** Letters to units that mail does not reach, and to any one unit that somebody asks for. */
export function addLetterRoutes(routes: ConsoleRoutes, dependencies: LettersDependencies): void {
  routes.get(pattern, 'cases.change', async (c) => {
    const { board, recipients } = await loadLetters(c, dependencies, c.req.param('wave'));
    const asked = c.req.query('district');
    const district = board.districts.find(({ ags5 }) => ags5 === asked);
    const chosen = district
      ? recipients.filter((one) => one.district === district.ags5)
      : recipients;
    const list = pageOf(c, chosen);
    const printed = await lastPrinted(
      dependencies.contacts,
      board.wave.id,
      list.items.map(({ ars }) => ars),
    );
    return renderPage(
      c,
      <LettersPage
        board={board}
        recipients={recipients}
        district={district}
        batches={batchesOf(chosen)}
        list={list}
        printed={printed}
      />,
    );
  });

  routes.post(pattern, 'cases.change', async (c) => {
    const { board, recipients } = await loadLetters(c, dependencies, c.req.param('wave'));
    const batch = await readBatch(c);
    const units = inBatch(recipients, batch);
    // Nobody is left, or so many came since that one file does not hold them.
    if (units.length === 0 || units.length > maxLetters) {
      throw new StaleError('The list of letters has changed');
    }
    return printLetters(c, dependencies, board, units);
  });

  routes.get(`${pattern}/:ars`, 'cases.change', async (c) =>
    renderPage(c, <UnitLetterPage view={await loadUnitLetter(c, dependencies, c.req.param())} />),
  );

  routes.post(`${pattern}/:ars`, 'cases.change', async (c) => {
    const { board, unit, isPossible } = await loadUnitLetter(c, dependencies, c.req.param());
    if (!isPossible) throw new StaleError('The unit has nothing to do any more');
    return printLetters(c, dependencies, board, [unit]);
  });
}

/** @throws StaleError where a form names no part of the list, NotFoundError outside the own district */
async function readBatch(c: Context<PageEnv>): Promise<Pick<Batch, 'first' | 'last'>> {
  const read = batchSchema.safeParse(await readForm(c));
  if (!read.success) throw new StaleError('The form names no part of the list');
  const [first, last] = [read.data.first[0], read.data.last[0]];
  for (const key of [first, last]) expectInScope(staffOf(c), key);
  return { first, last };
}
