import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormFields } from '../../../functions/domain/cases/form-fields.ts';
import { endSession } from '../../../functions/store/access/staff-sessions.ts';
import { exemptCase } from '../../../functions/store/cases/case-steps.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { abandonStep, beginStep, takeStep } from '../../../functions/store/waves/wave-steps.ts';
import type { CaseHead, CaseKey } from '../../../schemas/case.ts';
import { doings } from '../../support/case-doings.ts';
import { auditedActions, claimedMessages } from '../../support/case-records.ts';
import { type CaseStage, stageCases } from '../../support/case-stage.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { boardByHeads, recount } from '../../support/recount.ts';
import { explainedFields } from '../../support/respondent.ts';
import { contentOf } from '../../support/stores.ts';
import { submitFor } from '../../support/submitted-case.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields, type Page, Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let stage: CaseStage;
let visitor: Visitor;
let key: CaseKey;
let path: string;
beforeAll(async () => {
  harness = await startConsoleHarness();
  stage = stageCases(harness);
});
afterAll(() => harness?.close());
beforeEach(async () => {
  key = { wave: (await harness.newWave()).id, ars: '160510000000' };
  path = `/coordinate/waves/${key.wave}/cases/${key.ars}`;
  visitor = await stage.staff(staff.coordinator);
});

const core = () => harness.dependencies.core;
const head = () => getCase(core(), key);
const submit = (reasons = {}) => submitFor(core(), key, { reasons });
const see = async (page = '') => (await visitor.get(path + page)).html;
const afterGrace = Temporal.Instant.from('2027-02-15T00:00:00Z');
const operator = { at: '2027-02-15T00:00:00Z', actor: 'operator' } as const;
const question = 'Bitte prüfen Sie den Termin noch einmal.';

/** Decides about one unit that another one answers for it. */
const coverBy = (own: CaseHead, { unit: { ars, name } }: CaseHead) => {
  const by = { id: ulid(), at: operator.at, by: 'c-1', text: 'Gemeinsame Verwaltung.' };
  const status = 'COVERED_BY_OTHER' as const;
  const note = { kind: 'exemption', ...by, status, coveredBy: { ars, name } } as const;
  return exemptCase(harness.dependencies, { head: own, note, expiresAt: 2_000_000_000 });
};

/** Posts the first form of a page with what is entered in it. */
async function send(page: string, fields: FormFields, form = page): Promise<Page> {
  const hidden = shownFields(await visitor.get(path + form));
  return visitor.post(path + page, { ...fields, ...hidden });
}

/** The hidden fields of the first form that says what it was made from. */
function shownFields(page: Page): FormFields {
  const all = hiddenFields(page);
  const names = ['version', 'submissions', 'seen', 'id'];
  return Object.fromEntries(names.map((name) => [name, (all[name] ?? []).slice(0, 1)]));
}

describe('the page of a case', () => {
  it('tells what somebody on the phone needs to know', async () => {
    await submit({ 'vps.status': 'So ist es bei uns nun einmal.' });
    const html = await see();
    expect(html).toContain('Gemeldet');
    expect(html).toContain('ABCDE-FGHJK');
    expect(html).toContain('So ist es bei uns nun einmal.');
    expect(html).toContain('März 2027');
    expect(html).toContain('Meldung annehmen');
  });

  it('says which sections are saved, and not what is in them', async () => {
    const respondent = await stage.respondent(key);
    const section = technikStatus.sections[0];
    if (!section) throw new TypeError('there is a section');
    await respondent.save(section, completeAnswers);
    const html = await see();
    expect(html).toContain('1 von 6 Abschnitten gespeichert');
    expect(html).not.toContain('poststelle@example.org');
    expect(html).toContain('Die Verwaltung hat noch nichts gemeldet.');
  });

  it('names in its history whoever of the staff did something, and respondents not', async () => {
    await submit();
    await send('/accept', {}, '');
    const html = await see();
    expect(html).toContain('Meldung angenommen');
    expect(html).toContain('Koordination Muster');
    expect(html).toContain('Verwaltung</td>');
  });
});

