import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pointerKey } from '../../../analytics/lake/keys.ts';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { stepByClock } from '../../../functions/calendar/step-by-clock.ts';
import { getCase, listCases } from '../../../functions/store/cases/cases.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import { addRequest, findPendingRequest } from '../../../functions/store/contacts/requests.ts';
import { getJob } from '../../../functions/store/jobs.ts';
import { markMail } from '../../../functions/store/mail/mail-marks.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { addPlannedWave, deletePlannedWave } from '../../../functions/store/waves/planned-waves.ts';
import type { AuditEntry } from '../../../schemas/audit.ts';
import type { Staff } from '../../../schemas/staff.ts';
import { takesAnswersOnBehalf, type Wave } from '../../../schemas/wave.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { takeSnapshot } from '../../support/functions/snapshot.ts';
import { submitFirst } from '../../support/late-answer.ts';
import { doOpening, importSmallCountry, plan } from '../../support/planned-wave.ts';
import { contentOf } from '../../support/stores.ts';
import { thueringen } from '../../support/technik-status.ts';
import { hiddenFields, type Page, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  await importSmallCountry(harness.dependencies.core);
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness?.close());

const actor = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
let plans = 0;

/** A new wave that is planned, as the test's own. */
async function planned(changes: Partial<Wave> = {}): Promise<string> {
  harness.setClock('2026-12-10T09:00:00Z');
  plans += 1;
  const own = { ...plan, id: `p${plans}`, ...changes };
  await addPlannedWave(harness.dependencies.core, own, actor);
  return own.id;
}

const read = (id: string) => getWave(harness.dependencies.core, id);
const path = (id: string, ...parts: string[]) => ['/coordinate/waves', id, ...parts].join('/');

/** Confirms a step on the page that asks about it. */
async function take(id: string, step: string): Promise<Page> {
  const page = path(id, 'steps', step);
  return coordinator.post(page, hiddenFields(await coordinator.get(page)));
}

async function opened(changes: Partial<Wave> = {}): Promise<string> {
  const id = await planned(changes);
  await take(id, 'open');
  await doOpening(harness, id);
  return id;
}

/** What the audit says about a wave. */
async function audited(id: string): Promise<AuditEntry['action'][]> {
  const content = await contentOf(harness.dependencies.core);
  return [...content]
    .filter(([key]) => key.startsWith(`WAVE#${id} AUDIT#`))
    .map(([, entry]) => (entry as AuditEntry).action);
}

const fieldsOf = (page: Page) => ({
  ...hiddenFields(page),
  ...Object.fromEntries(
    [...page.html.matchAll(/<input class="kern-form-input__input"[^>]*>/g)].map(([input]) => [
      / name="([^"]*)"/.exec(input)?.[1] ?? '',
      [/ value="([^"]*)"/.exec(input)?.[1] ?? ''],
    ]),
  ),
  questionnaire: ['technik-status-ozg@1.0.0'],
  carryForward: ['1'],
});

