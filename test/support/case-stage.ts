import { newGrant } from '../../functions/domain/access/new-grant.ts';
import { addCode, addGrant } from '../../functions/store/access/grants.ts';
import { noteStaffName } from '../../functions/store/access/staff-names.ts';
import { beginSession } from '../../functions/store/access/staff-sessions.ts';
import type { CaseKey } from '../../schemas/case.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import type { Staff } from '../../schemas/staff.ts';
import type { ConsoleHarness } from './console-harness.ts';
import { createRespondApp } from './functions/respond.ts';
import { Respondent } from './respondent.ts';
import { wave } from './technik-status.ts';
import { type Site, Visitor } from './visitor.ts';

/** Console and respondents' pages of the same installation, under one address. */
export interface CaseStage {
  site: Site;
  /** A browser in which somebody is signed in to the console. */
  staff(person: Staff): Promise<Visitor>;
  /** Somebody with a link to a case, in a new browser unless one is given. */
  respondent(key: CaseKey, visitor?: Visitor): Promise<Respondent>;
}

export function stageCases({ app, dependencies }: ConsoleHarness): CaseStage {
  const respond = createRespondApp(dependencies);
  const { core, contacts, keyring, clock } = dependencies;
  const site: Site = {
    request(path, init) {
      const { pathname } = new URL(path, 'http://localhost');
      return (pathname.startsWith('/coordinate') ? app : respond).request(path, init);
    },
  };
  return {
    site,
    async staff(person) {
      await noteStaffName(contacts, person, Math.floor(Date.now() / 1000) + 3600);
      const token = await beginSession(contacts, keyring, person);
      return new Visitor(site).withCookie('pegel-console', token);
    },
    async respondent(key, visitor = new Visitor(site)) {
      const opens = { units: [key.ars], scope: { kind: 'case' as const } };
      const made = newGrant({ ...wave, id: key.wave }, opens, clock.now(), defaultRetention);
      // Sessions know no time travel.
      const grant = { ...made, validUntil: Math.floor(Date.now() / 1000) + 3600 };
      await addGrant({ core, contacts }, grant, { actor: 'operator' });
      const respondent = new Respondent(site, visitor);
      await respondent.redeem(`/r/${await addCode(contacts, keyring, grant)}`);
      return respondent;
    },
  };
}