describe('accepting', () => {
  it('makes a submission accepted, with one entry, and the board knows', async () => {
    await submit();
    expect(await send('/accept', {}, '')).toMatchObject({
      status: 303,
      location: `${path}?done=accepted`,
    });
    expect((await head()).status).toBe('ACCEPTED');
    expect(await auditedActions(core(), key)).toEqual(['responseSubmitted', 'responseAccepted']);
    const counted = await recount(core(), key.wave);
    expect(counted.onBoard).toEqual(boardByHeads(counted));
  });

  it('twice by a double click or by two at once is done once', async () => {
    await submit();
    const other = await stage.staff(staff.admin);
    const forms = await Promise.all([visitor, other].map((one) => one.get(path)));
    const pages = await Promise.all(
      [visitor, other, visitor].map((one, index) =>
        one.post(`${path}/accept`, shownFields(forms[index % 2] as Page)),
      ),
    );
    expect(pages.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await auditedActions(core(), key)).toEqual(['responseSubmitted', 'responseAccepted']);
  });

  it('what was replaced meanwhile says so with 409, and accepts nothing', async () => {
    await submit();
    const form = shownFields(await visitor.get(path));
    const respondent = await stage.respondent(key);
    await respondent.send('correction', {}, 'receipt');
    await respondent.submit();
    const refused = await visitor.post(`${path}/accept`, form);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Korrektur begonnen');
    expect(refused.html).toContain('Meldung abgesendet');
    expect((await head()).status).toBe('SUBMITTED');
  });

  it('is told to the respondent', async () => {
    await submit();
    await send('/accept', {}, '');
    const respondent = await stage.respondent(key);
    expect((await respondent.see('receipt')).html).toContain('Von uns geprüft und angenommen');
  });
});

describe('a question', () => {
  it('goes all the way: asked, read, answered by a correction, accepted', async () => {
    await submit({ 'vps.status': 'So ist es bei uns nun einmal.' });
    const form = await visitor.get(`${path}/query?question=vps.status`);
    expect(form.html).toContain('haben Sie „');
    const asked = await visitor.post(`${path}/query`, {
      ...shownFields(form),
      sections: ['vps'],
      text: [question],
    });
    expect(asked.location).toBe(`${path}?done=queried`);
    expect((await head()).status).toBe('QUERIED');
    expect(await claimedMessages(harness.dependencies.contacts, key.wave)).toEqual([
      { kind: 'query', ...key, number: 1, version: 1 },
    ]);

    const respondent = await stage.respondent(key);
    const start = await respondent.see();
    expect(start.html).toContain(question);
    expect(start.html).toContain('Wir haben eine Rückfrage');
    await respondent.visitor.post(`${respondent.case}/correction`, hiddenFields(start));
    expect((await respondent.see('vps')).html).toContain(question);
    expect((await respondent.see('dms')).html).not.toContain(question);
    await respondent.submit();
    expect(await head()).toMatchObject({ status: 'RESUBMITTED', submissions: 2 });
    expect((await respondent.see('receipt')).html).not.toContain(question);
    expect(await see()).toContain(question);
    await send('/accept', {}, '');
    expect((await head()).status).toBe('ACCEPTED');
  });

  it('lies in the table for personal data only', async () => {
    await submit();
    await send('/query', { text: [question] });
    const stored = JSON.stringify([...(await contentOf(core())).values()]);
    expect(stored).not.toContain(question);
  });

  it('of too few words is refused, and what was typed stays', async () => {
    await submit();
    const refused = await send('/query', { text: ['Wirklich?'], sections: ['dms'] });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Wirklich?');
    expect(refused.html).toMatch(/value="dms" checked/);
    expect((await head()).status).toBe('SUBMITTED');
  });

  it('is asked once, however often the form is sent; another one at once is told what happened', async () => {
    await submit();
    const form = shownFields(await visitor.get(`${path}/query`));
    const other = await stage.staff(staff.admin);
    const others = shownFields(await other.get(`${path}/query`));
    const typed = { text: [question] };
    const twice = await Promise.all(
      [1, 2].map(() => visitor.post(`${path}/query`, { ...form, ...typed })),
    );
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    const late = await other.post(`${path}/query`, { ...others, text: ['Etwas ganz anderes.'] });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Etwas ganz anderes.');
    expect(late.html).toContain('Koordination Muster');
    expect(await auditedActions(core(), key)).toEqual(['responseSubmitted', 'responseQueried']);
  });

  it('is not asked of a unit that cannot answer any more', async () => {
    await submit();
    const form = shownFields(await visitor.get(`${path}/query`));
    harness.setClock('2027-02-15T00:00:00Z');
    expect(await see()).toContain('verlängern Sie zuerst die Frist');
    expect((await visitor.post(`${path}/query`, { ...form, text: [question] })).status).toBe(409);
    expect((await head()).status).toBe('SUBMITTED');
  });
});

