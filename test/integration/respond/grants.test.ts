import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGrant } from '../../../functions/domain/access/new-grant.ts';
import { listGrants, revokeGrant } from '../../../functions/store/access/grants.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import type { AuditEntry } from '../../../schemas/audit.ts';
import type { GrantScope } from '../../../schemas/grant.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { contentOf } from '../../support/stores.ts';
import { Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

const erfurt = '160510000000';
const gera = '160520000000';
const full: GrantScope = { kind: 'case' };
const section: GrantScope = { kind: 'section', section: 'pay' };
const approval: GrantScope = { kind: 'approval' };

describe('a grant', () => {
  it('is stored under a hash of its code and with its cases, and nowhere with the code', async () => {
    const wave = await harness.newWave();
    const { code, grant } = await harness.grant(wave, { units: [erfurt, gera], scope: full });
    const { core, contacts } = harness.dependencies;
    const items = [...(await contentOf(contacts)), ...(await contentOf(core))];
    expect(JSON.stringify(items)).not.toContain(code);
    for (const ars of [erfurt, gera]) {
      expect(await listGrants(contacts, { wave: wave.id, ars })).toEqual([grant]);
    }
  });

  it('for several units opens all of them, at once and in one list', async () => {
    const wave = await harness.newWave();
    const { code } = await harness.grant(wave, { units: [erfurt, gera], scope: full });
    const visitor = new Visitor(harness.app);
    const opened = await visitor.post(`/r/${code}`);
    expect(opened.location).toBe('/respond');
    for (const ars of [erfurt, gera]) {
      expect((await visitor.get(`/respond/${wave.id}/${ars}`)).status).toBe(200);
      expect((await getCase(harness.dependencies.core, { wave: wave.id, ars })).status).toBe(
        'OPENED',
      );
    }
  });

  it('never takes away what the browser could do before', async () => {
    const [one, other] = [await harness.newWave(), await harness.newWave()];
    const visitor = new Visitor(harness.app);
    await redeem(visitor, one, full);
    await redeem(visitor, one, section);
    await redeem(visitor, other, full);
    expect((await visitor.get(`/respond/${one.id}/${erfurt}/meta`)).status).toBe(200);
    expect((await visitor.get(`/respond/${other.id}/${erfurt}/meta`)).status).toBe(200);
  });

  it('is good for looking until 30 days after the end of grace, and for answering until that end', async () => {
    const wave = await harness.newWave();
    const given = { units: [erfurt], scope: full };
    const { validUntil } = newGrant(wave, given, Temporal.Instant.from(at), defaultRetention);
    const end = Temporal.ZonedDateTime.from('2027-03-16T23:59[Europe/Berlin]');
    expect(validUntil).toBe(end.epochMilliseconds / 1000);
    const visitor = new Visitor(harness.app);
    await redeem(visitor, wave, full);
    const path = `/respond/${wave.id}/${erfurt}/meta`;
    harness.setClock('2027-02-16T09:00:00Z');
    const looked = await visitor.get(path);
    expect(looked.status).toBe(200);
    expect(looked.html).not.toContain('type="submit"');
    expect((await visitor.post(path, { 'revision~meta': ['0'] })).status).toBe(410);
  });

  it('opens nothing when it has expired, in sessions that were begun with it, too', async () => {
    const wave = await harness.newWave();
    const visitor = new Visitor(harness.app);
    const { code, grant } = await redeem(visitor, wave, full);
    const path = `/respond/${wave.id}/${erfurt}`;
    expect((await visitor.get(path)).status).toBe(200);
    await harness.expire({ wave: wave.id, ars: erfurt }, grant);
    expect((await visitor.get(path)).status).toBe(403);
    expect((await new Visitor(harness.app).post(`/r/${code}`)).status).toBe(403);
  });

  it('is told in the audit when it is made, used for the first time and revoked, without label', async () => {
    const wave = await harness.newWave();
    const key = { wave: wave.id, ars: erfurt };
    const visitor = new Visitor(harness.app);
    const { code, grant } = await redeem(visitor, wave, section, 'Kasse');
    await visitor.post(`/r/${code}`);
    const { core, contacts } = harness.dependencies;
    const happened = { at, actor: 'respondent' } as const;
    const revoke = () => revokeGrant({ core, contacts }, key, grant.id, happened);
    await Promise.all([revoke(), revoke(), revoke()]);
    const items = [...(await contentOf(core)).values()] as (AuditEntry & { pk: string })[];
    const told = items.filter((item) => item.grant === grant.id && item.pk.startsWith('CASE#'));
    expect(told.map(({ action }) => action).toSorted()).toEqual([
      'grantMade',
      'grantRedeemed',
      'grantRevoked',
    ]);
    expect(JSON.stringify(items)).not.toContain('Kasse');
  });
});

describe('the scope of a grant', () => {
  it('of one section shows and saves that section alone, and nothing of the others', async () => {
    const wave = await harness.newWave();
    const boss = new Visitor(harness.app);
    await redeem(boss, wave, full);
    const path = `/respond/${wave.id}/${erfurt}`;
    const colleague = new Visitor(harness.app);
    const { opened } = await redeem(colleague, wave, section);
    expect(opened.location).toBe(`${path}/pay`);
    expect((await colleague.get(`${path}/pay`)).status).toBe(200);
    const start = await colleague.get(path);
    expect(start.html).toContain(`href="${path}/pay"`);
    expect(start.html).not.toContain(`href="${path}/meta"`);
    expect(start.html).not.toContain(`href="${path}/check"`);
    for (const page of ['meta', 'check', 'receipt', 'colleagues', 'nothing']) {
      expect((await colleague.get(`${path}/${page}`)).status).toBe(403);
      expect((await colleague.post(`${path}/${page}`)).status).toBe(403);
    }
  });

  it('of approval answers no section and passes nothing on', async () => {
    const wave = await harness.newWave();
    const approver = new Visitor(harness.app);
    await redeem(approver, wave, approval);
    const path = `/respond/${wave.id}/${erfurt}`;
    expect((await approver.get(path)).location).toBe(`${path}/approval`);
    for (const page of ['meta', 'pay', 'colleagues', 'saved']) {
      expect((await approver.get(`${path}/${page}`)).status).toBe(403);
      expect((await approver.post(`${path}/${page}`)).status).not.toBe(200);
    }
  });
});

const at = '2026-12-10T10:00:00Z';

async function redeem(visitor: Visitor, wave: Wave, scope: GrantScope, label?: string) {
  const given = await harness.grant(wave, { units: [erfurt], scope, label });
  return { ...given, opened: await visitor.post(`/r/${given.code}`) };
}