describe('planning a wave', () => {
  it('begins with a proposal half a year after the last one', async () => {
    const calendar = {
      opens: '2027-04-12T08:00',
      reminders: ['2027-04-26T09:00'],
      deadline: '2027-05-24T23:59',
      graceEnds: '2027-06-07T23:59',
    };
    await planned({ id: 'last', referenceDate: '2027-03-31', status: 'CLOSED', calendar });
    const page = await coordinator.get('/coordinate/waves/new');
    expect(page.html).toContain('technik-status-ozg-2027-2');
    expect(page.html).toContain('value="30.09.2027"');
    expect(page.html).toContain('value="11.10.2027 08:00"');
    const made = await coordinator.post('/coordinate/waves/new', fieldsOf(page));
    expect(made.location).toBe('/coordinate/waves/technik-status-ozg-2027-2?done=created');
    expect(await read('technik-status-ozg-2027-2')).toMatchObject({
      status: 'DRAFT',
      referenceDate: '2027-09-30',
      title: { de: 'Technik-Status OZG 2027-II' },
      frame: { state: '16', scope: 'all' },
    });
    expect(await audited('technik-status-ozg-2027-2')).toEqual(['waveCreated']);
    const again = await coordinator.post('/coordinate/waves/new', fieldsOf(page));
    expect([again.status, again.html]).toEqual([
      422,
      expect.stringContaining('Diese Kennung hat schon eine andere Erhebung.'),
    ]);
  });

  it('names what is wrong beside the fields and keeps what was typed', async () => {
    const id = await planned();
    const form = await coordinator.get(path(id, 'edit'));
    const wrong = await coordinator.post(path(id, 'edit'), {
      ...fieldsOf(form),
      titleEn: ['x'.repeat(201)],
      reminder1: ['irgendwann'],
      deadline: ['28.03.2027 02:30'],
      graceEnds: [''],
    });
    expect(wrong.status).toBe(422);
    for (const sentence of [
      'Geben Sie einen Titel auf Englisch mit höchstens 200 Zeichen an.',
      '1. Erinnerung: Geben Sie Datum und Uhrzeit so an: 01.04.2027 08:00.',
      'Frist: Diesen Tag oder diese Uhrzeit gibt es nicht.',
      'Ende der Nachfrist: Geben Sie Datum und Uhrzeit an.',
    ]) {
      expect(wrong.html.split(sentence)).toHaveLength(3);
    }
    expect(wrong.html).toContain('value="irgendwann"');
    const disordered = await coordinator.post(path(id, 'edit'), {
      ...fieldsOf(form),
      opens: ['30.12.2026 08:00'],
      deadline: ['24.01.2027 12:00'],
    });
    expect(disordered.html).toContain(
      'Der Zeitpunkt muss nach dem 25.01.2027, 09:00 Uhr (1. Erinnerung) liegen.',
    );
    const early = await coordinator.post(path(id, 'edit'), {
      ...fieldsOf(form),
      opens: ['30.12.2026 08:00'],
    });
    expect(early.html).toContain('Die Erhebung kann nicht vor dem Stichtag öffnen.');
    expect(await read(id)).toMatchObject({ version: 0, calendar: plan.calendar });
  });

  it('takes a date alone, no English title, and warns once of a title that is taken', async () => {
    const form = await coordinator.get('/coordinate/waves/new');
    const title = `Doppelt ${plans}`;
    await planned({ title: { de: title, en: title } });
    const fields = {
      ...fieldsOf(form),
      id: ['date-alone'],
      titleDe: [title],
      titleEn: [''],
      referenceDate: ['31.03.2027'],
      opens: ['12.04.2027'],
      reminder1: ['26.04.2027 09:00'],
      reminder2: [''],
      reminder3: [''],
      deadline: ['20.04.2027'],
      graceEnds: ['07.06.2027'],
    };
    const early = await coordinator.post('/coordinate/waves/new', fields);
    expect(early.html).toMatch(/Frist: Der Zeitpunkt muss nach dem [^<]*\(1\. Erinnerung\) liegen/);
    const right = { ...fields, deadline: ['24.05.2027'] };
    const warned = await coordinator.post('/coordinate/waves/new', right);
    expect(warned.html).toContain('So heißt schon eine andere Erhebung.');
    const again = { ...right, seenTitle: hiddenFields(warned)['seenTitle'] ?? [] };
    expect((await coordinator.post('/coordinate/waves/new', again)).status).toBe(303);
    expect(await read('date-alone')).toMatchObject({
      title: { de: title, en: title },
      calendar: { opens: '2027-04-12T00:00', deadline: '2027-05-24T23:59' },
    });
  });

  it('changes everything while it is a draft, and nothing that somebody else has changed', async () => {
    const id = await planned();
    const form = await coordinator.get(path(id, 'edit'));
    const fields = { ...fieldsOf(form), titleDe: ['Neu'], reminder1: [''] };
    expect((await coordinator.post(path(id, 'edit'), fields)).location).toContain('done=changed');
    expect(await read(id)).toMatchObject({
      version: 1,
      title: { de: 'Neu' },
      calendar: { reminders: [] },
      frame: plan.frame,
    });
    const stale = await coordinator.post(path(id, 'edit'), { ...fields, titleDe: ['Älter'] });
    expect([stale.status, stale.html]).toEqual([
      409,
      expect.stringContaining('Jemand anders hat die Erhebung inzwischen geändert.'),
    ]);
    expect(await audited(id)).toEqual(['waveCreated', 'waveChanged']);
  });

  it('shows who is asked by district, leaves units out one by one, and takes them in again', async () => {
    const id = await planned();
    const page = await coordinator.get(path(id, 'frame'));
    expect(page.html).toContain('Eichsfeld');
    const search = await coordinator.get(`${path(id, 'frame')}?q=musterbach`);
    expect(search.html).toContain('Am Musterbach');
    const ars = /name="ars" value="(\d+)"/.exec(search.html)?.[1] ?? '';
    const { version } = hiddenFields(page);
    const move = (step: string, number: string) =>
      coordinator.post(path(id, 'frame', step), { ars: [ars], version: [number], q: [] });
    expect((await move('exclude', version?.[0] ?? '')).status).toBe(303);
    expect((await read(id)).frame?.excluded).toEqual([ars]);
    expect((await move('exclude', '0')).status).toBe(409);
    const without = await coordinator.get(path(id, 'frame'));
    expect(without.html).toContain('Wieder aufnehmen');
    await move('include', '1');
    expect((await read(id)).frame?.excluded).toEqual([]);
  });

  it('tells how many mailboxes would be written to, and which units have none', async () => {
    const id = await planned();
    const { contacts, keyring } = harness.dependencies;
    const add = (ars: string, mailbox: string) =>
      addContact(contacts, keyring, { id: ulid(), ars, mailbox, createdAt: actor.at });
    await add('160010000000', 'post@stadt.example');
    await add('160610000000', 'kreis@kreis.example');
    await add('160610012000', 'Kreis@Kreis.example');
    const page = await coordinator.get(path(id, 'dry-run'));
    expect(page.html).toContain('würde an 2 Postfächer gehen, für 3 Verwaltungen');
    expect(page.html).toContain('1 Verwaltung hat kein Postfach');
    expect(page.html).toContain('Verwaltungsgemeinschaft Am Musterbach');
  });

  it('ends with a draft that is deleted, once', async () => {
    const id = await planned();
    const asked = await coordinator.get(path(id, 'steps', 'delete'));
    expect(asked.html).toContain('Das lässt sich nicht rückgängig machen.');
    const fields = hiddenFields(asked);
    expect((await coordinator.post(path(id, 'steps', 'delete'), fields)).location).toContain(
      'done=deleted',
    );
    expect((await coordinator.post(path(id, 'steps', 'delete'), fields)).status).toBe(404);
    await expect(read(id)).rejects.toThrow('no wave');
  });
});