describe('a call', () => {
  const call = {
    outcome: ['callBack'],
    callBackOn: ['31.12.2026'],
    text: ['Frau Muster ruft an.'],
  };

  it('is logged with a note, an entry without it, and its time on the board', async () => {
    expect((await send('/call', call)).location).toBe(`${path}?done=called`);
    const html = await see();
    expect(html).toContain('Rückruf am 31.12.2026');
    expect(html).toContain('Frau Muster ruft an.');
    expect(JSON.stringify([...(await contentOf(core())).values()])).not.toContain('Frau Muster');
    expect(await auditedActions(core(), key)).toEqual(['callLogged']);
  });

  it.each([
    [{}, 'Wählen Sie aus, wie der Anruf ausging.'],
    [{ outcome: ['callBack'] }, 'Geben Sie den Tag des Rückrufs an'],
    [{ outcome: ['callBack'], callBackOn: ['1.1.2020'] }, 'Geben Sie den Tag des Rückrufs an'],
    [{ outcome: ['reached'], text: ['x'.repeat(1001)] }, 'Kürzen Sie die Notiz.'],
  ])('of which something is missing is refused: %o', async (fields, problem) => {
    const refused = await send('/call', fields);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(problem);
    expect(await auditedActions(core(), key)).toEqual([]);
  });
});

