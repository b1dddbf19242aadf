import type { Context } from 'hono';
import { NotFoundError, StaleError } from '../../../schemas/errors.ts';
import { editions } from '../../../schemas/results.ts';
import { isSnapshotted, type Wave } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import { maySeeDocument } from '../../domain/access/document-scope.ts';
import { askForDocuments } from '../../store/documents/documents-work.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { wavePath } from '../../web/console-paths.ts';
import { answerDocument } from '../../web/documents/answer-document.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { renewItself } from '../parts/renewal.tsx';
import { seeOther } from '../paths.ts';
import { DocumentsPage } from './documents-page.tsx';
import { readDocumentsView } from './documents-view.ts';

const pattern = '/coordinate/waves/:wave/documents';

const orderSchema = z.object({ edition: z.tuple([z.enum(editions)]) });

/** The documents of a wave in both editions; the public ones are where the public finds them. */
export function addDocumentRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core } = dependencies;

  routes.get(pattern, 'results.read', async (c) => {
    const wave = await expectCounted(c);
    const { language } = c.get('page');
    const views = await Promise.all(
      editions.map((edition) => readDocumentsView(dependencies, wave, edition, language)),
    );
    const isAhead = views.some(({ state }) => state === 'underWay' || state === 'due');
    const refreshes = isAhead && renewItself(c, wavePath(wave.id, 'documents'));
    return renderPage(
      c,
      <DocumentsPage wave={wave} views={views} isAhead={isAhead} refreshes={refreshes} />,
    );
  });

  routes.post(pattern, 'waves.change', async (c) => {
    const wave = await expectCounted(c);
    const order = orderSchema.safeParse(await readForm(c));
    if (!order.success) throw new StaleError('The form names no edition');
    const [edition] = order.data.edition;
    const by = happenedNow(c, dependencies);
    await askForDocuments(core, { wave: wave.id, edition }, by);
    return seeOther(c, wavePath(wave.id, 'documents'));
  });

  routes.get(`${pattern}/:path{.+}`, 'cases.read', async (c) => {
    const wave = await expectCounted(c);
    const path = c.req.param('path');
    if (!maySeeDocument(staffOf(c), path)) throw new NotFoundError('Outside the own district');
    const { language } = c.get('page');
    const { index } = await readDocumentsView(dependencies, wave, 'internal', language);
    if (!index) throw new NotFoundError('The documents are not made yet, or no longer there');
    return answerDocument(c, dependencies, index, path);
  });

  /** @throws NotFoundError for a wave that has no figures */
  async function expectCounted(c: Context<PageEnv>): Promise<Wave> {
    const wave = await getWave(core, c.req.param('wave') ?? '');
    if (!isSnapshotted(wave)) throw new NotFoundError(`"${wave.id}" has no figures`);
    return wave;
  }
}
