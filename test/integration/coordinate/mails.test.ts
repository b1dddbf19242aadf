import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manyMails } from '../../../functions/coordinate/mail/count-by-topic.ts';
import { tagOf } from '../../../functions/domain/mail/mail-tag.ts';
import { stagePrefix } from '../../../functions/domain/mail/message-place.ts';
import { auditPlaces, readAudit } from '../../../functions/store/audit/audit-log.ts';
import { boardWrite } from '../../../functions/store/cases/board.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import { keys } from '../../../functions/store/keys.ts';
import { findClaim, moveClaim } from '../../../functions/store/mail/claims.ts';
import { mailLogWrite } from '../../../functions/store/mail/mail-log.ts';
import {
  findSubscription,
  renewSubscription,
} from '../../../functions/store/mail/subscriptions.ts';
import { erasePersonalData } from '../../../functions/store/retention/erase-personal-data.ts';
import { findPersonalData } from '../../../functions/store/retention/personal-data.ts';
import { toItem } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { addPlannedWave } from '../../../functions/store/waves/planned-waves.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import type { Stage } from '../../../schemas/message.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { claimedMessages, setStatus } from '../../support/case-records.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { keepMail, keepUncertainLink, remindingWave } from '../../support/mail-records.ts';
import { plan } from '../../support/planned-wave.ts';
import { thueringen } from '../../support/technik-status.ts';
import { hiddenFields, type Page } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let wave: string;
let waves = 0;
const [erfurt, gera, jena] = ['160510000000', '160520000000', '160530000000'] as const;
const later = 2_000_000_000;

/** Erfurt and Gera share a mailbox; mail to the only contact of Jena came back. */
beforeAll(async () => {
  harness = await startConsoleHarness();
  const { contacts, keyring } = harness.dependencies;
  const createdAt = '2026-12-01T09:00:00Z';
  const of = (ars: string, mailbox: string, more = {}) =>
    addContact(contacts, keyring, { id: ulid(), ars, mailbox, createdAt, ...more });
  await of(erfurt, 'amt@example.org');
  await of(gera, 'Amt@example.org');
  await of(jena, 'weg@example.org', { bouncedAt: '2026-12-05T09:00:00Z' });
});
afterAll(() => harness?.close());

beforeEach(async () => {
  const { core } = harness.dependencies;
  wave = `mails-${++waves}`;
  harness.setClock('2026-12-10T09:00:00Z');
  const cases = thueringen.districts.slice(0, 3).map(({ tile, ...unit }) => ({ unit }));
  await addWave(core, remindingWave(wave), cases);
});

const path = (page = '') => `/coordinate/waves/${wave}/mails${page}`;
const get = async (of: string, who: Staff = staff.coordinator) => (await harness.as(who)).get(of);
const see = (page = '', who?: Staff) => get(path(page), who);
const post = async (of: string, fields: Record<string, string[]>, who: Staff = staff.coordinator) =>
  (await harness.as(who)).post(of, fields);
const stage = (of: Stage, mailbox: string, units: string[]) =>
  ({ kind: 'stage', wave, stage: of, mailbox, units }) as const;
const text = ({ html }: Page) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const actionsOf = async (place: ReturnType<typeof auditPlaces.wave>) =>
  (await Array.fromAsync(readAudit(harness.dependencies.core, place))).map(({ action }) => action);

