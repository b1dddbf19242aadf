import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispositionOfCase } from '../../../analytics/lake/lake-case.ts';
import type { FormFields } from '../../../functions/domain/cases/form-fields.ts';
import { loadVisit } from '../../../functions/respond/case/visit.ts';
import { makeGrant } from '../../../functions/respond/make-grant.ts';
import { readAttempt, submitCase } from '../../../functions/respond/submission/submit-case.ts';
import { listGrants } from '../../../functions/store/access/grants.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { readCases } from '../../../functions/store/cases/read-cases.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import type { AuditEntry } from '../../../schemas/audit.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { isInForce } from '../../../schemas/grant.ts';
import { auditedActions, claimedMessages } from '../../support/case-records.ts';
import { completeAnswers, completeSection } from '../../support/complete-answers.ts';
import { dyingTable } from '../../support/dying.ts';
import { createRespondApp } from '../../support/functions/respond.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { Respondent } from '../../support/respondent.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields, type Page } from '../../support/visitor.ts';

const comment = 'Bitte den Termin noch einmal prüfen.';

let harness: RespondHarness;
let key: CaseKey;
let editor: Respondent;
let approver: Respondent;

beforeAll(async () => {
  harness = await startRespondHarness();
  const { contacts, keyring } = harness.dependencies;
  const [ars, createdAt] = ['160510000000', '2026-12-01T09:00:00Z'];
  const contact = { id: ulid(), ars, mailbox: 'amt@example.org', createdAt };
  await addContact(contacts, keyring, contact);
});
afterAll(() => harness?.close());

/** Erfurt has answered everything, and wants a second person to approve. */
beforeEach(async () => {
  key = { wave: (await harness.newWave()).id, ars: '160510000000' };
  editor = new Respondent(harness.app);
  await editor.redeem(`/r/${await harness.codeFor(key)}`);
  await editor.fillIn(technikStatus, completeAnswers);
  approver = await comeWith(await switchOn());
});