describe('nothing to report', () => {
  const reason = { text: ['Zum 1. Januar zusammengeschlossen.'] };

  it('is told to the respondent, who can save nothing more, and is taken back', async () => {
    const respondent = await stage.respondent(key);
    const typing = hiddenFields(await respondent.see('dms'));
    const covered = { status: ['COVERED_BY_OTHER'], coveredBy: ['160520000000'] };
    expect((await send('/exempt', { ...covered, ...reason })).location).toBe(
      `${path}?done=exempted`,
    );
    expect(await head()).toMatchObject({
      status: 'COVERED_BY_OTHER',
      exempted: { from: 'OPENED', coveredBy: { ars: '160520000000', name: 'Gera' } },
    });
    const late = await respondent.visitor.post(`${respondent.case}/dms`, {
      ...typing,
      'dms.status': ['keine'],
    });
    expect(late.status).toBe(409);
    expect((await respondent.see()).html).toContain('antwortet Gera für Ihre Verwaltung mit');
    await send('/reinstate', reason);
    expect((await head()).status).toBe('OPENED');
    expect((await head()).exempted).toBeUndefined();
    expect(await auditedActions(core(), key)).toEqual([
      'grantMade',
      'grantRedeemed',
      'caseOpened',
      'caseExempted',
      'caseReinstated',
    ]);
  });

  it.each([
    [{ status: ['COVERED_BY_OTHER'] }, 'Geben Sie den Schlüssel'],
    [{ status: ['COVERED_BY_OTHER'], coveredBy: ['160510000000'] }, 'Geben Sie den Schlüssel'],
    [{ status: ['COVERED_BY_OTHER'], coveredBy: ['999999999999'] }, 'Geben Sie den Schlüssel'],
    [{}, 'Wählen Sie aus'],
  ])('needs to be said completely: %o', async (fields, problem) => {
    const refused = await send('/exempt', { ...fields, ...reason });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(problem);
    expect((await head()).status).toBe('NOT_STARTED');
  });

  it('does not tell a district coordinator whether there is a unit elsewhere', async () => {
    visitor = await stage.staff(staff.districtCoordinator);
    const covered = { status: ['COVERED_BY_OTHER'], ...reason };
    const pages = [];
    for (const ars of ['160520000000', '160529999999']) {
      pages.push(await send('/exempt', { ...covered, coveredBy: [ars] }));
    }
    expect(pages.map(({ status }) => status)).toEqual([422, 422]);
  });

  it('of two units that name each other at once is said of one', async () => {
    const other = { ...key, ars: '160520000000' };
    const heads = [await head(), await getCase(core(), other)] as const;
    const results = await Promise.all([coverBy(heads[0], heads[1]), coverBy(heads[1], heads[0])]);
    expect(results.toSorted()).toEqual([false, true]);
  });

  it('is not said of a unit on which another one relies, until that is taken back', async () => {
    const other = { ...key, ars: '160520000000' };
    const before = await head();
    expect(await coverBy(await getCase(core(), other), before)).toBe(true);
    expect(await see()).toContain('Eine andere Verwaltung verlässt sich auf diese Meldung');
    expect(await see()).not.toContain(`${path}/exempt`);
    // As it was read before.
    expect(await doings.notEligible(harness.dependencies, before)).toBe(false);
    const { reinstate, notEligible } = doings;
    expect(await reinstate(harness.dependencies, await getCase(core(), other))).toBe(true);
    expect(await notEligible(harness.dependencies, await head())).toBe(true);
  });

  it('is not said of who has refused, once there is an answer', async () => {
    await submit();
    const html = await see('/exempt');
    expect(html).toContain('value="NOT_ELIGIBLE"');
    expect(html).not.toContain('value="REFUSED"');
  });
});