describe('the mails of a wave at a glance', () => {
  it('tell what is due next, whom it would reach, and whom no mail reaches', async () => {
    const page = text(await see());
    expect(page).toContain('2. Erinnerung am 12.01.2027, 09:00 Uhr');
    expect(page).toContain('Ginge heute an 1 Postfach Für 2 Verwaltungen');
    expect(page).toContain('Ohne gültiges Postfach 1 Verwaltung');
    const unreachable = await see('/unreachable');
    expect(text(unreachable)).toContain('weg@example.org kam am 05.12.2026 zurück');
    expect(unreachable.html).toContain(`/coordinate/contacts/${jena}"`);
  });

  it('count who owes something only', async () => {
    await setStatus(harness.dependencies.core, { wave, ars: gera }, 'SUBMITTED');
    await setStatus(harness.dependencies.core, { wave, ars: jena }, 'ACCEPTED');
    const page = text(await see());
    expect(page).toContain('Ginge heute an 1 Postfach Für 1 Verwaltung');
    expect(page).toContain('Alle Verwaltungen, bei denen noch etwas aussteht');
  });

  it('say of each stage how many mails stand how, and why some were not sent', async () => {
    await keepMail(harness, stage('invitation', 'a@example.org', [erfurt]), { became: 'accept' });
    await keepMail(harness, stage('invitation', 'b@example.org', [gera]), { became: 'bounce' });
    const changes = { reason: 'answered' } as const;
    await keepMail(harness, stage('invitation', 'c@example.org', [jena]), {
      became: 'void',
      changes,
    });
    await keepMail(harness, stage('reminder1', 'a@example.org', [erfurt]), { became: 'wait' });
    const page = text(await see());
    expect(page).toMatch(
      /Einladung 01.12.2026, 08:00 Uhr 3 0 0 1 [^0]*0 1 [^0]*0 1 [^0]*1: alle haben schon/,
    );
    expect(page).toMatch(/1. Erinnerung 08.12.2026, 09:00 Uhr 1 1 /);
  });

  it('count what is many only when asked, but for the newest stage', async () => {
    const units = Array.from({ length: manyMails + 1 }, (_, i) => String(160700000000 + i));
    const { client, name } = harness.dependencies.contacts;
    const items = units.map((ars) => {
      const place = { wave, what: `${stagePrefix('invitation')}k1.${ars}#0` };
      const claim = { state: 'DELIVERED', createdAt: '2026-12-01T09:00:00Z', units: [ars] };
      return toItem(keys.message(place), claim, later);
    });
    for (let from = 0; from < items.length; from += 25) {
      const some = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [name]: some } }));
    }
    const page = text(await see());
    expect(page).toMatch(/Einladung 01.12.2026, 08:00 Uhr über 2.000 E-Mails, zählen/);
    const counted = await see('?count=invitation');
    expect(text(counted)).toMatch(/Einladung 01.12.2026, 08:00 Uhr 2.001 /);
    expect(counted.html).toContain(`${path('/list')}?topic=invitation&amp;standing=delivered`);
    harness.setClock('2026-12-05T09:00:00Z');
    expect(text(await see())).toMatch(/Einladung 01.12.2026, 08:00 Uhr 2.001 /);
  });

  it('count in the own district only for who sees no other', async () => {
    await keepMail(harness, stage('invitation', 'a@example.org', [erfurt]), { became: 'deliver' });
    await keepMail(harness, stage('invitation', 'b@example.org', [gera]), { became: 'deliver' });
    const page = text(await see('', staff.districtCoordinator));
    expect(page).toContain('Ginge heute an 1 Postfach Für 1 Verwaltung');
    expect(page).toMatch(/Einladung 01.12.2026, 08:00 Uhr 1 /);
    expect((await see('/pause', staff.districtCoordinator)).status).toBe(403);
  });

  it('are there before a wave opens and after it has ended', async () => {
    const { core } = harness.dependencies;
    const actor = { at: '2026-12-10T09:00:00Z', actor: 'operator' } as const;
    await addPlannedWave(core, { ...plan, id: `${wave}-draft` }, actor);
    await addPlannedWave(core, { ...plan, id: `${wave}-planned`, status: 'SCHEDULED' }, actor);
    await addPlannedWave(core, { ...plan, id: `${wave}-ended`, status: 'CLOSED' }, actor);
    const of = async (id: string) => text(await get(`/coordinate/waves/${wave}-${id}/mails`));
    expect(await of('draft')).toContain('Die Erhebung ist ein Entwurf');
    expect(await of('planned')).toContain('Die Einladung geht am 11.01.2027, 08:00 Uhr hinaus');
    expect(await of('ended')).toContain('Die Erhebung ist beendet');
  });
});