describe('approval', () => {
  it('says who tells whom: the mail with the link claims that something waits only where it does', async () => {
    const mailIn = ({ html }: Page) => decodeURIComponent(/mailto:\?[^"]+/.exec(html)?.[0] ?? '');
    const early = await act(editor, 'approval/on', await onForm());
    expect(mailIn(early)).toContain('Sie erhalten Bescheid, sobald');
    expect(early.html).toContain('klicken auf „Zur Freigabe vorlegen“');
    await request();
    expect((await open(editor)).html).toContain(
      'Sagen Sie der Person, die freigibt, bitte Bescheid',
    );
    expect((await open(editor, 'check')).html).toContain('>Angaben liegen zur Freigabe vor</h1>');
    const late = await act(editor, 'approval/on', await onForm());
    expect(mailIn(late)).toContain('bitte prüfen Sie die Angaben');
  });

  it('is by a link that is shown once and opens the page for approval alone', async () => {
    const page = await editor.visitor.get(`${editor.case}/approval`);
    expect(page.html).not.toContain('/r/');
    expect(await approver.visitor.get(approver.case)).toMatchObject({
      status: 303,
      location: `${approver.case}/approval`,
    });
    for (const name of ['check', 'vps', 'receipt', 'colleagues']) {
      expect((await open(approver, name)).status, name).toBe(403);
    }
    expect((await open(approver, 'approval')).html).toContain('Es ist noch nichts vorgelegt');
  });

  it('takes the place of submitting: an older form submits nothing', async () => {
    const { html } = await open(editor, 'check');
    expect(html).toContain('Zur Freigabe vorlegen');
    expect(html).not.toContain('Verbindlich absenden');
    const refused = await act(editor, 'check', await fieldsOf(editor, 'check'));
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(`href="${editor.case}/check"`);
    expect((await head()).submissions).toBe(0);
  });

  it('is asked for once, by whoever has full access', async () => {
    const form = await fieldsOf(editor, 'check');
    const asked = await Promise.all([1, 2, 3].map(() => act(editor, 'approval/request', form)));
    expect(asked.map(({ status, location }) => [status, location])).toEqual(
      Array(3).fill([303, editor.case]),
    );
    expect(await howOften('approvalRequested')).toBe(1);
    expect((await head()).status).toBe('READY_FOR_APPROVAL');
    expect((await open(editor)).html).toContain('Ihre Angaben liegen zur Freigabe vor');
    expect((await act(approver, 'approval/request', form)).status).toBe(403);
  });

  it('is not asked for what has changed since it was shown, nor for what is incomplete', async () => {
    const form = await fieldsOf(editor, 'check');
    await editor.saveForLater(sectionOf('vps'), {});
    expect((await act(editor, 'approval/request', form)).status).toBe(422);
    await editor.save(sectionOf('vps'), completeAnswers);
    expect((await act(editor, 'approval/request', form)).status).toBe(409);
    expect((await head()).status).toBe('IN_PROGRESS');
  });

  it('is asked for by a colleague with the same answers, and not with others', async () => {
    const early = await fieldsOf(editor, 'check');
    await editor.save(sectionOf('org'), changed);
    const same = await fieldsOf(editor, 'check');
    await request();
    expect((await act(editor, 'approval/request', same)).status).toBe(303);
    expect((await act(editor, 'approval/request', early)).status).toBe(409);
    expect(await howOften('approvalRequested')).toBe(1);
  });

  it('is waited for: nobody changes anything then, and what was typed is kept', async () => {
    const typing = { ...(await fieldsOf(editor, 'org')), ...completeSection('org') };
    await request();
    expect((await open(editor, 'org')).location).toBe(`${editor.case}/check`);
    const refused = await act(editor, 'org', { ...typing, 'org.bemerkung': ['Noch etwas'] });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Noch etwas');
    expect(refused.html).toContain('Die Angaben liegen zur Freigabe vor');
    const { html } = await open(editor, 'check');
    expect(html).not.toContain('Zur Freigabe vorlegen');
    expect(html).not.toContain('Ändern');
  });

  it('counts like a draft while it is waited for', async () => {
    await request();
    const counted = await lakeCase();
    expect(counted?.draft).toEqual(completeAnswers);
    expect(counted && dispositionOfCase(technikStatus, counted)).toBe('partial');
  });

  it('can be given up by taking the answers back', async () => {
    await request();
    const form = await fieldsOf(editor, 'check');
    const back = await act(editor, 'approval/withdraw', form);
    expect([back.status, back.location]).toEqual([303, editor.case]);
    expect((await head()).status).toBe('IN_PROGRESS');
    await editor.save(sectionOf('org'), completeAnswers);
    await request();
    expect((await act(editor, 'approval/withdraw', form)).status).toBe(409);
  });

  it('gives nothing back that does not wait: what was submitted stays so', async () => {
    await request();
    await approve();
    const { version } = await head();
    const form = { version: [String(version)] };
    expect((await act(editor, 'approval/withdraw', form)).status).toBe(409);
    expect(await head()).toMatchObject({ status: 'SUBMITTED', submissions: 1, version });
  });

  it('is not passed by when it was switched on while the case was read', async () => {
    const { dependencies } = harness;
    const attempt = readAttempt(await fieldsOf(editor, 'check'), technikStatus);
    const visit = await loadVisit({ key, claimed: [], session: [] }, dependencies);
    const torn = { ...visit, approval: undefined };
    expect(await submitCase(torn, attempt, 'editor', dependencies)).toBe('changed');
    expect((await head()).submissions).toBe(0);
  });

  it('leaves no link behind when everything is killed while it is switched off', async () => {
    const { dependencies } = harness;
    const off = formTo('approval/off', await open(editor, 'approval'));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    for (let requests = 1, status = 500; status !== 303; requests++) {
      const core = dyingTable(dependencies.core, requests);
      const contacts = { ...dependencies.contacts, client: core.client };
      editor.visitor.moveTo(createRespondApp({ ...dependencies, core, contacts }));
      ({ status } = await act(editor, 'approval/off', off));
      editor.visitor.moveTo(harness.app);
      const isOff = !(await open(editor, 'approval')).html.includes('/approval/off"');
      if (isOff) expect((await open(approver, 'approval')).status, `${requests}`).toBe(403);
    }
    vi.restoreAllMocks();
  });

  it('leaves no link in force when another is made while it is switched off', async () => {
    const { contacts } = harness.dependencies;
    const [on, off] = [await onForm(), formTo('approval/off', await open(editor, 'approval'))];
    const { client } = contacts;
    const send = client.send.bind(client) as (command: unknown) => Promise<unknown>;
    const made: number[] = [];
    const spy = vi.spyOn(client, 'send').mockImplementation(async (command: unknown) => {
      const answer = await send(command);
      if (command instanceof QueryCommand) {
        spy.mockRestore();
        made.push((await act(editor, 'approval/on', on)).status);
      }
      return answer;
    });
    expect((await act(editor, 'approval/off', off)).status).toBe(409);
    expect(made).toEqual([200]);
    const again = formTo('approval/off', await open(editor, 'approval'));
    expect((await act(editor, 'approval/off', again)).status).toBe(303);
    const scopes = (await listGrants(contacts, key)).filter(isInForce).map(({ scope }) => scope);
    expect(scopes).toEqual([{ kind: 'case' }]);
  });

  it('makes no link once it is off, though it was on when the case was read', async () => {
    const { dependencies } = harness;
    const torn = await loadVisit({ key, claimed: [], session: [] }, dependencies);
    const off = formTo('approval/off', await open(editor, 'approval'));
    expect((await act(editor, 'approval/off', off)).status).toBe(303);
    const scope = { kind: 'approval' } as const;
    expect(await makeGrant(torn, ulid(), { scope }, dependencies)).toBeUndefined();
  });

  it('makes no other link than one to approve, whatever the form names', async () => {
    const { contacts } = harness.dependencies;
    for (const { id, scope } of await listGrants(contacts, key)) {
      const form = { ...(await onForm()), key: [id] };
      const page = await act(editor, 'approval/on', form);
      const guest = await comeWith(linkIn(page));
      expect((await open(guest, 'check')).status, scope.kind).toBe(403);
      expect((await open(guest, 'approval')).status, scope.kind).toBe(200);
    }
  });

  it('shows a link that works when the form is sent again after its link was revoked', async () => {
    const form = await onForm();
    await act(editor, 'approval/on', form);
    const [id = ''] = form['key'] ?? [];
    await act(editor, 'colleagues/revoke', { id: [id] });
    const guest = await comeWith(linkIn(await act(editor, 'approval/on', form)));
    expect((await open(guest, 'approval')).status).toBe(200);
  });
});

describe('the person who approves', () => {
  it('sees all answers, and submits them', async () => {
    await request();
    const page = await open(approver, 'approval');
    expect(page.html).toContain('Vorgelegt am 10.12.2026, 10:00 Uhr');
    expect(page.html).toContain('März 2027');
    const form = formTo('approval/approve', page);
    const approved = await act(approver, 'approval/approve', form);
    expect([approved.status, approved.location]).toEqual([303, `${approver.case}/approval`]);
    const submission = await getSubmission(harness.dependencies.core, key, 1);
    expect(submission).toMatchObject({ mode: 'SELF', answers: completeAnswers });
    const confirmation = (await open(approver, 'approval')).html;
    expect(confirmation).toContain('>Freigegeben und abgesendet</h1>');
    for (const said of [submission.receipt, 'Sie können diese Seite schließen', 'März 2027']) {
      expect(confirmation).toContain(said);
    }
    const receipt = (await open(editor, 'receipt')).html;
    expect(receipt).toContain(submission.receipt);
    expect(receipt).toContain('durch eine zweite Person');
    expect((await claimedMessages(harness.dependencies.contacts, key.wave)).length).toBe(1);
    expect(await actions()).toEqual(
      expect.arrayContaining(['approvalRequested', 'responseSubmitted', 'responseApproved']),
    );
    expect((await act(approver, 'approval/approve', form)).status).toBe(303);
    expect((await head()).submissions).toBe(1);
  });

  it('approves nothing that was taken back since it was shown', async () => {
    await request();
    const form = formTo('approval/approve', await open(approver, 'approval'));
    await act(editor, 'approval/withdraw', await fieldsOf(editor, 'check'));
    expect((await act(approver, 'approval/approve', form)).status).toBe(409);
    await editor.save(sectionOf('org'), completeAnswers);
    await request();
    const late = await act(approver, 'approval/approve', form);
    expect(late.status).toBe(409);
    expect(late.html).toContain(`href="${approver.case}/approval"`);
    expect((await head()).submissions).toBe(0);
  });

  it('decides against whoever takes back at the same moment, or the other way round', async () => {
    for (let round = 0; round < 5; round++) {
      await request();
      const approve = formTo('approval/approve', await open(approver, 'approval'));
      const withdraw = await fieldsOf(editor, 'check');
      const [approved, back] = await Promise.all([
        act(approver, 'approval/approve', approve),
        act(editor, 'approval/withdraw', withdraw),
      ]);
      const { status, submissions } = await head();
      expect([approved.status, back.status]).toEqual(submissions === 1 ? [303, 409] : [409, 303]);
      expect(status).toBe(submissions === 1 ? 'SUBMITTED' : 'IN_PROGRESS');
      if (submissions === 1) return;
    }
  });

  it('returns the answers with a comment, which stands beside them from then on', async () => {
    await request();
    harness.setClock('2026-12-10T12:30:00Z');
    const returned = await giveBack(`<i>${comment}</i>`);
    expect([returned.status, returned.location]).toEqual([303, `${approver.case}/approval`]);
    expect((await head()).status).toBe('IN_PROGRESS');
    for (const name of [undefined, 'check']) {
      const { html } = await open(editor, name);
      expect(html).toContain('Zur Überarbeitung zurückgegeben am 10.12.2026, 13:30 Uhr');
      expect(html).toContain(`&lt;i&gt;${comment}&lt;/i&gt;`);
    }
    const confirmation = (await open(approver, 'approval')).html;
    expect(confirmation).toContain('>Zurückgegeben</h1>');
    expect(confirmation).toContain('werden überarbeitet. Sagen Sie');
    await request();
    expect((await open(editor)).html).not.toContain(comment);
    const messages = await claimedMessages(harness.dependencies.contacts, key.wave);
    expect(messages).toEqual([{ kind: 'returned', ...key, version: expect.any(Number) }]);
  });

  it('must say why in ten characters, and loses nothing of what was typed', async () => {
    await request();
    const refused = await giveBack('  Falsch. ');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<title>Fehler:');
    expect(refused.html).toContain('Falsch. </textarea>');
    expect(refused.html).toContain('href="#comment"');
    expect((await head()).status).toBe('READY_FOR_APPROVAL');
    const english = await giveBack('Not yet', '?lang=en');
    expect(english.html).toContain('Not yet</textarea>');
    expect(english.html).toContain('Or return them for revision');
    expect((await head()).status).toBe('READY_FOR_APPROVAL');
  });

  it('returns once, however often the form is sent', async () => {
    await request();
    const form = { ...(await returnForm()), comment: [comment] };
    const twice = await Promise.all([1, 2].map(() => act(approver, 'approval', form)));
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await howOften('responseReturned')).toBe(1);
    await request();
    expect((await act(approver, 'approval', form)).status).toBe(409);
    expect((await head()).status).toBe('READY_FOR_APPROVAL');
  });

  it('is nobody who answers, unless the browser has both links', async () => {
    await request();
    const form = await fieldsOf(editor, 'check');
    const attempt = { ...formTo('approval/approve', await open(approver, 'approval')), ...form };
    expect((await act(editor, 'approval/approve', attempt)).status).toBe(403);
    expect((await act(editor, 'approval', { comment: [comment] })).status).toBe(403);
    await editor.visitor.post(await switchOn());
    const own = await open(editor, 'approval');
    const approved = await act(editor, 'approval/approve', formTo('approval/approve', own));
    expect([approved.status, approved.location]).toEqual([303, `${editor.case}/receipt`]);
  });

  it('has no say any more once approval is switched off', async () => {
    await request();
    const early = await act(editor, 'approval/off', await fieldsOf(editor, 'approval'));
    expect(early.status).toBe(409);
    await act(editor, 'approval/withdraw', await fieldsOf(editor, 'check'));
    const off = formTo('approval/off', await open(editor, 'approval'));
    expect((await act(editor, 'approval/off', off)).status).toBe(303);
    expect((await open(approver, 'approval')).status).toBe(403);
    const receipt = (await editor.submit()).html;
    expect(receipt).toContain('Ihre Meldung ist eingegangen');
    expect(receipt).not.toContain('durch eine zweite Person');
  });

  it('has said nothing any more once approval is off, nor in a correction after that', async () => {
    await request();
    await giveBack(comment);
    const off = formTo('approval/off', await open(editor, 'approval'));
    expect((await act(editor, 'approval/off', off)).status).toBe(303);
    expect((await open(editor)).html).not.toContain(comment);
    await editor.submit();
    await act(editor, 'correction', await fieldsOf(editor, 'receipt'));
    expect((await open(editor)).html).not.toContain(comment);
  });

  it('cannot approve or return after the close', async () => {
    await request();
    const approve = formTo('approval/approve', await open(approver, 'approval'));
    const form = { ...(await returnForm()), comment: [comment] };
    harness.setClock('2027-02-15T00:00:00Z');
    expect((await act(approver, 'approval/approve', approve)).status).toBe(410);
    expect((await act(approver, 'approval', form)).status).toBe(410);
    expect((await open(approver, 'approval')).html).not.toContain('<button');
    expect(await head()).toMatchObject({ status: 'READY_FOR_APPROVAL', submissions: 0 });
  });
});

describe('a correction that needs approval', () => {
  beforeEach(async () => {
    await request();
    await approve();
    await act(editor, 'correction', await fieldsOf(editor, 'receipt'));
    await editor.save(sectionOf('org'), changed);
  });

  it('counts for nothing while it waits: what was submitted stays complete', async () => {
    await request();
    expect(await head()).toMatchObject({ status: 'SUBMITTED', correcting: 'inApproval' });
    const counted = await lakeCase();
    expect(counted?.submission?.answers).toEqual(completeAnswers);
    expect(counted && dispositionOfCase(technikStatus, counted)).toBe('complete');
    expect((await open(editor, 'org')).location).toBe(`${editor.case}/check`);
    expect((await open(editor, 'check')).html).not.toContain('Korrektur verwerfen');
  });

  it('is known to the person who approves, with what it changes', async () => {
    expect((await open(approver, 'approval')).html).toContain('>Es ist noch nichts vorgelegt</h1>');
    await request();
    const { html } = await open(approver, 'approval');
    expect(html).toContain('Korrektur: Dies wird Fassung 2 der Meldung');
    expect(html.match(/\(geändert, bisher: /g)).toHaveLength(1);
    expect(html).toContain('Jetzt richtig\n(geändert, bisher: ');
  });

  it('is the next version once it is approved', async () => {
    await request();
    await approve();
    expect((await head()).correcting).toBeUndefined();
    expect(await head()).toMatchObject({ status: 'SUBMITTED', submissions: 2 });
    expect((await getSubmission(harness.dependencies.core, key, 2)).answers).toEqual(changed);
  });

  it('takes the comment along when it is discarded or approved: the next one begins without', async () => {
    await request();
    await giveBack(comment);
    await act(editor, 'correction/discard', await fieldsOf(editor, 'check'));
    expect((await open(approver, 'approval')).html).not.toContain('werden überarbeitet');
    await act(editor, 'correction', await fieldsOf(editor, 'receipt'));
    expect((await open(editor)).html).not.toContain(comment);
    await request();
    await giveBack(comment);
    await request();
    await approve();
    await act(editor, 'correction', await fieldsOf(editor, 'receipt'));
    expect((await open(editor)).html).not.toContain(comment);
  });

  it('is a correction again when it is returned or taken back', async () => {
    await request();
    await giveBack(comment);
    expect(await head()).toMatchObject({ status: 'SUBMITTED', correcting: true });
    expect((await open(editor)).html).toContain(comment);
    await request();
    await act(editor, 'approval/withdraw', await fieldsOf(editor, 'check'));
    expect(await head()).toMatchObject({ status: 'SUBMITTED', correcting: true });
    expect((await act(editor, 'correction/discard', await fieldsOf(editor, 'check'))).status).toBe(
      303,
    );
  });
});

const changed = {
  ...completeAnswers,
  'org.bemerkung': { kind: 'text', text: 'Jetzt richtig' },
} as const;

async function onForm(): Promise<FormFields> {
  return formTo('approval/on', await open(editor, 'approval'));
}

/** Switches approval on; returns the path of a link for it. */
async function switchOn(): Promise<string> {
  return linkIn(await act(editor, 'approval/on', await onForm()));
}

function linkIn(page: Page): string {
  const [, path] = /value="https?:\/\/[^/]+(\/r\/[^"]+)"/.exec(page.html) ?? [];
  if (!path) throw new Error(`There is no link: ${page.html}`);
  return path;
}

