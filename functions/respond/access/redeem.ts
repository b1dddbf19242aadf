import type { Context } from 'hono';
import type { CaseKey } from '../../../schemas/case.ts';
import type { Grant } from '../../../schemas/grant.ts';
import { takesAnswers } from '../../../schemas/wave.ts';
import { noteRedemption } from '../../store/access/grants.ts';
import { getCase, openCase } from '../../store/cases/cases.ts';
import { getWave } from '../../store/waves/definitions.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { addToSession } from '../../web/session.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, seeOther, unitsPath } from '../paths.ts';

/** Gives the browser what a code opens, and leads it there. */
export async function redeem(
  c: Context<PageEnv>,
  { core, contacts, keyring, clock }: RespondDependencies,
  grant: Grant,
): Promise<Response> {
  const now = clock.now();
  const at = now.round('second').toString();
  const { wave, units, scope } = grant;
  await noteRedemption({ core, contacts }, grant, at);
  // Nothing changes in a wave that is over: a link still shows the copy and the feedback.
  if (scope.kind === 'case') {
    const current = await getWave(core, wave);
    const open = async (key: CaseKey) => {
      const head = await getCase(core, key);
      if (takesAnswers(current, now, head.extendedUntil)) await openCase(core, head, at);
    };
    await Promise.all(units.map((ars) => open({ wave, ars })));
  }
  addToSession(c, keyring, grant);
  const [ars, ...others] = units;
  if (!ars || others.length > 0) return seeOther(c, unitsPath);
  return seeOther(c, pathOf({ wave, ars }, scope.kind === 'section' ? scope.section : undefined));
}