describe('the list of single mails', () => {
  it('says to whom, about whom, how it stands and why', async () => {
    const units = [erfurt, gera];
    await keepMail(harness, stage('invitation', 'a@example.org', units), { became: 'complain' });
    const page = text(await see('/list?topic=invitation'));
    expect(page).toContain('Erfurt');
    expect(page).toContain(
      'a@example.org Einladung 10.12.2026, 09:00 Uhr als unerwünscht gemeldet nachgeholt, Termin war der 01.12.2026',
    );
  });

  it('is narrowed to a standing, names who asked, and leaves out what became others', async () => {
    const receipt = {
      kind: 'receipt',
      wave,
      ars: erfurt,
      number: 2,
      mailbox: 'r@example.org',
    } as const;
    await keepMail(harness, receipt, { became: 'deliver' });
    const link = { kind: 'newLink', wave, ars: erfurt, by: staff.coordinator.id } as const;
    await keepMail(harness, { ...link, request: ulid() }, { became: 'wait' });
    await get('/coordinate');
    expect(text(await see('/list?topic=receipt&standing=delivered'))).toContain(
      'Fassung 2 ist eingegangen',
    );
    expect(text(await see('/list?topic=receipt&standing=waiting'))).toContain(
      'Dazu gibt es keine E-Mail',
    );
    expect(text(await see('/list?topic=newLink'))).toContain('veranlasst: unbekannte Person');
    const { contacts } = harness.dependencies;
    const split = await keepMail(harness, { ...link, request: ulid() }, { became: 'wait' });
    await moveClaim(contacts, split, 'split');
    expect(text(await see('/list?topic=newLink'))).toContain('1 E-Mail');
  });

  it('shows a district coordinator what is about the own district, and of that the own units', async () => {
    await keepMail(harness, stage('invitation', 'a@example.org', [erfurt, gera]));
    await keepMail(harness, stage('invitation', 'b@example.org', [gera]));
    const page = text(await see('/list?topic=invitation', staff.districtCoordinator));
    expect(page).toContain('1 E-Mail');
    expect(page).toContain('Erfurt');
    expect(page).not.toContain('Gera');
    expect(page).not.toContain('b@example.org');
  });
});

describe('invitations and reminders', () => {
  it('are paused and resumed once each, and the audit tells', async () => {
    const asked = await see('/pause');
    expect(text(asked)).toContain('Weiter gehen hinaus: Eingangsbestätigungen');
    for (let times = 0; times < 2; times++) {
      const { location } = await post(path('/pause'), hiddenFields(asked));
      expect(location).toBe(path('?done=paused'));
    }
    const { core } = harness.dependencies;
    expect(await getWave(core, wave)).toMatchObject({ mailPaused: true, version: 1 });
    expect(text(await see())).toMatch(
      /Einladungen und Erinnerungen sind seit \d\d\.\d\d\.2026 angehalten/,
    );
    for (const other of ['/coordinate', `/coordinate/waves/${wave}`]) {
      expect(text(await get(other))).toMatch(/sind seit .* angehalten/);
    }
    expect((await see('/send-now')).status).toBe(409);
    await post(path('/resume'), hiddenFields(await see('/resume')));
    expect(await getWave(core, wave)).not.toHaveProperty('mailPaused');
    expect(await actionsOf(auditPlaces.wave(wave))).toEqual(['mailResumed', 'mailPaused']);
  });

  it('are sent before their time, once, with the other appointments as they were', async () => {
    const asked = await see('/send-now');
    expect(text(asked)).toContain('geht sie an 1 Postfach für 2 Verwaltungen');
    expect(text(asked)).toContain('1 Verwaltung hat kein gültiges Postfach');
    expect((await post(path('/send-now'), hiddenFields(asked))).location).toBe(
      path('?done=sentNow'),
    );
    expect((await post(path('/send-now'), hiddenFields(asked))).status).toBe(409);
    const { calendar, broughtForward } = await getWave(harness.dependencies.core, wave);
    expect(calendar.reminders).toEqual([
      '2026-12-08T09:00',
      '2026-12-10T10:00',
      '2027-01-26T09:00',
    ]);
    expect(Object.keys(broughtForward ?? {})).toEqual(['reminder2']);
    expect(await actionsOf(auditPlaces.wave(wave))).toEqual(['stageSentNow']);
    expect(text(await see())).toContain('3. Erinnerung am 26.01.2027');
  });

  it('are left alone by forms that were made from another calendar, and once the deadline is over', async () => {
    const asked = await see('/send-now');
    await post(path('/pause'), hiddenFields(await see('/pause')));
    await post(path('/resume'), hiddenFields(await see('/resume')));
    expect((await post(path('/send-now'), hiddenFields(asked))).status).toBe(409);
    harness.setClock('2027-02-01T09:00:00Z');
    const late = await see('/send-now');
    expect([late.status, text(late)]).toEqual([409, expect.stringContaining('kein Termin mehr')]);
  });
});

