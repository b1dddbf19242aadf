import { StaleError } from '../../../schemas/errors.ts';
import { newGrant } from '../../domain/access/new-grant.ts';
import { addGrant, findCaseGrant } from '../../store/access/grants.ts';
import { findSession } from '../../store/access/staff-sessions.ts';
import { consoleCasePath, respondentPath } from '../../web/case-paths.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { addToSession } from '../../web/session.ts';
import { readStaffCookie } from '../../web/staff-cookie.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { answerSessionEnded } from '../sign-in/session-ended-page.tsx';
import { casePattern } from './case-pattern.ts';
import { readCaseView, takesProxy } from './case-view.ts';
import { readShown } from './step-fields.ts';

const hours = 12;

/**
 * Answers on behalf of a unit: gives this browser access to the respondents' pages of the case, by a
 * grant that names the member of staff, has no code and ends with the session of the console.
 */
export function addProxyRoute(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, keyring, clock, retention } = dependencies;

  routes.post(`${casePattern}/proxy`, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const { id } = readShown(await readForm(c));
    const { key, wave } = view;
    if (!takesProxy(view)) return seeOther(c, consoleCasePath(key));
    const signedIn = await findSession(contacts, keyring, readStaffCookie(c) ?? '');
    // It was ended between the check of the right and now.
    if (!signedIn) return answerSessionEnded(c);
    const person = signedIn.staff.id;
    const opens = { units: [key.ars], scope: { kind: 'case' as const } };
    const grant = {
      ...newGrant(wave, opens, clock.now(), retention),
      id,
      proxy: person,
      validUntil: Math.floor(Date.now() / 1000) + hours * 3600,
    };
    const isMade = await addGrant({ core, contacts }, grant, { actor: 'staff', person });
    // A double click has made it already. Nobody gets into a grant that is another one's.
    const isOwn = isMade || (await findCaseGrant(contacts, key, id))?.proxy === person;
    if (!isOwn) throw new StaleError('The form was used for another grant');
    addToSession(c, keyring, { ...grant, staffSession: signedIn.hashed });
    return seeOther(c, respondentPath(key));
  });
}
