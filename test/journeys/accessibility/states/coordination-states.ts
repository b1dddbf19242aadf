import { Hono } from 'hono';
import { ulid } from 'ulid';
import { newGrant } from '../../../../functions/domain/access/new-grant.ts';
import { addGrant } from '../../../../functions/store/access/grants.ts';
import { beginSession, findSession } from '../../../../functions/store/access/staff-sessions.ts';
import { exemptCase, querySubmission } from '../../../../functions/store/cases/case-steps.ts';
import { getCase } from '../../../../functions/store/cases/cases.ts';
import { respondentPath } from '../../../../functions/web/case-paths.ts';
import { addToSession } from '../../../../functions/web/session.ts';
import type { CaseHead, CaseKey } from '../../../../schemas/case.ts';
import type { Query } from '../../../../schemas/case-note.ts';
import { defaultRetention } from '../../../../schemas/retention.ts';
import { Respondent } from '../../../support/respondent.ts';
import { erfurt, type Scene } from '../../../support/scene.ts';
import { wave } from '../../../support/technik-status.ts';
import { hiddenFields } from '../../../support/visitor.ts';
import type { PageState } from './page-state.ts';

const start = 'GET /respond/:wave/:ars';
const note = () => ({
  id: ulid(),
  at: '2026-12-10T09:00:00Z',
  by: 'c-1',
  text: 'Seit wann ist das so?\nBitte prüfen Sie den Termin.',
});
const expiresAt = 4_000_000_000;
/** What tells of something in the transaction of a step, and is not looked at here. */
const aside = () => ({ Put: { Item: { pk: 'ASIDE', sk: ulid() } } });

function keyOf({ case: path }: Respondent): CaseKey {
  const [, , id = '', ars = ''] = path.split('/');
  return { wave: id, ars };
}

/** Somebody who is asked about what was submitted. */
async function comeAsked({ comeAfterwards, harness }: Scene): Promise<Respondent> {
  const respondent = await comeAfterwards();
  const head = await getCase(harness.dependencies.core, keyOf(respondent));
  const asked: Query = { kind: 'query', ...note(), submission: 1, sections: ['vps'] };
  await querySubmission(harness.dependencies, { head, note: asked, expiresAt }, [aside()]);
  return respondent;
}

/** Somebody who answers that. */
async function comeAnswering(scene: Scene): Promise<Respondent> {
  const respondent = await comeAsked(scene);
  await respondent.visitor.post(
    `${respondent.case}/correction`,
    hiddenFields(await respondent.see()),
  );
  return respondent;
}

async function cover({ harness }: Scene, respondent: Respondent): Promise<Respondent> {
  const head: CaseHead = await getCase(harness.dependencies.core, keyOf(respondent));
  const coveredBy = { ars: '160520000000', name: 'Gera' };
  const status = 'COVERED_BY_OTHER' as const;
  const reason = { kind: 'exemption', ...note(), status, coveredBy } as const;
  await exemptCase(harness.dependencies, { head, note: reason, expiresAt });
  return respondent;
}

/** A member of staff who enters answers for Erfurt. */
async function comeAsProxy({ harness, stranger }: Scene): Promise<Respondent> {
  const { core, contacts, keyring, clock } = harness.dependencies;
  const own = { ...wave, id: (await harness.newWave()).id };
  const opens = { units: [erfurt], scope: { kind: 'case' as const } };
  const made = newGrant(own, opens, clock.now(), defaultRetention);
  const grant = { ...made, proxy: 'c-1', validUntil: Math.floor(Date.now() / 1000) + 3600 };
  await addGrant({ core, contacts }, grant, { actor: 'staff', person: 'c-1' });
  const person = { id: 'c-1', name: 'Koordination Muster', role: 'coordinator' } as const;
  const signedIn = await findSession(
    contacts,
    keyring,
    await beginSession(contacts, keyring, person),
  );
  const visitor = await stranger();
  // What the console does, whose routes are not here.
  const begin = new Hono().get('/', (c) => {
    addToSession(c, keyring, { ...grant, staffSession: signedIn?.hashed });
    return c.body(null);
  });
  await visitor.moveTo(begin).get('/');
  const respondent = new Respondent(harness.app, visitor.moveTo(harness.app));
  respondent.case = respondentPath({ wave: own.id, ars: erfurt });
  return respondent;
}

/** What coordinators do in a case, as the unit sees it; and what they see who enter answers for it. */
export const coordinationStates: readonly PageState[] = [
  {
    name: 'the start page of somebody who is asked about the submission',
    route: start,
    status: 200,
    reach: async (scene) => (await comeAsked(scene)).see(),
  },
  {
    name: 'the receipt of somebody who is asked about the submission',
    route: `${start}/receipt`,
    status: 200,
    reach: async (scene) => (await comeAsked(scene)).see('receipt'),
  },
  {
    name: 'the start page of somebody who answers a question',
    route: start,
    status: 200,
    reach: async (scene) => (await comeAnswering(scene)).see(),
  },
  {
    name: 'the section that a question is about',
    route: `${start}/:section`,
    status: 200,
    reach: async (scene) => (await comeAnswering(scene)).see('vps'),
  },
  {
    name: 'check-answers of somebody who answers a question',
    route: `${start}/check`,
    status: 200,
    reach: async (scene) => (await comeAnswering(scene)).see('check'),
  },
  {
    name: 'the start page of a unit that another one answers for',
    route: start,
    status: 200,
    reach: async (scene) => (await cover(scene, await scene.come())).see(),
  },
  {
    name: 'the receipt of a unit that another one answers for',
    route: `${start}/receipt`,
    status: 200,
    reach: async (scene) => (await cover(scene, await scene.comeAfterwards())).see('receipt'),
  },
  {
    name: 'the start page for a member of staff who enters answers',
    route: start,
    status: 200,
    reach: async (scene) => (await comeAsProxy(scene)).see(),
  },
  {
    name: 'the section for a member of staff who enters answers',
    route: `${start}/:section`,
    status: 200,
    reach: async (scene) => (await comeAsProxy(scene)).see('vps'),
  },
  {
    name: 'the end of entering, for somebody who enters for nobody',
    route: 'POST /respond/:wave/:ars/proxy/end',
    status: 403,
    async reach({ come }) {
      const respondent = await come();
      return respondent.visitor.post(`${respondent.case}/proxy/end`);
    },
  },
];