describe('a new link for a case', () => {
  const casePath = (ars: string, page = '') => `/coordinate/waves/${wave}/cases/${ars}${page}`;

  it('is claimed once for the contacts of the unit, and the audit tells', async () => {
    const asked = await get(casePath(erfurt, '/send-link'));
    expect(text(asked)).toContain('amt@example.org');
    for (let times = 0; times < 2; times++) {
      const { location } = await post(casePath(erfurt, '/send-link'), hiddenFields(asked));
      expect(location).toBe(casePath(erfurt, '?done=linkSent'));
    }
    const claimed = await claimedMessages(harness.dependencies.contacts, wave);
    const by = staff.coordinator.id;
    const request = hiddenFields(asked)['id']?.[0];
    expect(claimed).toEqual([{ kind: 'newLink', wave, ars: erfurt, by, request }]);
    const list = await see('/list?topic=newLink');
    expect(text(list)).toContain('1 E-Mail');
    expect(await actionsOf(auditPlaces.case({ wave, ars: erfurt }))).toEqual(['linkSent']);
  });

  it('is refused where nobody can be written to, with what helps instead', async () => {
    const asked = await get(casePath(jena, '/send-link'));
    expect(asked.html).toContain(`href="/coordinate/contacts/${jena}"`);
    expect(asked.html).not.toContain('weg@example.org');
    const form = hiddenFields(await get(casePath(erfurt, '/send-link')));
    expect((await post(casePath(jena, '/send-link'), form)).status).toBe(409);
  });

  it('is refused once the unit cannot answer any more', async () => {
    const form = hiddenFields(await get(casePath(erfurt, '/send-link')));
    harness.setClock('2027-02-20T09:00:00Z');
    expect((await post(casePath(erfurt, '/send-link'), form)).status).toBe(409);
    expect((await get(casePath(erfurt, '/send-link'))).location).toBe(casePath(erfurt));
  });

  it('stands in the mail log of the case with what became of it', async () => {
    const { contacts, core } = harness.dependencies;
    const key: CaseKey = { wave, ars: erfurt };
    const place = await keepMail(harness, stage('invitation', 'amt@example.org', [erfurt]), {
      became: 'deliver',
    });
    const at = '2026-12-10T08:00:00Z';
    const gone = { wave, what: 'RECEIPT#gone' };
    await transact(core, [
      mailLogWrite(contacts, key, { place, kind: 'stage', stage: 'invitation', at }, later),
      mailLogWrite(contacts, key, { place: gone, kind: 'receipt', at }, later),
    ]);
    const page = text(await get(casePath(erfurt)));
    expect(page).toContain(
      'Einladung amt@example.org zugestellt nachgeholt, Termin war der 01.12.2026',
    );
    expect(page).toContain('Eingangsbestätigung nicht mehr bekannt');
  });
});

