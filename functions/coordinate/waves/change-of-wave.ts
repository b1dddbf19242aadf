import type { Context } from 'hono';
import type { Wave } from '../../../schemas/wave.ts';
import type { WaveActor } from '../../store/waves/wave-steps.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** Who changes a wave by a request, and when. */
export function actorOf(c: Context<PageEnv>, { clock }: ConsoleDependencies): WaveActor {
  const at = clock.now().round('second').toString();
  return { at, actor: 'staff', person: staffOf(c).id };
}

/** Whether a wave is still as the page showed it that a form stands on. */
export function isAsShown(wave: Wave, version: string | undefined): boolean {
  return version === String(wave.version);
}
