import type { Context } from 'hono';
import type { Happened } from '../store/audit/audit.ts';
import type { PageEnv } from '../web/page-context.ts';
import { staffOf } from './console-routes.ts';
import type { ConsoleDependencies } from './dependencies.ts';

/** That something happens now, by whoever is signed in. */
export function happenedNow(
  c: Context<PageEnv>,
  { clock }: Pick<ConsoleDependencies, 'clock'>,
): Happened & { person: string } {
  return { at: clock.now().round('second').toString(), actor: 'staff', person: staffOf(c).id };
}