describe('a mail of which nobody knows whether it went out', () => {
  const uncertain = '/coordinate/mails/uncertain';
  const hint = /Bei (einer E-Mail|\d+ E-Mails) ist ungewiss/;

  it('is asked about after half an hour, on the first page, too', async () => {
    await keepUncertainLink(harness, wave, erfurt);
    expect(text(await see())).toMatch(hint);
    expect(text(await get('/coordinate'))).toMatch(hint);
    expect(text(await get('/coordinate', staff.analyst))).not.toMatch(hint);
    harness.setClock('2026-12-10T08:29:00Z');
    expect(text(await see())).not.toMatch(hint);
  });

  it('has arrived, if a coordinator says so', async () => {
    const place = await keepUncertainLink(harness, wave, erfurt);
    const { html } = await get(`${uncertain}?wave=${wave}`);
    const [, decide = ''] = /href="([^"]*\/uncertain\/[^"]+)"/.exec(html) ?? [];
    expect((await post(decide, {})).status).toBe(422);
    for (let times = 0; times < 2; times++) {
      const { location } = await post(decide, { outcome: ['arrived'] });
      expect(location).toBe(`${uncertain}?done=delivered`);
    }
    const { contacts } = harness.dependencies;
    const claim = await findClaim(contacts, place);
    expect(claim).toMatchObject({ state: 'DELIVERED', decidedBy: staff.coordinator.id });
    expect(await actionsOf(auditPlaces.case({ wave, ars: erfurt }))).toEqual(['mailDecided']);
    expect(text(await get(`${uncertain}?wave=${wave}`))).toContain('keine E-Mail ungewiss');
  });

  it('leads to a new link, if a coordinator says that it did not arrive', async () => {
    await keepMail(harness, stage('reminder1', 'amt@example.org', [erfurt, gera]));
    const { html } = await get(`${uncertain}?wave=${wave}`);
    const [, decide = ''] = /href="([^"]*\/uncertain\/[^"]+)"/.exec(html) ?? [];
    const { location } = await post(decide, { outcome: ['lost'] });
    const after = await get(location ?? '');
    for (const ars of [erfurt, gera]) {
      expect(after.html).toContain(`/coordinate/waves/${wave}/cases/${ars}/send-link"`);
    }
  });

  it('is not found by a name that no message can have', async () => {
    const lost = tagOf({ wave, what: 'LINK#'.padEnd(1500, 'x') });
    expect((await get(`${uncertain}?lost=${lost}`)).status).toBe(404);
  });

  it('is not decided about once the provider has told', async () => {
    const place = await keepUncertainLink(harness, wave, erfurt);
    const { html } = await get(`${uncertain}?wave=${wave}`);
    const [, decide = ''] = /href="([^"]*\/uncertain\/[^"]+)"/.exec(html) ?? [];
    const { contacts } = harness.dependencies;
    await moveClaim(contacts, place, 'bounce');
    const late = await post(decide, { outcome: ['arrived'] });
    expect([late.status, text(late)]).toEqual([
      409,
      expect.stringContaining('Stand jetzt: kam zurück'),
    ]);
    expect(await findClaim(contacts, place)).toMatchObject({ state: 'BOUNCED' });
  });
});

