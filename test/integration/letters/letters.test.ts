import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Letter } from '../../../analytics/reports/letters.ts';
import { lettersAsPdf } from '../../../analytics/reports/letters.ts';
import { listGrants } from '../../../functions/store/access/grants.ts';
import { beginSession } from '../../../functions/store/access/staff-sessions.ts';
import { boardWrite } from '../../../functions/store/cases/board.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import { saveDistrictContact } from '../../../functions/store/contacts/district-contacts.ts';
import { keys } from '../../../functions/store/keys.ts';
import { addItem, toItem } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { exampleFrame } from '../../../infra/example-data/frame.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { auditedActions, setStatus } from '../../support/case-records.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { createLettersApp } from '../../support/functions/letters.ts';
import { createRespondApp } from '../../support/functions/respond.ts';
import { wave as someWave, thueringen } from '../../support/technik-status.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let wave: string;
let waves = 0;
const { units } = exampleFrame(thueringen, 'all');
const inErfurt = units.filter(({ ags5 }) => ags5 === '16051').map(({ ars }) => ars);
const gotha = units.filter(({ ags5 }) => ags5 === '16067').map(({ ars }) => ars);
const [silent, reached, bounced, halfBounced, done] = gotha as [
  string,
  string,
  string,
  string,
  string,
];
const nameOf = (ars: string) => units.find((unit) => unit.ars === ars)?.name ?? '';

beforeAll(async () => {
  harness = await startConsoleHarness();
  const { contacts, keyring } = harness.dependencies;
  const of = (ars: string, mailbox: string, more = {}) =>
    addContact(contacts, keyring, {
      id: ulid(),
      ars,
      mailbox,
      createdAt: '2026-12-01T09:00:00Z',
      ...more,
    });
  const bouncedAt = '2026-12-02T09:00:00Z';
  await of(reached, 'gut@example.org');
  await of(bounced, 'weg@example.org', { bouncedAt });
  await of(bounced, 'auch-weg@example.org', { bouncedAt });
  await of(halfBounced, 'weg@example.org', { bouncedAt });
  await of(halfBounced, 'da@example.org');
});
afterAll(() => harness?.close());

/** Nobody has answered but one in Gotha. */
beforeEach(async () => {
  const { core } = harness.dependencies;
  waves += 1;
  wave = `letters-${waves}`;
  await addWave(
    core,
    { ...someWave, id: wave },
    units.map((unit) => ({ unit })),
  );
  await setStatus(core, { wave, ars: done }, 'SUBMITTED');
  harness.setClock('2026-12-10T09:00:00Z');
});

const path = () => `/coordinate/waves/${wave}/letters`;
const see = async (more = '', who: Staff = staff.coordinator) =>
  (await harness.as(who)).get(path() + more);
const print = async (first: string, last: string, who: Staff = staff.coordinator) =>
  (await harness.as(who)).post(path(), { first: [first], last: [last] });
const lastPrinted = (): readonly Letter[] => harness.printed.at(-1)?.letters ?? [];