describe('a wave whose publication was asked for', () => {
  const closed = async () => {
    const wave = await getWave(core(), key.wave);
    expect(await takeStep(core(), wave, 'close', afterGrace, operator)).toBe('done');
  };
  const askToPublish = async () => {
    const underWay = { step: 'publish', attempt: ulid(), since: operator.at, by: 'c-1' } as const;
    const wave = await getWave(core(), key.wave);
    expect(await beginStep(core(), wave, underWay, afterGrace)).toBe('done');
  };

  it('lets nothing be decided about its cases, whatever form is still open', async () => {
    await submit();
    await closed();
    const accepting = shownFields(await visitor.get(path));
    const exempting = shownFields(await visitor.get(`${path}/exempt`));
    const read = await head();
    await askToPublish();
    const reason = { status: ['NOT_ELIGIBLE'], text: ['Zum 1. Januar zusammengeschlossen.'] };
    const answers = [
      await visitor.post(`${path}/accept`, accepting),
      await visitor.post(`${path}/exempt`, { ...exempting, ...reason }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
    expect((await visitor.get(path)).html).not.toContain('Meldung annehmen');
    expect(await head()).toEqual(read);
  });

  it('lets no decision through that was read before', async () => {
    await submit();
    await closed();
    const read = await head();
    await askToPublish();
    const decisions = ['accept', 'notEligible'] as const;
    const tables = harness.dependencies;
    for (const event of decisions) expect(await doings[event](tables, read)).toBe(false);
    expect(await head()).toEqual(read);
  });

  it('logs no calls, whose notes would be gone at once, and keeps what was typed', async () => {
    const calling = shownFields(await visitor.get(`${path}/call`));
    await closed();
    await askToPublish();
    const late = await visitor.post(`${path}/call`, {
      ...calling,
      outcome: ['reached'],
      text: ['Frau Muster weiß Bescheid.'],
    });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Frau Muster weiß Bescheid.');
    expect((await visitor.get(`${path}/call`)).status).toBe(303);
    expect(await auditedActions(core(), key)).toEqual([]);
  });

  it('takes decisions again once the publication was given up', async () => {
    await submit();
    await closed();
    await askToPublish();
    await abandonStep(core(), await getWave(core(), key.wave), operator);
    expect((await send('/accept', {}, '')).status).toBe(303);
  });
});

describe('answers on behalf of a unit', () => {
  it('are entered on the same pages, say so everywhere, and name the member of staff', async () => {
    const into = await send('/proxy', {}, '');
    expect(into).toMatchObject({ status: 303, location: `/respond/${key.wave}/${key.ars}` });
    const start = await visitor.get(into.location ?? '');
    expect(start.html).toContain('Sie tragen für Erfurt ein');
    const clerk = (await stage.respondent(key)).visitor;
    const own = (await clerk.get(into.location ?? '')).html;
    expect(own).not.toContain('Sie tragen für');
    // What only the unit itself can ask for.
    for (const offer of ['/extension"', '/contact"', '/approval"']) {
      expect([own.includes(offer), start.html.includes(offer)]).toEqual([true, false]);
    }

    for (const section of technikStatus.sections) {
      const page = await visitor.get(`${into.location}/${section.id}`);
      const fields = { ...explainedFields(section, completeAnswers), ...hiddenFields(page) };
      expect((await visitor.post(`${into.location}/${section.id}`, fields)).status).toBe(303);
    }
    const check = await visitor.get(`${into.location}/check`);
    const sent = await visitor.post(`${into.location}/check`, hiddenFields(check));
    expect(sent.location).toBe(`${into.location}/receipt`);
    const receipt = await visitor.get(`${into.location}/receipt`);
    expect(receipt.html).toContain('Die Meldung für Erfurt ist eingegangen');
    expect((await getSubmission(core(), key, 1)).mode).toBe('PROXY');
    expect((await clerk.get(`${into.location}/receipt`)).html).toContain(
      'von uns für Sie eingetragen',
    );
    const html = await see();
    expect(html).toContain('Am Telefon eingetragen');
    const entries = [...(await contentOf(core())).values()] as { action?: string; pk: string }[];
    const ofCase = entries.filter(
      ({ pk, action }) => pk === `CASE#${key.wave}#${key.ars}` && action,
    );
    const byStaff = ofCase.filter((one) => 'person' in one && one.person === staff.coordinator.id);
    expect(byStaff.map(({ action }) => action)).toEqual([
      'proxyBegun',
      'draftStarted',
      'responseSubmitted',
    ]);
  });

  it('end when the member of staff says so, at once', async () => {
    const { location } = await send('/proxy', {}, '');
    const start = await visitor.get(location ?? '');
    expect(start.status).toBe(200);
    const ended = await visitor.post(`${location}/proxy/end`);
    expect([ended.status, ended.location]).toEqual([303, path]);
    expect((await visitor.get(location ?? '')).status).toBe(403);
    expect(await auditedActions(core(), key)).toEqual(['proxyBegun', 'grantRevoked']);
  });

  it('end with the sign-out, and leave the browser what it had of its own', async () => {
    const other = await stage.respondent({ ...key, ars: '160520000000' }, visitor);
    const { location } = await send('/proxy', {}, '');
    expect((await visitor.get(location ?? '')).status).toBe(200);
    await visitor.post('/coordinate/sign-out');
    expect((await visitor.get(location ?? '')).status).toBe(403);
    expect((await other.see()).status).toBe(200);
  });

  it('end with the session of the console, however that ends, and leave links alone', async () => {
    const token = String(visitor.cookie('pegel-console'));
    const other = await stage.respondent({ ...key, ars: '160520000000' }, visitor);
    const location = (await send('/proxy', {}, '')).location ?? '';
    expect((await visitor.get('/respond')).html).toContain('Erfurt');
    const { contacts, keyring } = harness.dependencies;
    await endSession(contacts, keyring, token);
    expect((await visitor.get(location)).status).toBe(403);
    expect((await visitor.get('/respond')).html).not.toContain('Erfurt');
    expect((await other.see()).status).toBe(200);
  });

  it('keep the session from becoming idle, and end when it is', async () => {
    const location = (await send('/proxy', {}, '')).location ?? '';
    const begun = Date.now();
    const seenAfter = async (minutes: number) => {
      vi.spyOn(Date, 'now').mockReturnValue(begun + minutes * 60_000);
      return (await visitor.get(location)).status;
    };
    expect([await seenAfter(20), await seenAfter(40), await seenAfter(71)]).toEqual([
      200, 200, 403,
    ]);
    vi.restoreAllMocks();
  });

  it('cannot be begun by the grant of somebody else', async () => {
    const respondent = await stage.respondent(key);
    const links = await visitor.get(`${path}/links`);
    const [, id = ''] = /links\/([0-9A-Z]{26})\/revoke/.exec(links.html) ?? [];
    const form = shownFields(await visitor.get(path));
    expect((await visitor.post(`${path}/proxy`, { ...form, id: [id] })).status).toBe(409);
    expect((await visitor.get(respondent.case)).status).toBe(403);
  });
});

describe('links', () => {
  it('are made, shown once, open the case, and are revoked with an entry, full access too', async () => {
    const made = await visitor.post(
      `${path}/links`,
      shownFields(await visitor.get(`${path}/links`)),
    );
    const [, link = ''] =
      /value="https:\/\/pegel\.example\.org(\/r\/[\w-]{22})"/.exec(made.html) ?? [];
    const somebody = new Visitor(stage.site);
    expect((await somebody.post(link)).status).toBe(303);
    const list = await see('/links');
    expect(list).toContain('den ganzen Vorgang');
    expect(list).not.toContain(link);
    const [, revoke = ''] = /(\/links\/[0-9A-Z]{26}\/revoke)/.exec(list) ?? [];
    expect((await visitor.get(path + revoke)).html).toContain('nicht rückgängig');
    const revoked = await Promise.all([1, 2].map(() => visitor.post(path + revoke)));
    expect(revoked.map(({ location }) => location)).toEqual(
      Array(2).fill(`${path}/links?done=revoked`),
    );
    expect((await somebody.get(`/respond/${key.wave}/${key.ars}`)).status).toBe(403);
    const actions = await auditedActions(core(), key);
    expect(actions.filter((action) => action === 'grantRevoked')).toHaveLength(1);
  });

  it('for a letter are codes that open the case', async () => {
    const form = shownFields(await visitor.get(`${path}/links`));
    const made = await visitor.post(`${path}/links/short-code`, form);
    const [, code = ''] = /value="(\w{4}-\w{4}-\w{4})"/.exec(made.html) ?? [];
    const somebody = new Visitor(stage.site);
    expect((await somebody.post('/access', { code: [code] })).location).toBe(
      `/respond/${key.wave}/${key.ars}`,
    );
  });
});

describe('versions', () => {
  it('are compared, any two of them', async () => {
    await submit();
    const respondent = await stage.respondent(key);
    await respondent.send('correction', {}, 'receipt');
    const org = technikStatus.sections.find(({ id }) => id === 'org');
    if (!org) throw new TypeError('there is a section');
    await respondent.save(org, {
      ...completeAnswers,
      'org.bemerkung': { kind: 'text', text: 'Jetzt mit Bemerkung' },
    });
    await respondent.submit();
    const html = await see('/versions');
    expect(html).toContain('Jetzt mit Bemerkung');
    expect(html).toContain('neu');
    expect(await see('/versions?from=2&to=1')).toContain('entfallen');
    expect(await see('/versions?from=1&to=1')).toContain('Die beiden Fassungen sagen dasselbe');
    expect((await visitor.get(`${path}/versions/1`)).html).not.toContain('Jetzt mit Bemerkung');
    expect((await visitor.get(`${path}/versions?from=1&to=3`)).status).toBe(404);
  });
});