async function comeWith(link: string): Promise<Respondent> {
  const respondent = new Respondent(harness.app);
  await respondent.redeem(link);
  return respondent;
}

async function request(): Promise<void> {
  const page = await act(editor, 'approval/request', await fieldsOf(editor, 'check'));
  expect(page.status).toBe(303);
}

async function approve(): Promise<void> {
  const form = formTo('approval/approve', await open(approver, 'approval'));
  expect((await act(approver, 'approval/approve', form)).status).toBe(303);
}

async function returnForm(): Promise<FormFields> {
  const { request: id = [] } = await fieldsOf(approver, 'approval');
  return { request: id };
}

async function giveBack(text: string, query = ''): Promise<Page> {
  return act(approver, `approval${query}`, { ...(await returnForm()), comment: [text] });
}

/** The fields of one form of a page that has several. */
function formTo(name: string, page: Page): FormFields {
  const [form = ''] =
    page.html.match(/<form.*?<\/form>/gs)?.filter((one) => one.includes(`/${name}"`)) ?? [];
  return hiddenFields({ ...page, html: form });
}

const open = (who: Respondent, name?: string) =>
  who.visitor.get(name ? `${who.case}/${name}` : who.case);
const act = (who: Respondent, name: string, fields: FormFields) =>
  who.visitor.post(`${who.case}/${name}`, fields);
const fieldsOf = async (who: Respondent, name: string) => hiddenFields(await open(who, name));

const head = () => getCase(harness.dependencies.core, key);
const actions = () => auditedActions(harness.dependencies.core, key);
const howOften = async (action: AuditEntry['action']) =>
  (await actions()).filter((one) => one === action).length;

async function lakeCase() {
  const { core } = harness.dependencies;
  const cases = await Array.fromAsync(readCases(core, await getWave(core, key.wave)));
  return cases.find(({ head: { unit } }) => unit.ars === key.ars);
}

function sectionOf(id: string) {
  const section = technikStatus.sections.find((one) => one.id === id);
  if (!section) throw new TypeError(`There is no section ${id}`);
  return section;
}