describe('the list of letters', () => {
  it('has whom mail does not reach: nobody to write to, or all came back', async () => {
    const { html } = await see('?district=16067');
    expect(html).toContain(`${gotha.length - 3} Briefe drucken (PDF)`);
    const rowOf = (ars: string) => html.split('<tr').find((row) => row.includes(`/cases/${ars}"`));
    expect(rowOf(silent)).toContain('kein Postfach eingetragen');
    expect(rowOf(bounced)).toContain('alle E-Mails kamen zurück');
    for (const ars of [reached, halfBounced, done]) expect(rowOf(ars)).toBeUndefined();
  });

  it('counts letters by district, and parts what one file does not hold', async () => {
    const { html } = await see();
    const all = units.length - 3;
    expect(html).toContain(`Teil 1 von 2: 200 Briefe drucken (PDF)`);
    expect(html).toContain(`Teil 2 von 2: ${all - 200} Briefe drucken (PDF)`);
    expect(html).toContain(`href="${path()}?district=16067"`);
    expect(hiddenFields({ html } as never)['first']).toHaveLength(2);
  });

  it('shows a district coordinator the own district alone', async () => {
    const { html } = await see('', staff.districtCoordinator);
    expect(html).toContain(`/cases/${inErfurt[0]}"`);
    expect(html).not.toContain(nameOf(silent));
    expect((await see('?district=16067', staff.districtCoordinator)).html).not.toContain(silent);
  });

  it('is empty once the wave takes no answers, except for who was given more time', async () => {
    const { core } = harness.dependencies;
    await transact(core, [boardWrite({ wave, ars: silent }, { extendedUntil: '2027-03-31' })]);
    harness.setClock('2027-02-20T09:00:00Z');
    const { html } = await see();
    expect(html).toContain('>1 Brief drucken (PDF)<');
    await print(silent, silent);
    expect(lastPrinted()[0]?.facts).toContainEqual({ label: 'Ihre Frist', value: '31.03.2027' });
    harness.setClock('2027-04-02T09:00:00Z');
    expect((await see()).html).toContain('Zurzeit ist kein Brief nötig.');
    expect((await print(silent, silent)).status).toBe(409);
  });

  it('is led to from the chasing list and from the case', async () => {
    const visitor = await harness.as(staff.coordinator);
    const chasing = await visitor.get(`/coordinate/waves/${wave}/chasing`);
    expect(chasing.html).toContain(`href="${path()}"`);
    const open = await visitor.get(`/coordinate/waves/${wave}/cases/${reached}`);
    expect(open.html).toContain(`href="${path()}/${reached}"`);
    const submitted = await visitor.get(`/coordinate/waves/${wave}/cases/${done}`);
    expect(submitted.html).not.toContain(`href="${path()}/${done}"`);
  });
});