describe('the first page', () => {
  it('tells where mail came back from who owes an answer, and leads to the list of them', async () => {
    const { core } = harness.dependencies;
    await transact(core, [boardWrite({ wave, ars: erfurt }, { bounced: true })]);
    await transact(core, [boardWrite({ wave, ars: gera }, { bounced: true })]);
    await setStatus(core, { wave, ars: gera }, 'SUBMITTED');
    const page = await get('/coordinate');
    expect(text(page)).toContain(
      'Bei einer Verwaltung, die noch nicht gemeldet hat, kam die E-Mail zurück',
    );
    expect(page.html).toContain(`/coordinate/waves/${wave}/chasing?flag=bounced"`);
  });

  it('tells of drafts that wait for approval, and of waves that did not open', async () => {
    const { core } = harness.dependencies;
    const actor = { at: '2026-12-10T09:00:00Z', actor: 'system' } as const;
    const title = (de: string) => ({ de, en: de });
    const own = { ...plan, id: `${wave}-next`, title: title(`Nächste ${wave}`) };
    await addPlannedWave(core, own, actor);
    await addPlannedWave(core, { ...plan, id: `${wave}-hand`, title: title('Von Hand') }, actor);
    const before = { ...plan, id: `${wave}-before`, status: 'PUBLISHED', next: own.id } as const;
    await addPlannedWave(core, before, actor);
    const missed = { ...plan, id: `${wave}-missed`, title: title(`Verpasst ${wave}`) };
    await addPlannedWave(core, { ...missed, status: 'SCHEDULED' }, actor);
    const page = text(await get('/coordinate'));
    expect(page).toContain(`Nächste ${wave}: Der Entwurf wartet darauf, dass Sie ihn einplanen.`);
    expect(page).not.toContain('Von Hand: Der Entwurf');
    expect(page).not.toContain(`Verpasst ${wave} sollte geöffnet sein`);
    harness.setClock('2027-01-11T07:05:00Z');
    expect(text(await get('/coordinate'))).toContain(`Verpasst ${wave} sollte geöffnet sein`);
    const others = text(await get('/coordinate', staff.districtCoordinator));
    expect(others).not.toContain('sollte geöffnet sein');
  });
});

describe('reports to a member of staff', () => {
  const own = '/coordinate/subscription';

  it('are ordered, changed and cancelled, each once', async () => {
    const me: Staff = { ...staff.districtCoordinator, id: ulid() };
    const { contacts } = harness.dependencies;
    const shown = await get(own, me);
    expect(text(shown)).toContain('Zurzeit bekommen Sie keine Berichte');
    const form = { ...hiddenFields(shown), mailbox: ['ich@example.org'] };
    const wrong = await post(own, { ...form, mailbox: ['ich'] }, me);
    expect([wrong.status, wrong.html.includes('value="ich"')]).toEqual([422, true]);
    for (let times = 0; times < 2; times++) {
      expect((await post(own, form, me)).location).toBe(`${own}?done=saved`);
    }
    const saved = { id: me.id, mailbox: 'ich@example.org', district: '16051', version: 0 };
    expect(await findSubscription(contacts, me.id)).toEqual(saved);
    const other = { ...form, mailbox: ['anders@example.org'] };
    const stale = await post(own, other, me);
    expect([stale.status, stale.html.includes('anders@example.org')]).toEqual([409, true]);
    expect((await post(own, { ...other, ...hiddenFields(stale) }, me)).location).toBe(
      `${own}?done=saved`,
    );
    const end = { ...hiddenFields(await get(own, me)), end: ['yes'] };
    expect((await post(own, end, me)).location).toBe(`${own}?done=ended`);
    expect(await findSubscription(contacts, me.id)).toBeUndefined();
  });

  it('follow the district of who signs in, and begin for nobody by that', async () => {
    const { contacts } = harness.dependencies;
    const me: Staff = { ...staff.coordinator, id: ulid() };
    await renewSubscription(contacts, me, later);
    expect(await findSubscription(contacts, me.id)).toBeUndefined();
    await post(own, { version: [''], mailbox: ['ich@example.org'] }, me);
    const moved: Staff = { ...me, role: 'districtCoordinator', district: '16052' };
    await renewSubscription(contacts, moved, later);
    expect(await findSubscription(contacts, me.id)).toMatchObject({ district: '16052' });
  });

  it('are found and erased with what else is stored about a mailbox', async () => {
    const me: Staff = { ...staff.analyst, id: ulid() };
    await post(own, { version: [''], mailbox: ['Erase@example.org'] }, me);
    const data = await findPersonalData(harness.dependencies, 'erase@example.org');
    expect(data.subscriptions.map(({ id }) => id)).toEqual([me.id]);
    const at = '2026-12-10T09:00:00Z';
    const erased = await erasePersonalData(harness.dependencies, data, { at, actor: 'operator' });
    expect(erased.get('subscriptions')).toBe(1);
    const { contacts } = harness.dependencies;
    expect(await findSubscription(contacts, me.id)).toBeUndefined();
  });
});
