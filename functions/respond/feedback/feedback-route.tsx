import type { Hono } from 'hono';
import { FigureMemory } from '../../../analytics/lake/figure-memory.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readResults, type StoredResults } from '../../../analytics/lake/read-results.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { isPublished, type Wave } from '../../../schemas/wave.ts';
import { getSubmission } from '../../store/cases/submissions.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { isSubmitted, readVisit } from '../case/visit.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { EarlyFeedbackPage, FeedbackPage } from './feedback-page.tsx';

/**
 * What a unit gets back once the wave is over: its own answers beside its district, its size class
 * and all, by the stored figures. While the wave takes answers, nobody sees figures of it.
 */
export function addFeedbackRoute(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const memory = new FigureMemory();

  app.get('/respond/:wave/:ars/feedback', async (c) => {
    const visit = await readVisit(c, dependencies);
    const { key, wave, head } = visit;
    if (wave.status === 'CANCELLED') throw new NotFoundError(`Wave "${key.wave}" was cancelled`);
    const stored = visit.isOver ? await readShown(dependencies.lake, wave, memory) : undefined;
    if (!stored) return renderPage(c, <EarlyFeedbackPage visit={visit} />);
    const submission = isSubmitted(visit)
      ? await getSubmission(dependencies.core, key, head.submissions)
      : undefined;
    return renderPage(c, <FeedbackPage visit={visit} stored={stored} submission={submission} />);
  });
}

/**
 * What is public of a wave; before there is that, what coordinators see, of which little is shown. A
 * release that an attempt to publish has left is not public.
 */
function readShown(
  lake: ObjectStore,
  wave: Wave,
  memory: FigureMemory,
): Promise<StoredResults | undefined> {
  return readResults(lake, wave.id, isPublished(wave) ? 'public' : 'internal', memory);
}