describe('a print', () => {
  it('holds codes that open the forms of these units, and is told by the audit', async () => {
    const before = harness.printed.length;
    const page = await print(silent, bounced);
    expect(page.headers.get('content-type')).toBe('application/pdf');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-disposition')).toContain(`"${wave}-briefe.pdf"`);
    expect(harness.printed.length).toBe(before + 1);
    expect(lastPrinted().map(({ to }) => to[0])).toEqual([silent, bounced].map(nameOf));
    for (const [i, ars] of [silent, bounced].entries()) {
      await expectToOpen(lastPrinted()[i], ars);
      const { core, contacts } = harness.dependencies;
      expect(await auditedActions(core, { wave, ars })).toEqual([
        'grantMade',
        'grantRedeemed',
        'caseOpened',
      ]);
      const [grant] = await listGrants(contacts, { wave, ars });
      expect(grant?.label).toBe('Brief');
    }
  });

  it('is seen in the list, so that nobody prints the same letters again', async () => {
    const rowOf = async (ars: string) => {
      const { html } = await see('?district=16067');
      return html.split('<tr').find((row) => row.includes(`/cases/${ars}"`));
    };
    await print(silent, silent);
    harness.setClock('2026-12-17T09:00:00Z');
    await print(silent, silent);
    expect(await rowOf(silent)).toContain('17.12.2026');
    expect(await rowOf(bounced)).toContain('noch nicht');
  });

  it('names the seat as the register has it, and who helps in the district', async () => {
    const { core, contacts } = harness.dependencies;
    const unit = units.find(({ ars }) => ars === silent);
    const seat = { postalCode: '99867', place: 'Gotha' };
    const registered = { ...unit, members: [], seat, validFrom: '2026-02-28' };
    await addItem(core, toItem(keys.unit(silent), registered));
    const helper = { district: '16067', name: 'Kim Beispiel', phone: '03621 123', version: 0 };
    await saveDistrictContact(contacts, helper);
    await print(silent, bounced);
    const [first, second] = lastPrinted();
    expect(first?.to).toEqual([nameOf(silent), '99867 Gotha']);
    expect(second?.to).toEqual([nameOf(bounced)]);
    expect(second?.after.join(' ')).toMatch(
      /Fragen beantwortet Kim Beispiel \(.*Gotha.*\): Telefon 03621 123\./,
    );
    await print(inErfurt[0] ?? '', inErfurt[0] ?? '');
    expect(lastPrinted()[0]?.after.join(' ')).toContain('Fragen beantworten wir gern');
  });

  it('that is asked for twice has new codes, and the old ones stay good', async () => {
    await print(silent, silent);
    await print(silent, silent);
    const [one, other] = harness.printed.slice(-2).map(({ letters }) => letters[0]);
    expect(one?.access.code).not.toBe(other?.access.code);
    await expectToOpen(one, silent);
    await expectToOpen(other, silent);
  });

  it('of a part holds the same units, also when somebody of another part has answered since', async () => {
    const parts = hiddenFields(await see());
    const [first, second] = parts['first'] ?? [];
    await setStatus(harness.dependencies.core, { wave, ars: String(first) }, 'SUBMITTED');
    await print(String(second), String(parts['last']?.[1]));
    expect(lastPrinted()).toHaveLength(units.length - 3 - 200);
    expect(lastPrinted()[0]?.to[0]).toBe(nameOf(String(second)));
  });

  it('of another district, of nobody, or of more than a file holds is refused', async () => {
    const count = harness.printed.length;
    expect((await print(silent, silent, staff.districtCoordinator)).status).toBe(404);
    expect((await print(done, done)).status).toBe(409);
    expect((await print('160000000000', '169999999999')).status).toBe(409);
    expect((await print('<script>', '')).status).toBe(409);
    expect(harness.printed.length).toBe(count);
  });

  it('of one unit says nothing of mail that does not arrive if it does', async () => {
    const visitor = await harness.as(staff.coordinator);
    expect((await visitor.get(`${path()}/${reached}`)).html).toContain('Brief drucken (PDF)');
    await visitor.post(`${path()}/${reached}`);
    const [letter] = lastPrinted();
    expect(letter?.to).toEqual([nameOf(reached)]);
    expect(letter?.before.join(' ')).not.toContain('Sie bekommen einen Brief');
    expect((await visitor.get(`${path()}/${done}`)).html).toContain('kein Brief möglich');
    expect((await visitor.post(`${path()}/${done}`)).status).toBe(409);
  });

  it('tells of a question, and of a deadline that is over', async () => {
    await setStatus(harness.dependencies.core, { wave, ars: silent }, 'QUERIED');
    harness.setClock('2027-02-03T09:00:00Z');
    await print(silent, silent);
    const text = lastPrinted()[0]?.before.join(' ');
    expect(text).toContain('haben wir eine Rückfrage');
    expect(text).toContain(
      'am 31.01.2027 abgelaufen. Sie können den Fragebogen noch bis zum 14.02.2027',
    );
  });
});

describe('the function of letters', () => {
  it('answers with a whole PDF of its own, and asks to sign in first', async () => {
    const app = createLettersApp({
      ...harness.dependencies,
      owner: exampleOwner,
      print: async (...letters) => lettersAsPdf(...letters),
    });
    const stranger = await new Visitor(app).get(path());
    expect(stranger.location).toMatch(/^\/coordinate\/sign-in\?to=/);
    const { contacts, keyring } = harness.dependencies;
    const token = await beginSession(contacts, keyring, staff.coordinator);
    const visitor = new Visitor(app).withCookie('pegel-console', token);
    const page = await visitor.post(path(), { first: [silent], last: [bounced] });
    expect(page.status).toBe(200);
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(page.html.slice(0, 8)).toBe('%PDF-1.7');
    expect(page.html).toMatch(/\/Type\s*\/Pages[^>]*\/Count 2/);
  });
});

/** A code from a letter, typed on the page that the letter names, opens the form of a unit. */
async function expectToOpen(letter: Letter | undefined, ars: string): Promise<void> {
  const { issuer, signIn, uploads, ...dependencies } = harness.dependencies;
  const respondent = new Visitor(createRespondApp(dependencies));
  // Not where the coordinator has opened the console.
  expect(letter?.access.address).toBe('pegel.example.org/access');
  const opened = await respondent.post('/access', { code: [letter?.access.code ?? ''] });
  expect(opened.location).toBe(`/respond/${wave}/${ars}`);
}