describe('a wave in the console', () => {
  it('is scheduled, taken back, and opened on the frame of the register', async () => {
    const id = await planned();
    expect((await coordinator.get(path(id, 'steps', 'schedule'))).html).toContain(
      '4 Verwaltungen werden gefragt.',
    );
    await take(id, 'schedule');
    expect((await read(id)).status).toBe('SCHEDULED');
    expect((await coordinator.get(path(id, 'edit'))).status).toBe(409);
    await take(id, 'unschedule');
    expect((await read(id)).status).toBe('DRAFT');

    const asked = await take(id, 'open');
    expect(asked.location).toMatch(/^\/coordinate\/jobs\//);
    expect((await coordinator.get(path(id))).html).toContain('Die Erhebung wird gerade geöffnet');
    expect((await coordinator.get(path(id, 'steps', 'schedule'))).status).toBe(409);
    await doOpening(harness, id);
    const wave = await read(id);
    expect(wave).toMatchObject({ status: 'LIVE', calendar: { opens: '2026-12-10T10:00' } });
    expect(wave.registry).toMatch(/^de-16-2026-02-28-/);
    expect(wave.underWay).toBeUndefined();
    const cases = await Array.fromAsync(listCases(harness.dependencies.core, id));
    expect(cases).toHaveLength(4);
    expect(await audited(id)).toEqual([
      'waveCreated',
      'waveScheduled',
      'waveUnscheduled',
      'waveOpeningAsked',
      'waveOpened',
    ]);
  });

  it('does a step once, however often the form is sent', async () => {
    const id = await opened();
    const page = path(id, 'steps', 'close');
    const fields = hiddenFields(await coordinator.get(page));
    const answers = await Promise.all([1, 2, 3].map(() => coordinator.post(page, fields)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    expect((await audited(id)).filter((action) => action === 'waveClosed')).toHaveLength(1);
  });

  it('stays as it was where it cannot be opened, and says why', async () => {
    const id = await planned({ frame: { state: '17', scope: 'all', excluded: [] } });
    const refused = await coordinator.get(path(id, 'steps', 'open'));
    expect([refused.status, refused.html]).toEqual([
      409,
      expect.stringContaining('Legen Sie zuerst den Berichtskreis fest.'),
    ]);
    const version = ['0'];
    const asked = await coordinator.post(path(id, 'steps', 'open'), { version });
    await doOpening(harness, id);
    expect((await read(id)).underWay).toBeUndefined();
    expect((await coordinator.get(asked.location ?? '')).html).toContain(
      'Die Erhebung ließ sich so nicht öffnen.',
    );
  });

  it('that the calendar could not open says so, and is a draft again once it is given up', async () => {
    const { core, clock } = harness.dependencies;
    const frame: Wave['frame'] = { state: '99', scope: 'all', excluded: [] };
    const id = await planned({ status: 'SCHEDULED', frame });
    harness.setClock('2027-01-11T07:00:00Z');
    await stepByClock({ core }, await read(id), clock.now());
    await doOpening(harness, id);
    for (const page of ['/coordinate', path(id)]) {
      const { html } = await coordinator.get(page);
      expect(html).toContain('sollte zu ihrem Termin von selbst öffnen');
      expect(html).toContain('Die Erhebung ließ sich so nicht öffnen.');
    }
    expect((await coordinator.post(path(id, 'abandon'), {})).status).toBe(303);
    const { status, underWay } = await read(id);
    expect([status, underWay]).toEqual(['DRAFT', undefined]);
  });

  it('says whether there is to be a next one, and which it is', async () => {
    const { core } = harness.dependencies;
    const id = await planned();
    const edit = async (repeats: string[]) => {
      const form = await coordinator.get(path(id, 'edit'));
      await coordinator.post(path(id, 'edit'), { ...fieldsOf(form), repeats });
      return (await coordinator.get(path(id))).html;
    };
    expect((await coordinator.get(path(id))).html).not.toContain('Nächste Erhebung');
    expect(await edit(['yes'])).toContain('entsteht als Entwurf, wenn diese geschlossen ist');
    expect(await read(id)).toMatchObject({ repeats: true });
    expect((await coordinator.get(path(id, 'edit'))).html).toMatch(/name="repeats"[^>]*checked/);
    expect(await edit([])).not.toContain('Nächste Erhebung');
    expect((await read(id)).repeats).toBeUndefined();
    const next = await planned();
    const last = await planned({ status: 'CLOSED', repeats: true, next });
    expect((await coordinator.get(path(last))).html).toContain(`href="${path(next)}">`);
    await deletePlannedWave(core, await read(next), actor);
    expect((await coordinator.get(path(last))).html).toContain('war angelegt und wurde gelöscht');
  });

  it('carries answers over one wave, unless somebody chooses another number of the list', async () => {
    const id = await planned();
    expect((await coordinator.get(path(id))).html).toContain('höchstens 1 Erhebung alt');
    const form = await coordinator.get(path(id, 'edit'));
    expect(form.html).toMatch(/name="carryForward" value="1"[^>]*checked/);
    const edit = (carryForward: string[]) =>
      coordinator.post(path(id, 'edit'), { ...fieldsOf(form), carryForward });
    for (const wrong of [[], ['4'], ['']]) {
      const { status, html } = await edit(wrong);
      expect(status).toBe(422);
      expect(html).toContain('Wählen Sie, wie alt Angaben höchstens sein dürfen');
    }
    expect((await edit(['0'])).status).toBe(303);
    expect(await read(id)).toMatchObject({ carryForward: 0 });
    expect((await coordinator.get(path(id))).html).toMatch(/Fortschreibung<\/dt>\s*<dd[^>]*>keine/);
  });

  it('is given up after the attempts of a job are over that never opened it', async () => {
    const { core } = harness.dependencies;
    const id = await planned();
    const asked = await take(id, 'open');
    harness.setClock('2026-12-10T10:15:00Z');
    expect((await coordinator.get(path(id))).html).not.toContain('abandon');
    expect((await coordinator.post(path(id, 'abandon'), {})).status).toBe(409);
    harness.setClock('2026-12-10T10:16:00Z');
    expect((await coordinator.get(path(id))).html).toContain(`action="${path(id, 'abandon')}"`);
    expect((await coordinator.post(path(id, 'abandon'), {})).status).toBe(303);
    expect((await read(id)).underWay).toBeUndefined();
    expect(await getJob(core, asked.location?.split('/').at(-1) ?? '')).toMatchObject({
      state: 'FAILED',
      failure: { error: 'Interrupted' },
    });
  });

  it('gives more time to all, within the calendar', async () => {
    const id = await opened();
    const form = await coordinator.get(path(id, 'extend'));
    const extend = (changes: Record<string, string[]>) =>
      coordinator.post(path(id, 'extend'), { ...fieldsOf(form), ...changes });
    expect((await extend({})).html).toContain('Frist: Der Zeitpunkt muss nach dem 22.02.2027');
    expect((await extend({ deadline: ['15.03.2027 23:59'] })).html).toContain(
      'Ende der Nachfrist: Der Zeitpunkt darf nicht vor dem 15.03.2027',
    );
    const done = await extend({ deadline: ['01.03.2027 23:59'] });
    expect(done.location).toContain('done=extend');
    expect((await read(id)).calendar.deadline).toBe('2027-03-01T23:59');
    expect(await audited(id)).toContain('waveExtended');
  });

  it('gives more time to one unit, and stays open for it', async () => {
    const id = await opened();
    const ars = '160010000000';
    const extend = (until: string, key = ars) =>
      coordinator.post(path(id, 'extend-unit'), { ars: [key], until: [until] });
    expect((await extend('31.05.2028')).status).toBe(422);
    expect((await extend('31.03.2027', '160019999999')).status).toBe(422);
    const key = { wave: id, ars };
    const asked = await coordinator.get(`${path(id, 'extend-unit')}?ars=${ars}`);
    expect(asked.html).toMatch(/Frist bisher[\s\S]*22\.02\.2027/);
    expect(asked.html).toContain(`<input type="hidden" name="ars" value="${ars}"`);
    const done = await extend('31.03.2027');
    const { unit } = await getCase(harness.dependencies.core, key);
    expect((await coordinator.get(done.location ?? '')).html).toContain(
      `Die Frist für ${unit.name} ist verlängert.`,
    );
    const head = await getCase(harness.dependencies.core, key);
    expect(head.extendedUntil).toBe('2027-03-31');
    expect((await read(id)).extendedUntil).toBe('2027-03-31');
  });

  it('gives no unit less time than all have, or than it has itself', async () => {
    const id = await opened();
    const ars = '160010000000';
    const extend = (until: string) =>
      coordinator.post(path(id, 'extend-unit'), { ars: [ars], until: [until] });
    for (const until of ['15.01.2027', '22.02.2027']) {
      const { status, html } = await extend(until);
      expect([status, html]).toEqual([
        422,
        expect.stringContaining('Die Frist läuft schon bis 22.02.2027.'),
      ]);
    }
    expect((await extend('15.03.2027')).status).toBe(303);
    expect((await extend('01.03.2027')).html).toContain('Die Frist läuft schon bis 15.03.2027.');
  });

  it('no longer speaks of an extension that the deadline of all has overtaken', async () => {
    const id = await opened();
    const ars = '160010000000';
    await coordinator.post(path(id, 'extend-unit'), { ars: [ars], until: ['01.03.2027'] });
    const pages = [
      path(id),
      path(id, 'cases', ars),
      path(id, 'chasing'),
      path(id, 'steps', 'close'),
    ];
    const says = /Längste Fristverlängerung|verlängert\)|\(eigene Frist\)|verlängerte Frist/;
    const look = () =>
      Promise.all(pages.map(async (page) => says.test((await coordinator.get(page)).html)));
    expect(await look()).toEqual([true, true, true, true]);
    const page = await coordinator.get(path(id, 'extend'));
    const later = { deadline: ['05.03.2027 23:59'], graceEnds: ['19.03.2027 23:59'] };
    await coordinator.post(path(id, 'extend'), { ...fieldsOf(page), ...later });
    expect(await look()).toEqual([false, false, false, false]);
  });

  it('gives more time to a unit that asks for it, until the day that is decided', async () => {
    const id = await opened();
    const key = { wave: id, ars: '160010000000' };
    const { core, contacts } = harness.dependencies;
    const request = {
      id: ulid(),
      kind: 'extension',
      createdAt: actor.at,
      state: 'PENDING',
      case: key,
      until: '2027-03-01',
      reason: 'Das Amt ist umgezogen.',
    } as const;
    await addRequest(contacts, request, 4_000_000_000);
    const page = `/coordinate/requests/${id}/${request.id}`;
    const asked = (await coordinator.get(page)).html;
    for (const part of ['value="01.03.2027"', 'Nicht begonnen', `/cases/${key.ars}`]) {
      expect(asked).toContain(part);
    }
    const late = await coordinator.post(page, { until: ['01.12.2027'] });
    expect([late.status, late.html]).toEqual([
      422,
      expect.stringContaining('Geben Sie ein Datum vom 23.02.2027 bis 07.04.2027 an.'),
    ]);
    const decided = await coordinator.post(page, { until: ['15.03.2027'] });
    expect(decided.location).toContain('done=accepted');
    expect((await getCase(core, key)).extendedUntil).toBe('2027-03-15');
    expect(await findPendingRequest(contacts, key, 'extension')).toBeUndefined();
    expect((await coordinator.post(page, { until: ['15.03.2027'] })).status).toBe(404);
  });

  it('is closed with what is lost in numbers, and published with all its answers', async () => {
    const id = await opened();
    harness.setClock('2027-02-23T09:00:00Z');
    await take(id, 'beginGrace');
    expect((await read(id)).status).toBe('GRACE');
    const asked = await coordinator.get(path(id, 'steps', 'close'));
    expect(asked.html).toContain('0 von 4 Verwaltungen haben gemeldet.');
    expect(asked.html).toContain('Die Nachfrist läuft eigentlich bis 08.03.2027, 23:59 Uhr.');
    await take(id, 'close');
    const { core, lake, clock } = harness.dependencies;
    const before = await coordinator.get(path(id, 'steps', 'publish'));
    expect(before.html).toContain('entstehen von selbst die Dokumente');
    expect(before.html).not.toContain('geht eine E-Mail');
    await markMail(core, id, 'summary', true);
    const publishing = await coordinator.get(path(id, 'steps', 'publish'));
    expect(publishing.html).toContain('Adressen, die sie bekommen: 1.');
    expect(publishing.html).toContain('href="/coordinate/recipients"');
    await take(id, 'publish');
    expect(await read(id)).toMatchObject({ status: 'CLOSED', underWay: { step: 'publish' } });
    expect((await coordinator.get(path(id))).html).toContain('werden gerade veröffentlicht');
    await takeSnapshot(core, lake, id, clock.now());
    expect((await read(id)).status).toBe('PUBLISHED');
    const stored = await readResults(lake, id, 'public');
    expect(stored?.results).toMatchObject({
      wave: { status: 'PUBLISHED' },
      responseRate: expect.arrayContaining([expect.objectContaining({ eligible: 4 })]),
    });
    expect(await audited(id)).toEqual([
      'waveCreated',
      'waveOpeningAsked',
      'waveOpened',
      'graceBegun',
      'waveClosed',
      'wavePublishingAsked',
      'wavePublished',
    ]);
    expect((await coordinator.get(path(id, 'steps', 'cancel'))).status).toBe(409);
  });

  it('says when publishing fails, and lets it be given up and asked for again', async () => {
    const id = await opened();
    harness.setClock('2027-02-23T09:00:00Z');
    for (const step of ['beginGrace', 'close', 'publish'] as const) await take(id, step);
    const { core, lake, clock } = harness.dependencies;
    expect((await coordinator.post(path(id, 'abandon'), {})).status).toBe(409);
    await lake.put(pointerKey(id), Buffer.from('nonsense'), '', { absent: true });
    await expect(takeSnapshot(core, lake, id, clock.now())).rejects.toThrow('is damaged');

    const { html } = await coordinator.get(path(id));
    expect(html).toContain('konnten nicht veröffentlicht werden');
    expect(html).toContain((await read(id)).underWay?.attempt);
    expect((await coordinator.post(path(id, 'abandon'), {})).status).toBe(303);
    const given = await read(id);
    expect([given.status, given.underWay]).toEqual(['CLOSED', undefined]);
    expect(takesAnswersOnBehalf(given, clock.now())).toBe(true);
    expect((await coordinator.get(path(id, 'steps', 'cancel'))).status).toBe(200);

    await lake.delete(pointerKey(id));
    await take(id, 'publish');
    await takeSnapshot(core, lake, id, clock.now());
    expect((await read(id)).status).toBe('PUBLISHED');
  });

  it('is cancelled after a question, and never published', async () => {
    const id = await opened();
    expect((await coordinator.get(path(id, 'steps', 'cancel'))).html).toContain(
      'Es ist noch nichts eingegangen.',
    );
    await take(id, 'cancel');
    expect((await read(id)).status).toBe('CANCELLED');
    expect((await coordinator.get(path(id, 'steps', 'publish'))).status).toBe(409);
    expect((await coordinator.get(path(id, 'results'))).status).toBe(404);
  });

  it('shows its running results to all who work with the console, and to nobody else', async () => {
    const id = await opened();
    const { core, lake, clock } = harness.dependencies;
    expect((await coordinator.get(path(id, 'results'))).html).toContain('noch keine Zahlen');
    await takeSnapshot(core, lake, id, clock.now());
    for (const person of [staff.analyst, staff.districtCoordinator]) {
      const visitor = await harness.as(person);
      expect((await visitor.get(path(id, 'results'))).html).toContain('0 von 4');
      expect((await visitor.get(path(id, 'results', 'dms'))).status).toBe(200);
      expect((await visitor.get(path(id, 'results', 'response.csv'))).status).toBe(200);
      expect((await visitor.get(path(id, 'results', 'status-dms.svg'))).status).toBe(200);
      expect((await visitor.get(path(id, 'results', 'nothing.svg'))).status).toBe(404);
      expect((await visitor.get(path(id, 'steps', 'close'))).status).toBe(403);
    }
    const ofDistrict = await harness.as(staff.districtCoordinator);
    expect((await ofDistrict.get(path(id, 'results'))).html).toContain('nicht nur für Ihren Kreis');
    expect((await coordinator.get(path(id, 'results'))).html).not.toContain(
      'nicht nur für Ihren Kreis',
    );
  });

  it('leads a draft to the choice of its frame, and says what happens by itself', async () => {
    const id = await planned({ frame: undefined });
    const draft = await coordinator.get(path(id));
    expect(draft.html).toContain(`href="${path(id, 'frame')}">Berichtskreis festlegen</a>`);
    const framed = await planned();
    const { html } = await coordinator.get(path(framed, 'steps', 'schedule'));
    expect(html).toMatch(/öffnet am [^<]* von selbst, und die Einladungen gehen hinaus/);
    expect((await coordinator.get(path(await opened()))).html).toContain('Links und Codes');
  });

  it('says one thing while it is being published, and renews itself until that is done', async () => {
    const id = await opened();
    await take(id, 'close');
    await take(id, 'publish');
    const page = await coordinator.get(`${path(id)}?done=publish`);
    expect(page.headers.get('refresh')).toBe(`3; url=${path(id)}`);
    expect(page.html).toContain('werden gerade veröffentlicht');
    expect(page.html).not.toContain('ist beauftragt');
    expect(page.html).not.toContain('kein Schritt möglich');
    const still = await coordinator.get(`${path(id)}?refresh=off`);
    expect(still.headers.get('refresh')).toBeNull();
  });

  it('offers nothing that has ended with it once it is closed', async () => {
    const id = await opened();
    await take(id, 'close');
    const oneCase = await coordinator.get(path(id, 'cases', '160010000000'));
    expect(oneCase.html).toContain('Verspätete Angaben können Sie noch eintragen.');
    expect(oneCase.html).not.toContain('extend-unit');
    const { html } = await coordinator.get(path(id));
    expect(html).toContain('entfällt');
    expect(html).not.toContain('kommt noch');
    const chasing = await coordinator.get(path(id, 'chasing'));
    expect(chasing.html).toContain('4 von 4 Verwaltungen sind offen geblieben');
    expect((await coordinator.get(path(id, 'board'))).html).not.toContain('Rücklauf bisher');
  });
});

describe('what comes in after the results are public', () => {
  const [city, district] = ['160010000000', '160610000000'];
  const button = 'Berichtigung veröffentlichen';
  async function published(): Promise<string> {
    const id = await opened();
    await take(id, 'close');
    await take(id, 'publish');
    await snapshot(id);
    return id;
  }
  const snapshot = (id: string) => {
    const { core, lake, clock } = harness.dependencies;
    return takeSnapshot(core, lake, id, clock.now());
  };
  const completeIn = async (id: string, edition: 'internal' | 'public') =>
    (await readResults(harness.dependencies.lake, id, edition))?.results.responseRate.find(
      ({ by }) => by === 'state',
    )?.complete;

  it('is revised by a coordinator who is told what changes, and where nothing does there is no step', async () => {
    const id = await published();
    const unchanged = async () => {
      expect((await coordinator.get(path(id))).html).not.toContain(button);
      const asked = await coordinator.get(path(id, 'steps', 'publish'));
      expect([asked.status, asked.html]).toEqual([
        409,
        expect.stringContaining('Es gibt nichts zu berichtigen'),
      ]);
    };
    await unchanged();
    expect(await submitFirst(harness.dependencies, { wave: id, ars: district })).toBe(true);
    await unchanged();
    await snapshot(id);
    expect([await completeIn(id, 'internal'), await completeIn(id, 'public')]).toEqual([1, 0]);
    expect((await coordinator.get(path(id, 'results'))).html).toContain('Neuer als veröffentlicht');
    expect((await coordinator.get(path(id))).html).toContain(button);

    const page = path(id, 'steps', 'publish');
    const second = await harness.as({ ...staff.coordinator, id: 'c-2' });
    const forms = await Promise.all([coordinator, second].map((one) => one.get(page)));
    expect(forms[0]?.html).toContain(
      'Bisher sind die Ergebnisse aus 0 Meldungen öffentlich. Die berichtigten beruhen auf 1 Meldungen.',
    );
    const [ours, theirs] = forms.map(hiddenFields);
    const posted = await Promise.all([
      coordinator.post(page, ours ?? {}),
      second.post(page, theirs ?? {}),
    ]);
    expect(posted.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await completeIn(id, 'public')).toBe(0);
    await snapshot(id);
    expect((await read(id)).status).toBe('REVISED');
    expect(await completeIn(id, 'public')).toBe(1);
    await unchanged();
    expect((await coordinator.post(page, ours ?? {})).status).toBe(409);
    const actions = (await audited(id)).slice(-4);
    expect(actions.filter((action) => action === 'wavePublishingAsked')).toHaveLength(2);
  });

  it('shows what ends soon to those who see the case, and no district that of another', async () => {
    const id = await published();
    const ending = {
      ...completeAnswers,
      'anb.zertifikat': { kind: 'option', option: 'ja' },
      'anb.zertifikat_ablauf': { kind: 'month', month: '2027-03' },
    } as const;
    for (const ars of [city, district]) {
      await submitFirst(harness.dependencies, { wave: id, ars }, ending);
    }
    await snapshot(id);
    const seenBy = async (person: Staff) => {
      const visitor = await harness.as(person);
      const page = await visitor.get(path(id, 'results', 'indicators'));
      const file = await visitor.get(path(id, 'results', 'expiries.csv'));
      const found = [city, district].filter((ars) => file.html.includes(ars));
      expect([city, district].filter((ars) => page.html.includes(`>${ars}<`))).toEqual(found);
      return found;
    };
    expect(await seenBy(staff.coordinator)).toEqual([city, district]);
    expect(await seenBy({ ...staff.districtCoordinator, district: '16061' })).toEqual([district]);
    expect(await seenBy(staff.districtCoordinator)).toEqual([]);
    expect(await seenBy(staff.analyst)).toEqual([]);
  });
});

describe('a wave after one that has no frame from the register', () => {
  const survey = 'technik-status-ozg';
  /** The wave before, with two units, and a draft that asks the same. */
  async function follows(): Promise<string> {
    const { id: sameUnitsAs } = await harness.newWave();
    return planned({ frame: undefined, sameUnitsAs });
  }

  it('is proposed, and made, with the units of that one', async () => {
    const before = await harness.newWave();
    const referenceDate = '2029-03-31';
    const { core } = harness.dependencies;
    const calendar = {
      opens: '2029-04-02T00:00',
      reminders: [],
      deadline: '2029-05-14T23:59',
      graceEnds: '2029-05-14T23:59',
    };
    const last = { ...before, id: 'last-imported', referenceDate, calendar };
    await addPlannedWave(core, { ...last, status: 'CLOSED' }, actor);
    const page = await coordinator.get('/coordinate/waves/new');
    await coordinator.post('/coordinate/waves/new', fieldsOf(page));
    const made = await read(`${survey}-2029-2`);
    expect(made).toMatchObject({ status: 'DRAFT', sameUnitsAs: last.id });
    expect(made).not.toHaveProperty('frame');
  });

  it('says whom it asks, is scheduled as it is, and opens by the clock', async () => {
    const id = await follows();
    const { html } = await coordinator.get(path(id));
    expect(html).toContain('2 Verwaltungen, wie in „Zweites Halbjahr 2026“');
    expect(html).not.toContain('Berichtskreis festlegen');
    const frame = await coordinator.get(path(id, 'frame'));
    expect(frame.html).toContain(
      'Gefragt werden dieselben 2 Verwaltungen wie in „Zweites Halbjahr 2026“',
    );
    expect(frame.html).toContain('Gera');
    expect((await coordinator.get(path(id, 'dry-run'))).html).toContain('Gera');
    const asked = await coordinator.get(path(id, 'steps', 'schedule'));
    expect(asked.html).toContain('2 Verwaltungen werden gefragt.');
    await take(id, 'schedule');
    harness.setClock('2027-01-11T07:00:00Z');
    const { core, clock } = harness.dependencies;
    await stepByClock({ core }, await read(id), clock.now());
    await doOpening(harness, id);
    expect(await read(id)).toMatchObject({ status: 'LIVE', registry: thueringen.id });
    expect(await Array.fromAsync(listCases(core, id))).toHaveLength(2);
    expect(await audited(id)).toEqual([
      'waveCreated',
      'waveScheduled',
      'waveOpeningAsked',
      'waveOpened',
    ]);
    expect((await coordinator.get(path(id))).html).toContain('2 Verwaltungen<');
  });

  it('asks whom the register has once a frame is chosen there', async () => {
    const id = await follows();
    const { version = [] } = hiddenFields(await coordinator.get(path(id, 'frame')));
    const choice = { version, state: ['16'], scope: ['all'] };
    expect((await coordinator.post(path(id, 'frame'), choice)).status).toBe(303);
    const wave = await read(id);
    expect(wave.frame).toEqual(plan.frame);
    expect(wave).not.toHaveProperty('sameUnitsAs');
    const asked = await coordinator.get(path(id, 'steps', 'schedule'));
    expect(asked.html).toContain('4 Verwaltungen werden gefragt.');
  });

  it('cannot be scheduled where nobody has said who is asked', async () => {
    const id = await planned({ frame: undefined });
    expect((await coordinator.get(path(id))).html).toContain('noch nicht festgelegt');
    for (const page of [path(id, 'steps', 'schedule'), path(id, 'dry-run')]) {
      const refused = await coordinator.get(page);
      expect([refused.status, refused.html]).toEqual([
        409,
        expect.stringContaining('Legen Sie zuerst den Berichtskreis fest.'),
      ]);
    }
  });
});
