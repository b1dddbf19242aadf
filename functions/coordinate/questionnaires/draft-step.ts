import type { Context } from 'hono';
import type { DraftStep } from '../../store/questionnaires/questionnaire-versions.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** Who asks, and when that is. */
export function stepOf(c: Context<PageEnv>, { clock }: ConsoleDependencies): DraftStep {
  return { person: staffOf(c).id, at: clock.now().round('second').toString() };
}
