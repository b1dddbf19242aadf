import type { Context } from 'hono';
import { isPlanned, type Wave } from '../../../schemas/wave.ts';
import { readBoard } from '../../store/cases/board.ts';
import { getOpeningJob } from '../../store/jobs.ts';
import { findWave, getWave } from '../../store/waves/definitions.ts';
import { mailPausedSince } from '../../store/waves/mail-paused.ts';
import { wavePath } from '../../web/console-paths.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { renewItself } from '../parts/renewal.tsx';
import { findRevision } from './read-revision.ts';
import { canBeAbandoned } from './under-way.tsx';
import { WavePage } from './wave-page.tsx';

interface Shown {
  done?: string | undefined;
  /** Why a step was not done; the wave is read again then. */
  refused?: keyof WavesTexts['refused'];
}

/** Answers with the page of a wave. */
export async function showWave(
  c: Context<PageEnv>,
  { core, lake, clock }: ConsoleDependencies,
  read: Wave,
  { done, refused }: Shown = {},
): Promise<Response> {
  const wave = refused ? await getWave(core, read.id) : read;
  const asked = isPlanned(wave) ? wave.sameUnitsAs : wave.id;
  const boards = asked ? await readBoard(core, asked) : [];
  const units = boards.reduce((sum, board) => sum + Object.keys(board.units).length, 0);
  const { underWay, next: nextId } = wave;
  const next = nextId ? await findWave(core, nextId) : undefined;
  const job = await getOpeningJob(core, wave);
  const isWaiting = underWay && !canBeAbandoned(wave, job, clock.now());
  const refreshes = isWaiting && renewItself(c, wavePath(wave.id));
  const revision = await findRevision(lake, wave);
  return renderPage(
    c,
    <WavePage
      wave={wave}
      now={clock.now()}
      units={asked ? units : undefined}
      model={asked && asked !== wave.id ? await findWave(core, asked) : undefined}
      next={next}
      pausedSince={await mailPausedSince(core, wave)}
      job={job}
      revision={revision === 'unreadable' ? undefined : revision}
      isUnreadable={revision === 'unreadable'}
      refreshes={refreshes}
      done={isWaiting ? undefined : done}
      refused={refused}
    />,
    refused ? 409 : 200,
  );
}
