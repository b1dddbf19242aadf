import type { Context } from 'hono';
import type { Wave } from '../../../schemas/wave.ts';
import { heldStages, mayStillSend, reachedStage } from '../../domain/mail/stages.ts';
import { nextStage, type StageRefusal, stageNow } from '../../domain/waves/stage-now.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { mailPausedSince } from '../../store/waves/mail-paused.ts';
import { moveStage, pauseMail } from '../../store/waves/mail-steps.ts';
import { mailsPath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { seeOther } from '../paths.ts';
import { isAsShown } from '../waves/change-of-wave.ts';
import { readReach } from './read-mail-view.ts';
import { showMails } from './show-mails.tsx';
import { PausePage, ResumePage, SendNowPage } from './step-pages.tsx';

/** Mail of a wave is paused, resumed, or sent before its appointment. Each is asked about first. */
export function addMailStepRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, clock } = dependencies;

  for (const page of ['pause', 'resume'] as const) {
    const isPaused = page === 'pause';
    const pattern = `/coordinate/waves/:wave/mails/${page}` as const;

    routes.get(pattern, 'waves.change', async (c) => {
      const { wave, reach } = await readReach(c, dependencies, c.req.param('wave'));
      if (isDone(wave, isPaused)) return seeOther(c, mailsPath(wave.id));
      const refused = refusalOf(wave);
      if (refused) return showMails(c, dependencies, wave.id, { refused });
      return renderPage(
        c,
        isPaused ? (
          <PausePage wave={wave} />
        ) : (
          <ResumePage wave={wave} held={await stageHeld(wave)} reach={reach} />
        ),
      );
    });

    routes.post(pattern, 'waves.change', async (c) => {
      const fields = await readForm(c);
      const wave = await getWave(core, c.req.param('wave'));
      const done = `${mailsPath(wave.id)}?done=${isPaused ? 'paused' : 'resumed'}`;
      if (isDone(wave, isPaused)) return seeOther(c, done);
      const refused = refusalOf(wave);
      if (refused) return showMails(c, dependencies, wave.id, { refused });
      const isChanged =
        isAsShown(wave, enteredIn(fields, 'version')) &&
        (await pauseMail(core, wave, isPaused, happenedNow(c, dependencies)));
      if (!isChanged) return showMails(c, dependencies, wave.id, { refused: 'stale' });
      return seeOther(c, done);
    });
  }

  const sendNow = '/coordinate/waves/:wave/mails/send-now';

  routes.get(sendNow, 'waves.change', async (c) => {
    const { wave, reach } = await readReach(c, dependencies, c.req.param('wave'));
    const now = clock.now();
    const moved = stageNow(wave, now);
    const next = nextStage(wave, now);
    if ('refusal' in moved || !next) return refuse(c, wave, moved);
    return renderPage(c, <SendNowPage wave={wave} next={next} reach={reach} />);
  });

  routes.post(sendNow, 'waves.change', async (c) => {
    const fields = await readForm(c);
    const wave = await getWave(core, c.req.param('wave'));
    if (!isAsShown(wave, enteredIn(fields, 'version'))) {
      return showMails(c, dependencies, wave.id, { refused: 'stale' });
    }
    const moved = stageNow(wave, clock.now());
    if ('refusal' in moved) return refuse(c, wave, moved);
    const isMoved = await moveStage(core, wave, moved, happenedNow(c, dependencies));
    if (!isMoved) return showMails(c, dependencies, wave.id, { refused: 'stale' });
    return seeOther(c, `${mailsPath(wave.id)}?done=sentNow`);
  });

  /** The stage that went to nobody yet because mail was paused, and goes out once it is resumed. */
  async function stageHeld(wave: Wave) {
    const since = await mailPausedSince(core, wave);
    const now = clock.now();
    const reached = reachedStage(wave, now);
    const held = since ? heldStages(wave, since, now) : [];
    return held.find(([stage]) => stage === reached)?.[0];
  }

  function refuse(c: Context<PageEnv>, { id }: Wave, moved: ReturnType<typeof stageNow>) {
    return showMails(c, dependencies, id, { refused: 'refusal' in moved ? moved.refusal : 'none' });
  }
}

/** Whether the wave is as wanted already: whoever presses a button twice is not refused. */
function isDone({ mailPaused }: Wave, isPaused: boolean): boolean {
  return (mailPaused === true) === isPaused;
}

function refusalOf(wave: Wave): StageRefusal | undefined {
  if (!mayStillSend(wave)) return 'status';
  return wave.underWay ? 'underWay' : undefined;
}
