import type { Context } from 'hono';
import { ulid } from 'ulid';
import { NotFoundError } from '../../../schemas/errors.ts';
import { interrupted } from '../../../schemas/job.ts';
import { hasFrame, isPublished, type Wave } from '../../../schemas/wave.ts';
import { newJob } from '../../domain/jobs/new-job.ts';
import { isDraft, statusAfter } from '../../domain/waves/wave-transitions.ts';
import { endJob, getOpeningJob, jobWrite } from '../../store/jobs.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { deletePlannedWave } from '../../store/waves/planned-waves.ts';
import {
  abandonStep,
  beginStep,
  type StepOutcome,
  takeStep,
} from '../../store/waves/wave-steps.ts';
import { wavePath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { pathOfJob } from '../jobs/job-places.ts';
import { seeOther } from '../paths.ts';
import { isAsShown } from './change-of-wave.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { type ConfirmedStep, confirmedSteps, foresee } from './consequences.ts';
import { frameRefusal } from './frame-refusal.ts';
import { findRevision, isPublicAlready } from './read-revision.ts';
import { showWave } from './show-wave.tsx';
import { canBeAbandoned } from './under-way.tsx';
import { wavesPath } from './wave-paths.ts';

type Refused = keyof WavesTexts['refused'];

/** The steps of a wave: each is asked about on a page of its own, and done by posting that. */
export function addWaveStepRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, lake, clock } = dependencies;

  routes.get('/coordinate/waves/:wave/steps/:step', 'waves.change', async (c) => {
    const step = stepOf(c.req.param('step'));
    const wave = await getWave(core, c.req.param('wave'));
    const refused = await refusalOf(wave, step);
    if (refused) return showWave(c, dependencies, wave, { refused });
    try {
      const foreseen = await foresee(dependencies, wave, step, clock.now());
      if (foreseen.planned?.units === 0)
        return showWave(c, dependencies, wave, { refused: 'frame' });
      return renderPage(c, <ConfirmStep {...{ wave, step, foreseen }} />);
    } catch (error) {
      return showWave(c, dependencies, wave, { refused: frameRefusal(error) });
    }
  });

  routes.post('/coordinate/waves/:wave/steps/:step', 'waves.change', async (c) => {
    const step = stepOf(c.req.param('step'));
    const fields = await readForm(c);
    const wave = await getWave(core, c.req.param('wave'));
    const isShown = isAsShown(wave, enteredIn(fields, 'version'));
    const refused = await refusalOf(wave, step);
    if (refused || !isShown) {
      return showWave(c, dependencies, wave, { refused: isShown && refused ? refused : 'stale' });
    }
    const outcome = await take(c, wave, step);
    if (typeof outcome === 'object') return seeOther(c, outcome.path);
    if (outcome !== 'done') return showWave(c, dependencies, wave, { refused: outcome });
    if (step === 'delete') return seeOther(c, `${wavesPath}?done=deleted`);
    return seeOther(c, `${wavePath(wave.id)}?done=${step}`);
  });

  routes.post('/coordinate/waves/:wave/abandon', 'waves.change', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    const job = await getOpeningJob(core, wave);
    if (!canBeAbandoned(wave, job, clock.now()))
      return showWave(c, dependencies, wave, { refused: 'underWay' });
    if (await isPublicAlready(lake, wave))
      return showWave(c, dependencies, wave, { refused: 'underWay' });
    if (job) await endJob(core, job.id, interrupted);
    // What the calendar could not open it would try again at once: somebody is to look at it first.
    const { by, step } = wave.underWay ?? {};
    const status = step === 'open' && !by ? 'DRAFT' : wave.status;
    const isDone = await abandonStep(core, wave, happenedNow(c, dependencies), status);
    if (!isDone) return showWave(c, dependencies, wave, { refused: 'stale' });
    return seeOther(c, `${wavePath(wave.id)}?done=abandoned`);
  });

  /** @returns where to see how far it is, for what takes longer */
  async function take(
    c: Context<PageEnv>,
    wave: Wave,
    step: ConfirmedStep,
  ): Promise<StepOutcome | { path: string }> {
    const now = clock.now();
    const actor = happenedNow(c, dependencies);
    switch (step) {
      case 'delete':
        return (await deletePlannedWave(core, wave, actor)) ? 'done' : 'stale';
      case 'open': {
        const { id: by } = staffOf(c);
        const job = newJob('openWave', { wave: wave.id }, by, now);
        const underWay = { step, attempt: job.id, since: actor.at, by };
        const outcome = await beginStep(core, wave, underWay, now, [jobWrite(job)]);
        return outcome === 'done' ? { path: pathOfJob(job) } : outcome;
      }
      case 'publish': {
        const { id: by } = staffOf(c);
        return beginStep(core, wave, { step, attempt: ulid(), since: actor.at, by }, now);
      }
      default:
        return takeStep(core, wave, step, now, actor);
    }
  }

  /** Why a step is not possible now; undefined if it is. */
  async function refusalOf(wave: Wave, step: ConfirmedStep): Promise<Refused | undefined> {
    if (step === 'delete') return isDraft(wave) ? undefined : 'status';
    const after = statusAfter(wave, step, clock.now());
    if ('refusal' in after) return after.refusal;
    if (wave.underWay) return 'underWay';
    if (isPublished(wave)) {
      const revision = await findRevision(lake, wave);
      if (revision === 'unreadable') return 'unreadable';
      return revision ? undefined : 'unchanged';
    }
    return (step === 'schedule' || step === 'open') && !hasFrame(wave) ? 'frame' : undefined;
  }
}

/** @throws NotFoundError for what is no step */
function stepOf(text: string): ConfirmedStep {
  const step = confirmedSteps.find((one) => one === text);
  if (!step) throw new NotFoundError(`There is no step "${text}"`);
  return step;
}
