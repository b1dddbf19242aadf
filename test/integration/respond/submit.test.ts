import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import { completeAnswers, completeSection } from '../../support/complete-answers.ts';
import { boardByHeads, completeOnBoard, recount } from '../../support/recount.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

describe('the page that checks all answers', () => {
  it('shows the questions that are shown with their answers, and optional ones without', async () => {
    const { visitor, path } = await newVisit();
    await fillIn(visitor, path);
    const { html } = await visitor.get(path('check'));
    expect(html).toContain('März 2027');
    expect(html).toContain('beBPo: Nicht vorgesehen');
    expect(html).toContain('keine Angabe');
    expect(html).not.toContain('Welches Produkt setzen Sie ein');
    expect(html).toContain(`href="${path('vps')}"`);
  });

  it('leads to what is missing and has no button then', async () => {
    const { visitor, path } = await newVisit();
    await save(visitor, path, 'meta');
    const { html } = await visitor.get(path('check'));
    expect(html).toContain('Es fehlen noch Angaben');
    expect(html).toContain(`href="${path('vps')}">Virtuelle Poststelle – nicht begonnen`);
    expect(html).not.toContain('<button');
  });

  it('lists what is remarkable with its reason, which does not block', async () => {
    const { visitor, path } = await newVisit();
    await fillIn(visitor, path);
    await save(visitor, path, 'meta', {
      'meta.kontakt': ['anna.muster@example.org'],
      'reason~meta.kontakt': ['Wir haben noch kein Funktionspostfach.'],
    });
    const { html } = await visitor.get(path('check'));
    expect(html).toContain(`href="${path('meta')}#reason~meta.kontakt"`);
    expect(html).toContain('Das sieht nach einer persönlichen Adresse aus.');
    expect(html).toContain('Begründung: Wir haben noch kein Funktionspostfach.');
    expect(html).toContain('Verbindlich absenden');
  });

  it('is where a change leads to when everything else is complete', async () => {
    const { visitor, path } = await newVisit();
    await fillIn(visitor, path);
    expect((await save(visitor, path, 'vps')).location).toBe(path('check'));
  });
});

describe('submitting', () => {
  it('stores the answers, and shows a receipt with a copy', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const submitted = await submit(visitor, path);
    expect([submitted.status, submitted.location]).toEqual([303, path('receipt')]);
    const submission = await getSubmission(harness.dependencies.core, key, 1);
    expect(submission.answers).toEqual(completeAnswers);
    const { html } = await visitor.get(path('receipt'));
    expect(html).toContain(submission.receipt);
    expect(html).toContain('10.12.2026, 10:00 Uhr');
    expect(html).toContain('Kommunalgateway');
    expect(html).toContain(`href="/results"`);
  });

  it('twice with the same form gives the same receipt and one submission', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('check')));
    const answers = await Promise.all([
      visitor.post(path('check'), form),
      visitor.post(path('check'), form),
    ]);
    answers.push(await visitor.post(path('check'), form));
    expect(answers.map(({ location }) => location)).toEqual(Array(3).fill(path('receipt')));
    expect((await getCase(harness.dependencies.core, key)).submissions).toBe(1);
  });

  it('again with another key submits nothing, says so, and leads to the receipt', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const early = hiddenFields(await visitor.get(path('check')));
    await submit(visitor, path);
    const later = await visitor.post(path('check'), early);
    expect(later.status).toBe(409);
    expect(later.html).toContain('Die Meldung wurde inzwischen abgesendet');
    expect(later.html).toContain(`href="${path('receipt')}"`);
    expect((await getCase(harness.dependencies.core, key)).submissions).toBe(1);
  });

  it('by a hundred people at once is done by exactly one of them', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('check')));
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => visitor.post(path('check'), { ...form, key: [ulid()] })),
    );
    const done = answers.filter(({ status }) => status === 303);
    const refused = answers.filter(({ status }) => status === 409);
    expect([done.length, refused.length]).toEqual([1, 99]);
    expect(done[0]?.location).toBe(path('receipt'));
    for (const { html } of refused) expect(html).toContain(`href="${path('receipt')}"`);
    await expectSubmittedOnce(key);
  }, 30_000);

  it('by a hundred clicks at once gives everyone of them the receipt', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('check')));
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => visitor.post(path('check'), form)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(303));
    expect(new Set(answers.map(({ location }) => location))).toEqual(new Set([path('receipt')]));
    await expectSubmittedOnce(key);
  }, 30_000);

  it('again after the end of grace gives the receipt to the form that has submitted', async () => {
    const { visitor, path } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('check')));
    await visitor.post(path('check'), form);
    harness.setClock('2027-02-15T00:00:00Z');
    const replayed = await visitor.post(path('check'), form);
    expect([replayed.status, replayed.location]).toEqual([303, path('receipt')]);
  });

  it('keeps the reasons of remarkable answers, and counts them', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const reason = 'Ein anderes haben wir nicht.';
    await save(visitor, path, 'meta', {
      'meta.kontakt': ['anna.muster@example.org'],
      'reason~meta.kontakt': [reason],
    });
    expect((await submit(visitor, path)).status).toBe(303);
    const { core } = harness.dependencies;
    expect((await getSubmission(core, key, 1)).reasons).toEqual({ 'meta.kontakt': reason });
    expect((await getCase(core, key)).softEdits).toBe(1);
  });

  it('what has changed since it was shown submits nothing', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('check')));
    await save(visitor, path, 'org', { 'org.bemerkung': ['Neu'] });
    const conflict = await visitor.post(path('check'), form);
    expect(conflict.status).toBe(409);
    expect(conflict.html).toContain(`href="${path('check')}"`);
    expect((await getCase(harness.dependencies.core, key)).submissions).toBe(0);
    expect((await submit(visitor, path)).status).toBe(303);
  });

  it('what is incomplete is refused even where the button was not there', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('check')));
    const { visitor: other, path: otherPath } = await newVisit();
    expect((await other.post(otherPath('check'), form)).status).toBe(422);
    expect((await getCase(harness.dependencies.core, key)).submissions).toBe(0);
  });

  it('after the end of grace is refused', async () => {
    const { visitor, path } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('check')));
    harness.setClock('2027-02-15T00:00:00Z');
    expect((await visitor.post(path('check'), form)).status).toBe(410);
    expect((await visitor.get(path('check'))).html).not.toContain('<button');
  });

  it('without a proper key or all revisions is refused', async () => {
    const { visitor, path, key } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('check')));
    const { 'revision~meta': _, ...incomplete } = form;
    expect((await visitor.post(path('check'), { ...form, key: ['x'] })).status).toBe(400);
    expect((await visitor.post(path('check'), incomplete)).status).toBe(400);
    expect((await getCase(harness.dependencies.core, key)).submissions).toBe(0);
  });

  it('leaves no way back to the form', async () => {
    const { visitor, path } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('org')));
    await submit(visitor, path);
    const pages = await Promise.all(
      [path(), path('meta'), path('check')].map((p) => visitor.get(p)),
    );
    pages.push(await visitor.post(path('org'), { ...completeSection('org'), ...form }));
    expect(pages.map(({ status, location }) => [status, location])).toEqual(
      Array(4).fill([303, path('receipt')]),
    );
  });

  it('keeps what somebody else typed meanwhile, and says that it is not in it', async () => {
    const { visitor, path } = await newVisit();
    await fillIn(visitor, path);
    const form = hiddenFields(await visitor.get(path('org')));
    await submit(visitor, path);
    const typed = { ...completeSection('org'), ...form, 'org.bemerkung': ['Noch etwas'] };
    const page = await visitor.post(path('org'), typed);
    expect(page.status).toBe(409);
    expect(page.html).toContain('Noch etwas');
    expect(page.html).toContain('Die Meldung ist schon abgesendet');
  });

  it('has not happened: there is no receipt', async () => {
    const { visitor, path } = await newVisit();
    const page = await visitor.get(path('receipt'));
    expect([page.status, page.location]).toEqual([303, path()]);
  });
});

/** One submission with all answers, told once by everything that tells of it, and nothing lost. */
async function expectSubmittedOnce(key: CaseKey): Promise<void> {
  const all = await recount(harness.dependencies.core, key.wave);
  const counted = all.cases.find(({ head }) => head.unit.ars === key.ars);
  expect(counted?.submissions.map(({ answers }) => answers)).toEqual([completeAnswers]);
  expect(counted).toMatchObject({
    head: { status: 'SUBMITTED', submissions: 1 },
    idempotencyKeys: 1,
    audit: { ofCase: [expect.any(String)], ofDays: [expect.any(String)] },
  });
  expect(counted?.draft).toHaveLength(technikStatus.sections.length);
  expect(completeOnBoard(all)).toBe(1);
  expect(all.onBoard).toEqual(boardByHeads(all));
}

async function newVisit() {
  const key: CaseKey = { wave: (await harness.newWave()).id, ars: '160510000000' };
  const start = `/respond/${key.wave}/${key.ars}`;
  const path = (page?: string) => (page ? `${start}/${page}` : start);
  const visitor = new Visitor(harness.app);
  await visitor.post(`/r/${await harness.codeFor(key)}`);
  return { key, path, visitor };
}

async function save(
  visitor: Visitor,
  path: (page: string) => string,
  section: string,
  changes: Record<string, string[]> = {},
) {
  const form = hiddenFields(await visitor.get(path(section)));
  return visitor.post(path(section), { ...completeSection(section), ...changes, ...form });
}

async function fillIn(visitor: Visitor, path: (page: string) => string): Promise<void> {
  for (const { id } of technikStatus.sections) {
    expect((await save(visitor, path, id)).status).toBe(303);
  }
}

async function submit(visitor: Visitor, path: (page: string) => string) {
  return visitor.post(path('check'), hiddenFields(await visitor.get(path('check'))));
}
